-- Pairs of reports that are worth comparing: they share a block, and their kinds tell of the same sort of thing.
with reports as (
    select * from {{ ref('int_reports') }}
),

blocks as (
    select
        blocks.*,
        reports.family
    from {{ ref('int_report_blocks') }} as blocks
    inner join reports on blocks.report_id = reports.report_id
)

select distinct
    l.report_id as left_id,
    r.report_id as right_id
from blocks as l
inner join blocks as r
    on
        l.block_kind = r.block_kind
        and l.block_key = r.block_key
        and l.family = r.family
        and l.report_id < r.report_id

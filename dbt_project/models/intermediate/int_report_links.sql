-- How each report came to its cluster: from the first report, step by step, over pairs that tell of one fact.
with recursive reports as (
    select * from {{ ref('int_reports') }}
),

clusters as (
    select * from {{ ref('int_report_clusters') }}
),

pairs as (
    select * from {{ ref('int_report_pairs') }}
),

inner_pairs as (
    select pairs.*
    from pairs
    inner join clusters as l on pairs.left_id = l.report_id
    inner join clusters as r on pairs.right_id = r.report_id
    where l.cluster_id = r.cluster_id
),

edges as (
    select
        left_id as from_id,
        right_id as to_id,
        reason
    from inner_pairs

    union all

    select
        right_id as from_id,
        left_id as to_id,
        reason
    from inner_pairs
),

first_reports as (
    select
        reports.report_id,
        clusters.cluster_id
    from reports
    inner join clusters on reports.report_id = clusters.report_id
    qualify row_number() over (
        partition by clusters.cluster_id
        order by reports.published_on asc nulls last, reports.report_id asc
    ) = 1
),

-- Breadth first, so that every report is reached over the fewest pairs.
reached (report_id, joined_id, n_steps) {{ using_key('report_id') }} as (
    select
        report_id,
        null::varchar as joined_id,
        0 as n_steps
    from first_reports

    union

    select
        edges.to_id as report_id,
        min(here.report_id) as joined_id,
        min(here.n_steps) + 1 as n_steps
    from reached as here
    inner join edges on here.report_id = edges.from_id
    left join recurring.reached as there on edges.to_id = there.report_id
    where there.report_id is null
    group by edges.to_id
)

select
    reached.report_id,
    reached.joined_id,
    edges.reason,
    reached.n_steps
from reached
left join edges
    on
        reached.joined_id = edges.from_id
        and reached.report_id = edges.to_id

-- Pairs of reports that cannot tell of one fact, however much their parties, money and days agree.
with reports as (
    select * from {{ ref('int_reports') }}
),

candidates as (
    select * from {{ ref('int_report_candidates') }}
),

both_ways as (
    select
        left_id,
        right_id,
        left_id as this_id,
        right_id as other_id
    from candidates

    union all

    select
        left_id,
        right_id,
        right_id as this_id,
        left_id as other_id
    from candidates
),

told as (
    select
        both_ways.left_id,
        both_ways.right_id,
        case
            -- Who tells today's deal and, without a day, one that failed tells of an earlier try.
            when
                this.article_id = other.article_id
                and this.is_dropped_deal and not this.is_announced
                and other.is_news and not other.is_dropped_deal
                then 'an earlier try'
            -- What a holder sells is not what the same holder bought or holds.
            when
                this.kind = 'stake'
                and other.kind = 'stake'
                and len(list_intersect(this.side_a, other.sellers)) >= 1
                and len(list_intersect(this.side_a, other.side_a)) = 0
                then 'bought or held by who sells in the other'
            -- Two officials of one institution speak each for themselves.
            when
                this.kind = 'statement'
                and len(this.speakers) >= 1
                and len(other.speakers) >= 1
                and len(list_intersect(this.speakers, other.speakers)) = 0
                then 'said by another official'
        end as conflict
    from both_ways
    inner join reports as this on both_ways.this_id = this.report_id
    inner join reports as other on both_ways.other_id = other.report_id
)

select
    left_id,
    right_id,
    min(conflict) as conflict
from told
where conflict is not null
group by left_id, right_id

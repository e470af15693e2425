-- What one article says of one fact in the same terms, once. `level` orders reports by how well they say which fact
-- they mean.
with mentions as (
    select * from {{ ref('int_mentions') }}
),

reports as (
    select
        min(mention_id) as report_id,
        list_sort(list(mention_id)) as mention_ids,
        list_distinct(flatten(list(words))) as words,
        article_id,
        published_on,
        fact_table,
        kind,
        family,
        party_rule,
        decided_by,
        announced_window_days,
        reported_window_days,
        confirmed_window_days,
        side_a,
        side_b,
        owners_b,
        sellers,
        len(sellers) >= 1 as has_seller,
        speakers,
        has_named_state,
        has_unnamed_state,
        everyone,
        amount,
        amount_max,
        amount_resolution,
        currency,
        stake_pct,
        round,
        if(kind = 'statement', stance, null) as stance,
        if(kind = 'stake', status, null) as stake_status,
        announced_on is not null as is_announced,
        coalesce(fact_table = 'deals' and status = 'completed', false) as is_done_deal,
        coalesce(fact_table = 'deals' and status = 'withdrawn', false) as is_dropped_deal,
        coalesce(kind = 'acquisition' and status = 'announced' and announced_on is null, false) as is_undated_purchase,
        coalesce(announced_on >= published_on - interval 7 day, false) as is_news,
        when_from,
        when_to
    from mentions
    group by all
),

identified as (
    select
        *,
        coalesce(amount is null and stake_pct is null and not is_announced, false) as is_bare,
        -- A deal that is done and a statement may be told long after: without their day, the article's says little.
        not is_announced and (is_done_deal or kind = 'statement') as is_retold,
        case
            when decided_by = 'amount' then amount is not null or stake_pct is not null
            when party_rule = 'authority' then len(side_b) >= 2
            when party_rule = 'partners' then len(side_a) >= 2
            when party_rule = 'venture' then len(side_a) >= 2 or len(side_b) >= 1
            when party_rule = 'recipient' then len(side_b) >= 1
            else len(side_a) >= 1 and len(side_b) >= 1
        end as is_identified
    from reports
)

select
    *,
    case
        when is_identified and when_from is not null and not is_retold and not has_unnamed_state then 1
        when is_identified then 2
        when when_from is not null then 3
        else 4
    end as level
from identified

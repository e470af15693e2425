-- Which mention of a fact is read first: the one that says most of what the fact says, and then as one reads.
with mentions as (
    select * from {{ ref('int_fact_mentions') }}
),

events as (
    select
        event_id,
        part,
        span_start
    from {{ ref('stg_events') }}
),

summaries as (
    select * from {{ ref('int_fact_summary') }}
),

amounts as (
    select * from {{ ref('int_fact_amounts') }}
),

compared as (
    select
        mentions.mention_id,
        mentions.fact_id,
        mentions.article_id,
        events.part,
        events.span_start,
        coalesce(mentions.status = summaries.status, false)::integer
        + coalesce(mentions.stance = summaries.stance, false)::integer
        + coalesce(mentions.announced_on = summaries.announced_on, false)::integer
        + coalesce(mentions.amount = amounts.amount and mentions.currency = amounts.currency, false)::integer
        + coalesce(mentions.stake_pct = amounts.stake_pct, false)::integer as n_values_shared
    from mentions
    inner join events on mentions.event_id = events.event_id
    inner join summaries on mentions.fact_id = summaries.fact_id
    inner join amounts on mentions.fact_id = amounts.fact_id
)

select
    mention_id,
    fact_id,
    row_number() over (
        partition by fact_id
        order by
            n_values_shared desc,
            article_id asc,
            part desc,
            span_start asc,
            mention_id asc
    ) as place
from compared

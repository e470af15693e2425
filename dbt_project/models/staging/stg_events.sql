with events as (
    select * from {{ source('annotations', 'events') }}
),

articles as (
    select
        article_id,
        published_by
    from {{ ref('stg_articles') }}
),

current_events as (
    select
        events.* exclude (announced_on),
        -- An article cannot report an announcement that is still to come: such a day is a plan ("by 2030") or misread.
        if(events.announced_on > articles.published_by, null, events.announced_on) as announced_on
    from events
    inner join articles on events.article_id = articles.article_id
    qualify row_number() over (
        partition by events.event_id
        order by events.part desc, events.span_start asc, events.span_end asc
    ) = 1
)

select
    event_id,
    article_id,
    fact_table,
    kind,
    part,
    span_start,
    span_end,
    quote,
    sentence,
    sentence_start,
    status,
    stance,
    nullif(trim(round), '') as round,
    try_cast(amount as decimal(20, 2)) as amount,
    try_cast(amount_max as decimal(20, 2)) as amount_max,
    amount_resolution,
    if(amount is null, null, currency) as currency,
    stake_pct,
    announced_on,
    if(announced_on is null, null, coalesce(announced_on_precision, 'day')) as announced_on_precision,
    reacts_to,
    rule,
    confidence
from current_events

with facts as (
    select * from {{ ref('int_fact_summary') }}
    where fact_table = 'deals'
),

sides as (
    select * from {{ ref('int_fact_sides') }}
),

amounts as (
    select * from {{ ref('int_fact_amounts') }}
),

headlines as (
    select * from {{ ref('int_fact_headlines') }}
),

disputed as (
    select distinct fact_id from {{ ref('int_fact_disputes') }}
)

select
    facts.fact_id as deal_id,
    facts.fact_kind as deal_type,
    facts.status,
    nullif(array_to_string(sides.acquirer, ', '), '') as acquirer,
    nullif(array_to_string(sides.target, ', '), '') as target,
    nullif(array_to_string(sides.seller, ', '), '') as seller,
    sides.partner as partners,
    amounts.amount,
    amounts.currency,
    amounts.amount_eur,
    amounts.amount_usd,
    amounts.rate_date,
    amounts.stake_pct,
    facts.announced_on,
    facts.announced_on_precision,
    facts.first_reported_on,
    facts.last_reported_on,
    facts.n_articles::integer as n_articles,
    facts.n_sources::integer as n_sources,
    facts.confidence,
    disputed.fact_id is not null as is_disputed,
    headlines.headline
from facts
inner join sides on facts.fact_id = sides.fact_id
inner join amounts on facts.fact_id = amounts.fact_id
inner join headlines on facts.fact_id = headlines.fact_id
left join disputed on facts.fact_id = disputed.fact_id
order by deal_id

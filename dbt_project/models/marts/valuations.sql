with facts as (
    select * from {{ ref('int_fact_summary') }}
    where fact_table = 'valuations'
),

sides as (
    select * from {{ ref('int_fact_sides') }}
),

amounts as (
    select * from {{ ref('int_fact_amounts') }}
),

ties as (
    select * from {{ ref('int_valuation_ties') }}
)

select
    facts.fact_id as valuation_id,
    array_to_string(sides.company, ', ') as company,
    facts.fact_kind as basis,
    amounts.amount,
    amounts.currency,
    amounts.amount_eur,
    amounts.amount_usd,
    amounts.rate_date,
    facts.announced_on as as_of,
    facts.announced_on_precision as as_of_precision,
    facts.first_reported_on,
    facts.n_articles::integer as n_articles,
    facts.n_sources::integer as n_sources,
    facts.confidence,
    ties.investment_id
from facts
inner join sides on facts.fact_id = sides.fact_id
inner join amounts on facts.fact_id = amounts.fact_id
left join ties on facts.fact_id = ties.valuation_id
order by facts.fact_id

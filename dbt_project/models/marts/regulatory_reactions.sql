with facts as (
    select * from {{ ref('int_fact_summary') }}
    where fact_table = 'regulatory_reactions'
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

ties as (
    select * from {{ ref('int_reaction_ties') }}
),

heads as (
    select
        parties.fact_id,
        min_by(authorities.kind, authorities.authority_id) as kind,
        min_by(authorities.jurisdiction, authorities.authority_id) as jurisdiction
    from {{ ref('int_fact_parties') }} as parties
    inner join {{ ref('authorities') }} as authorities on parties.company_id = authorities.authority_id
    where parties.role = 'authority'
    group by parties.fact_id
)

select
    facts.fact_id as reaction_id,
    array_to_string(sides.authority, ', ') as authority,
    heads.kind as authority_kind,
    heads.jurisdiction,
    facts.fact_kind as action,
    facts.stance,
    sides.company as companies,
    ties.deal_id,
    ties.investment_id,
    amounts.amount,
    amounts.currency,
    amounts.amount_eur,
    amounts.amount_usd,
    amounts.rate_date,
    facts.announced_on,
    facts.announced_on_precision,
    facts.first_reported_on,
    facts.last_reported_on,
    facts.n_articles::integer as n_articles,
    facts.n_sources::integer as n_sources,
    facts.confidence,
    headlines.headline
from facts
inner join sides on facts.fact_id = sides.fact_id
inner join amounts on facts.fact_id = amounts.fact_id
inner join headlines on facts.fact_id = headlines.fact_id
inner join ties on facts.fact_id = ties.reaction_id
left join heads on facts.fact_id = heads.fact_id
order by reaction_id

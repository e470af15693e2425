-- What articles tell of one company, in the order in which it happened. Write the company's name, or any form of it, in
-- the first step.
with company as (
    select company_id
    from marts.companies
    where 'Valbrune' = name or list_contains(aliases, 'Valbrune')
),

facts as (
    select
        deal_id as fact_id,
        deal_type as kind,
        status,
        announced_on,
        first_reported_on,
        headline
    from marts.deals

    union all

    select
        investment_id,
        investment_type,
        status,
        announced_on,
        first_reported_on,
        headline
    from marts.investments

    union all

    select
        valuation_id,
        'valuation' as kind,
        null as status,
        as_of,
        first_reported_on,
        concat_ws(' ', company, 'is worth', currency, amount::bigint) as headline
    from marts.valuations

    union all

    select
        reaction_id,
        action,
        null as status,
        announced_on,
        first_reported_on,
        headline
    from marts.regulatory_reactions
)

select
    coalesce(announced_on, first_reported_on) as happened_on,
    kind,
    status,
    headline
from facts
where
    fact_id in (
        select parties.fact_id
        from marts.parties as parties
        inner join company on parties.company_id = company.company_id
    )
order by happened_on asc nulls last, headline asc

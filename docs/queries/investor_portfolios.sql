-- What each investor has put money into, the most active first. `rounds_eur` is what the rounds and stakes amount to as
-- a whole: articles seldom say what each investor's part was.
with holdings as (
    select distinct
        investors.company_id as investor_id,
        investors.name as investor,
        investments.investment_id,
        investments.investee,
        investments.amount_eur,
        coalesce(investments.announced_on, investments.first_reported_on) as invested_on
    from marts.parties as investors
    inner join marts.investments as investments on investors.fact_id = investments.investment_id
    where
        investors.role in ('investor', 'lead_investor')
        and investments.investment_type in ('funding_round', 'stake', 'capital_increase')
        and investments.status in ('announced', 'completed')
)

select
    investor,
    count(distinct investee) as n_companies,
    list(distinct investee order by investee) as companies,
    sum(amount_eur) as rounds_eur,
    max(invested_on) as last_invested_on
from holdings
group by investor_id, investor
order by n_companies desc, rounds_eur desc nulls last, investor asc

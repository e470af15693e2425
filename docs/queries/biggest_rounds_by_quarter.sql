-- The five biggest funding rounds of each quarter, in euros at the reference rate of their day.
with rounds as (
    select
        *,
        coalesce(announced_on, first_reported_on) as raised_on
    from marts.investments
    where
        investment_type = 'funding_round'
        and status <> 'withdrawn'
        and amount_eur is not null
)

select
    date_trunc('quarter', raised_on)::date as quarter,
    row_number() over (partition by quarter order by amount_eur desc, investment_id asc) as place,
    investee,
    round,
    amount_eur,
    lead_investors
from rounds
where raised_on is not null
qualify place <= 5
order by quarter desc, place asc

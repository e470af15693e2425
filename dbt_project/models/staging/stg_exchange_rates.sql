with exchange_rates as (
    select * from {{ source('raw', 'exchange_rates') }}
    where per_eur > 0
),

-- The ECB quotes currencies against the euro, which has no row of its own.
euro as (
    select distinct
        rate_date,
        'EUR' as currency,
        1.0::double as per_eur
    from exchange_rates
)

select
    rate_date,
    currency,
    per_eur
from exchange_rates
where currency <> 'EUR'

union all

select
    rate_date,
    currency,
    per_eur
from euro

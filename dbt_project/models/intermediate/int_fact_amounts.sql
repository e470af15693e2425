-- The amount and the share of each fact: the value with most sources, then the most precise, then the latest.
with mentions as (
    select * from {{ ref('int_fact_mentions') }}
),

facts as (
    select
        fact_id,
        rate_on
    from {{ ref('int_fact_summary') }}
),

rates as (
    select * from {{ ref('stg_exchange_rates') }}
),

amounts as (
    select
        fact_id,
        amount,
        currency,
        max(amount_max) as amount_max,
        min(amount_resolution) as amount_resolution
    from mentions
    where amount is not null
    group by fact_id, amount, currency
    qualify row_number() over (
        partition by fact_id
        order by
            count(distinct source_key) desc,
            {{ significant_digits('amount', 'min(amount_resolution)') }} desc nulls last,
            max(published_on) desc nulls last,
            -- The first stated: what follows in another currency restates it.
            max(part) desc,
            min(sentence_start) asc,
            amount desc,
            currency asc
    ) = 1
),

shares as (
    select
        fact_id,
        stake_pct
    from mentions
    where stake_pct is not null
    group by fact_id, stake_pct
    qualify row_number() over (
        partition by fact_id
        order by
            count(distinct source_key) desc,
            stake_pct <> round(stake_pct) desc,
            max(published_on) desc nulls last,
            stake_pct asc
    ) = 1
),

found as (
    select
        facts.fact_id,
        facts.rate_on,
        amounts.amount,
        amounts.amount_max,
        amounts.amount_resolution,
        amounts.currency,
        shares.stake_pct,
        'USD' as dollar
    from facts
    left join amounts on facts.fact_id = amounts.fact_id
    left join shares on facts.fact_id = shares.fact_id
),

priced as (
    select
        found.*,
        own.rate_date,
        if(found.rate_on - own.rate_date <= {{ var('max_rate_age_days') }}, own.per_eur, null) as per_eur,
        if(found.rate_on - usd.rate_date <= {{ var('max_rate_age_days') }}, usd.per_eur, null) as usd_per_eur
    from found
    asof left join rates as own
        on
            found.currency = own.currency
            and found.rate_on >= own.rate_date
    asof left join rates as usd
        on
            found.dollar = usd.currency
            and found.rate_on >= usd.rate_date
)

select
    fact_id,
    amount,
    amount_max,
    amount_resolution,
    currency,
    per_eur,
    stake_pct,
    try_cast(if(currency = 'EUR', amount, amount / per_eur) as decimal(20, 2)) as amount_eur,
    try_cast(if(currency = 'USD', amount, amount / per_eur * usd_per_eur) as decimal(20, 2)) as amount_usd,
    if(per_eur is null, null, rate_date) as rate_date
from priced

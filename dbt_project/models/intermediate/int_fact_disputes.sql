-- The values that lost, where they differ from the published one by more than rounding, rate or time zone explain.
with mentions as (
    select * from {{ ref('int_fact_mentions') }}
),

picks as (
    select
        summary.announced_on,
        summary.announced_on_precision,
        summary.rate_on,
        amounts.*
    from {{ ref('int_fact_amounts') }} as amounts
    inner join {{ ref('int_fact_summary') }} as summary on amounts.fact_id = summary.fact_id
),

rates as (
    select * from {{ ref('stg_exchange_rates') }}
),

-- An article that states the published amount restates it when it gives another currency too.
articles_of_pick as (
    select distinct
        mentions.fact_id,
        mentions.article_id
    from mentions
    inner join picks
        on
            mentions.fact_id = picks.fact_id
            and mentions.amount = picks.amount
            and mentions.currency = picks.currency
),

stated_amounts as (
    select
        mentions.fact_id,
        mentions.fact_table,
        mentions.article_id,
        mentions.amount,
        mentions.amount_max,
        mentions.amount_resolution,
        mentions.currency,
        picks.rate_on,
        articles_of_pick.article_id is not null as is_article_of_pick,
        picks.amount as other_amount,
        picks.amount_max as other_amount_max,
        picks.amount_resolution as other_amount_resolution,
        picks.currency as other_currency,
        picks.per_eur as other_per_eur
    from mentions
    inner join picks on mentions.fact_id = picks.fact_id
    left join articles_of_pick
        on
            mentions.fact_id = articles_of_pick.fact_id
            and mentions.article_id = articles_of_pick.article_id
    where mentions.amount is not null
),

amount_disputes as (
    select
        stated.fact_table,
        stated.fact_id,
        'amount' as field,
        regexp_replace(stated.amount::varchar, '\.?0+$', '') || coalesce(' ' || stated.currency, '') as value,
        stated.article_id
    from stated_amounts as stated
    asof left join rates
        on
            stated.currency = rates.currency
            and stated.rate_on >= rates.rate_date
    where not coalesce(
        case
            when stated.currency = stated.other_currency
                then {{ same_currency_agrees('stated.', 'stated.other_') }}
            else
                {{ other_currency_agrees(
                    'stated.', 'stated.other_', 'rates.per_eur', 'stated.other_per_eur',
                    rate_margin('stated.is_article_of_pick')
                ) }}
        end, true
    )
),

share_disputes as (
    select
        mentions.fact_table,
        mentions.fact_id,
        'stake_pct' as field,
        mentions.stake_pct::varchar as value,
        mentions.article_id
    from mentions
    inner join picks on mentions.fact_id = picks.fact_id
    where abs(mentions.stake_pct - picks.stake_pct) > 0.5
),

day_disputes as (
    select
        mentions.fact_table,
        mentions.fact_id,
        'announced_on' as field,
        mentions.announced_on::varchar as value,
        mentions.article_id
    from mentions
    inner join picks on mentions.fact_id = picks.fact_id
    where
        mentions.announced_on_precision = 'day'
        and picks.announced_on_precision = 'day'
        and coalesce(mentions.status, 'announced') = 'announced'
        and abs(mentions.announced_on - picks.announced_on) > 1
),

disputes as (
    select * from amount_disputes
    union all
    select * from share_disputes
    union all
    select * from day_disputes
)

select
    fact_table,
    fact_id,
    field,
    value,
    count(distinct article_id)::integer as n_articles,
    list_sort(list(distinct article_id)) as article_ids
from disputes
group by fact_table, fact_id, field, value

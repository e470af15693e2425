-- The round, stake or listing that a valuation is stated with: one of the same company, in the same sentence or else
-- the only one in the same article. What a company may be worth one day is not the price of a round that is over.
with mentions as (
    select
        fact_id,
        fact_table,
        fact_kind,
        status,
        article_id,
        part,
        sentence_start,
        unnest(side_b) as company_id
    from {{ ref('int_fact_mentions') }}
    where
        fact_table = 'valuations'
        or fact_kind in ('funding_round', 'stake', 'capital_increase', 'ipo')
),

stated_together as (
    select
        valuations.fact_id as valuation_id,
        valuations.article_id,
        investments.fact_id as investment_id,
        bool_or(
            valuations.part = investments.part and valuations.sentence_start = investments.sentence_start
        ) as is_same_sentence
    from mentions as valuations
    inner join mentions as investments
        on
            valuations.article_id = investments.article_id
            and valuations.company_id = investments.company_id
    where
        valuations.fact_table = 'valuations'
        and investments.fact_table = 'investments'
        and (
            valuations.fact_kind = 'current'
            or investments.status in ('rumoured', 'announced')
        )
    group by valuations.fact_id, valuations.article_id, investments.fact_id
),

nearest as (
    select *
    from stated_together
    qualify is_same_sentence = bool_or(is_same_sentence) over (partition by valuation_id, article_id)
),

only_ones as (
    select
        valuation_id,
        article_id,
        min(investment_id) as investment_id
    from nearest
    group by valuation_id, article_id
    having count(*) = 1
)

select
    valuation_id,
    investment_id
from only_ones
group by valuation_id, investment_id
qualify row_number() over (
    partition by valuation_id
    order by count(*) desc, investment_id asc
) = 1

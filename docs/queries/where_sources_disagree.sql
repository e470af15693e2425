-- Where articles do not say the same: what is published, what lost, and who said it.
with facts as (
    select
        deal_id as fact_id,
        headline,
        amount,
        currency,
        stake_pct,
        announced_on
    from marts.deals

    union all

    select
        investment_id,
        headline,
        amount,
        currency,
        stake_pct,
        announced_on
    from marts.investments

    union all

    select
        reaction_id,
        headline,
        amount,
        currency,
        null as stake_pct,
        announced_on
    from marts.regulatory_reactions
),

losers as (
    select
        fact_id,
        field,
        value,
        n_articles,
        unnest(article_ids) as article_id
    from marts.disputes
)

select
    facts.headline,
    losers.field,
    case losers.field
        when 'amount' then concat_ws(' ', facts.amount::bigint, facts.currency)
        when 'stake_pct' then facts.stake_pct::varchar
        when 'announced_on' then facts.announced_on::varchar
    end as published,
    losers.value as lost,
    list_sort(list(distinct coalesce(articles.source, articles.raw_path))) as told_by
from losers
inner join facts on losers.fact_id = facts.fact_id
inner join marts.articles as articles on losers.article_id = articles.article_id
group by facts.fact_id, facts.headline, losers.field, published, losers.value
order by facts.headline asc, losers.field asc, losers.value asc

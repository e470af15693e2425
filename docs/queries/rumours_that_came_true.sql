-- Deals that were a rumour first and were closed in the end: who told the rumour first, and the days in between.
with told as (
    select
        evidence.fact_id,
        evidence.status,
        articles.published_on,
        articles.source,
        articles.title
    from marts.evidence as evidence
    inner join marts.articles as articles on evidence.article_id = articles.article_id
    where
        evidence.fact_table = 'deals'
        and articles.published_on is not null
),

rumours as (
    select
        fact_id,
        min(published_on) as rumoured_on,
        arg_min(source, published_on) as source,
        arg_min(title, published_on) as title
    from told
    where status = 'rumoured'
    group by fact_id
),

closings as (
    select
        fact_id,
        min(published_on) as completed_on
    from told
    where status = 'completed'
    group by fact_id
)

select
    deals.headline,
    rumours.rumoured_on,
    closings.completed_on,
    closings.completed_on - rumours.rumoured_on as days_between,
    rumours.source as first_told_by,
    rumours.title as first_title
from marts.deals as deals
inner join rumours on deals.deal_id = rumours.fact_id
inner join closings on deals.deal_id = closings.fact_id
where
    deals.status = 'completed'
    and rumours.rumoured_on < closings.completed_on
order by days_between desc, deals.headline asc

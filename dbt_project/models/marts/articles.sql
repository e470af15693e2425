with articles as (
    select * from {{ ref('stg_articles') }}
),

counted as (
    select
        article_id,
        count(distinct fact_id) as n_facts
    from {{ ref('int_fact_mentions') }}
    group by article_id
)

select
    articles.article_id,
    articles.raw_path,
    articles.source,
    articles.url,
    articles.title,
    articles.language,
    articles.published_on,
    articles.published_on_precision,
    articles.ingested_at,
    articles.original_article_id,
    coalesce(counted.n_facts, 0)::integer as n_facts
from articles
left join counted on articles.article_id = counted.article_id
order by articles.article_id

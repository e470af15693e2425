with articles as (
    select
        article_id,
        original_article_id,
        raw_path,
        nullif(trim(source), '') as source,
        nullif(trim(url), '') as url,
        title,
        language,
        published_on,
        if(published_on is null, null, coalesce(published_on_precision, 'day')) as published_on_precision,
        ingested_at
    from {{ source('raw', 'current_articles') }}
)

select
    article_id,
    original_article_id,
    raw_path,
    source,
    url,
    title,
    language,
    published_on,
    published_on_precision,
    {{ period_end('published_on', 'published_on_precision') }} as published_by,
    ingested_at
from articles

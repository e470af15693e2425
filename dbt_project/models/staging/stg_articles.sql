with documents as (
    select * from {{ ref('stg_documents') }}
),

articles as (
    select
        article_id,
        title,
        language
    from {{ source('raw', 'articles') }}
),

-- Copies share an article_id: the first published stands for them, whichever was loaded first.
first_copy as (
    select *
    from documents
    where article_id is not null
    qualify row_number() over (
        partition by article_id
        order by published_on asc nulls last, raw_path asc
    ) = 1
)

select
    articles.article_id,
    first_copy.raw_path,
    first_copy.source,
    first_copy.url,
    articles.title,
    articles.language,
    first_copy.published_on,
    first_copy.published_on_precision,
    first_copy.ingested_at
from articles
inner join first_copy on articles.article_id = first_copy.article_id

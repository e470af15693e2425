with documents as (
    select * from {{ source('raw', 'documents') }}
),

-- A file that was read again in another version speaks for itself: what it said before is gone.
newest as (
    select *
    from documents
    qualify row_number() over (
        partition by raw_path
        order by ingested_at desc, modified_at desc, document_id asc
    ) = 1
)

select
    document_id,
    raw_path,
    outcome,
    article_id,
    nullif(trim(source), '') as source,
    nullif(trim(url), '') as url,
    published_on,
    if(published_on is null, null, coalesce(published_on_precision, 'day')) as published_on_precision,
    ingested_at
from newest

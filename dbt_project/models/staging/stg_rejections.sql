with rejections as (
    select * from {{ source('raw', 'rejections') }}
),

documents as (
    select
        document_id,
        outcome
    from {{ source('raw', 'current_documents') }}
),

current_rejections as (
    select rejections.*
    from rejections
    inner join documents
        on
            rejections.document_id = documents.document_id
            and documents.outcome = 'rejection'
    qualify row_number() over (
        partition by rejections.document_id
        order by rejections.rejected_at desc, rejections.stage asc, rejections.reason asc
    ) = 1
)

select
    document_id,
    raw_path,
    stage,
    reason,
    message,
    is_retryable,
    rejected_at
from current_rejections

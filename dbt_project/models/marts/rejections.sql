with rejections as (
    select * from {{ ref('stg_rejections') }}
)

select
    document_id,
    raw_path,
    stage,
    reason,
    message,
    is_retryable,
    rejected_at
from rejections
order by document_id

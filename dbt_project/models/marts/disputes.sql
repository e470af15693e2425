with disputes as (
    select * from {{ ref('int_fact_disputes') }}
)

select
    fact_table,
    fact_id,
    field,
    value,
    n_articles,
    article_ids
from disputes
order by fact_id, field, value

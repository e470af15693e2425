with parties as (
    select * from {{ ref('int_fact_parties') }}
),

companies as (
    select * from {{ ref('int_companies') }}
)

select
    parties.fact_table,
    parties.fact_id,
    parties.role,
    parties.company_id,
    companies.name,
    parties.name_as_written
from parties
inner join companies on parties.company_id = companies.company_id
order by parties.fact_id, parties.role, parties.company_id

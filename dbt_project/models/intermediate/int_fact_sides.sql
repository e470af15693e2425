-- The parties of each fact by name, as the lists and the words that the published tables show.
with parties as (
    select * from {{ ref('int_fact_parties') }}
),

companies as (
    select
        company_id,
        name
    from {{ ref('int_companies') }}
),

named as (
    select
        parties.fact_id,
        parties.role,
        companies.name
    from parties
    inner join companies on parties.company_id = companies.company_id
),

listed as (
    select
        fact_id,
        coalesce(list_sort(list(name) filter (where role = 'acquirer')), []) as acquirer,
        coalesce(list_sort(list(name) filter (where role = 'target')), []) as target,
        coalesce(list_sort(list(name) filter (where role = 'seller')), []) as seller,
        coalesce(list_sort(list(name) filter (where role = 'partner')), []) as partner,
        coalesce(list_sort(list(name) filter (where role = 'lead_investor')), []) as lead_investor,
        coalesce(list_sort(list(name) filter (where role = 'investee')), []) as investee,
        coalesce(list_sort(list(name) filter (where role = 'company')), []) as company,
        coalesce(list_sort(list(name) filter (where role = 'authority')), []) as authority,
        coalesce(
            list_sort(list(distinct name) filter (where role in ('investor', 'lead_investor'))), []
        ) as investor
    from named
    group by fact_id
)

select
    *,
    acquirer || partner || investor || authority as side_a,
    target || investee || company as side_b
from listed

-- Every organisation that is a party of a fact: its name and the other ways in which articles write it.
with parties as (
    select distinct
        company_id,
        party_kind
    from {{ ref('int_fact_parties') }}
),

organisations as (
    select * from {{ ref('int_organisations') }}
),

mention_parties as (
    select * from {{ ref('int_mention_parties') }}
),

authorities as (
    select
        authority_id,
        name
    from {{ ref('authorities') }}
),

spelled as (
    select
        mention_parties.company_id,
        mention_parties.name,
        coalesce(bool_or(organisations.name_key = organisations.organisation_key), false) as is_own_key,
        count(distinct mention_parties.article_id) as n_articles
    from mention_parties
    left join organisations on mention_parties.name = organisations.name
    group by mention_parties.company_id, mention_parties.name
),

best_name as (
    select *
    from spelled
    qualify row_number() over (
        partition by company_id
        order by is_own_key desc, n_articles desc, length(name) desc, name asc
    ) = 1
),

written_names as (
    select
        company_id,
        name
    from spelled

    union

    select
        company_id,
        name_as_written as name
    from mention_parties
)

select
    parties.company_id,
    parties.party_kind,
    coalesce(any_value(authorities.name), any_value(best_name.name)) as name,
    coalesce(
        list_sort(list(written_names.name) filter (
            where written_names.name <> coalesce(authorities.name, best_name.name)
        )),
        []
    ) as aliases
from parties
inner join best_name on parties.company_id = best_name.company_id
inner join written_names on parties.company_id = written_names.company_id
left join authorities
    on
        parties.company_id = authorities.authority_id
        and parties.party_kind = 'authority'
group by parties.company_id, parties.party_kind

with mention_parties as (
    select * from {{ ref('int_mention_parties') }}
),

parties as (
    select distinct company_id from {{ ref('int_fact_parties') }}
),

organisations as (
    select * from {{ ref('int_organisations') }}
),

full_names as (
    select
        mention_parties.company_id,
        mention_parties.name,
        mention_parties.name as stands_for,
        mention_parties.article_id,
        1 as precedence,
        case
            when mention_parties.party_kind = 'authority' then 'a form of the authority'
            when mention_parties.party_kind = 'description' then 'a thing that is known by the party beside it'
            else coalesce(organisations.merge_reason, 'the same words, but for legal form, article, case and accents')
        end as reason
    from mention_parties
    left join organisations on mention_parties.name = organisations.name
),

short_names as (
    select
        company_id,
        name_as_written as name,
        name as stands_for,
        article_id,
        2 as precedence,
        'an article writes the one for the other' as reason
    from mention_parties
    where name_as_written <> name
),

used as (
    select * from full_names
    union all
    select * from short_names
),

counted as (
    select
        company_id,
        name,
        stands_for,
        reason,
        precedence,
        count(distinct article_id)::integer as n_articles
    from used
    group by company_id, name, stands_for, reason, precedence
),

best_reasons as (
    select counted.*
    from counted
    inner join parties on counted.company_id = parties.company_id
    qualify row_number() over (
        partition by counted.company_id, counted.name
        order by counted.precedence asc, counted.n_articles desc, counted.stands_for asc
    ) = 1
)

select
    company_id,
    name,
    stands_for,
    reason,
    n_articles
from best_reasons
order by company_id, name

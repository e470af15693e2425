with companies as (
    select * from {{ ref('int_companies') }}
),

parties as (
    select distinct
        company_id,
        fact_id
    from {{ ref('int_fact_parties') }}
),

fact_articles as (
    select distinct
        fact_id,
        mention_id,
        article_id,
        published_on
    from {{ ref('int_fact_mentions') }}
),

mention_parties as (
    select distinct
        mention_id,
        company_id
    from {{ ref('int_mention_parties') }}
),

counted as (
    select
        parties.company_id,
        min(fact_articles.published_on) as first_reported_on,
        count(distinct fact_articles.article_id) as n_articles,
        count(distinct parties.fact_id) as n_facts
    from parties
    inner join fact_articles on parties.fact_id = fact_articles.fact_id
    inner join mention_parties
        on
            fact_articles.mention_id = mention_parties.mention_id
            and parties.company_id = mention_parties.company_id
    group by parties.company_id
)

select
    companies.company_id,
    companies.name,
    companies.aliases,
    companies.party_kind as kind,
    counted.first_reported_on,
    counted.n_articles::integer as n_articles,
    counted.n_facts::integer as n_facts
from companies
inner join counted on companies.company_id = counted.company_id
order by companies.company_id

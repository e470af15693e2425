-- The parties of each fact under the roles of its kind, all mentions taken together.
with fact_mentions as (
    select * from {{ ref('int_fact_mentions') }}
),

mention_parties as (
    select * from {{ ref('int_mention_parties') }}
),

-- A stake told as an acquisition has an acquirer where the fact has an investor, and the other way round.
named as (
    select
        fact_mentions.fact_id,
        fact_mentions.fact_table,
        case
            when fact_mentions.fact_table = parties.fact_table then parties.role
            when parties.role = 'acquirer' then 'investor'
            when parties.role = 'target' then 'investee'
            when parties.role in ('investor', 'lead_investor') then 'acquirer'
            when parties.role = 'investee' then 'target'
            else parties.role
        end as role,
        parties.company_id,
        parties.owner_id,
        parties.party_kind,
        parties.state,
        parties.name_as_written,
        fact_mentions.article_id
    from fact_mentions
    inner join mention_parties as parties on fact_mentions.mention_id = parties.mention_id
),

-- A business told as the company that it belongs to is one target, not two: the business, as most articles call it.
businesses as (
    select
        fact_id,
        owner_id,
        company_id
    from named
    where owner_id is not null
    group by fact_id, owner_id, company_id
    qualify row_number() over (
        partition by fact_id, owner_id
        order by count(distinct article_id) desc, company_id asc
    ) = 1
),

-- "The state" is the one that another article names, or else the word that most articles have for it.
states as (
    select
        fact_id,
        role,
        company_id
    from named
    where state is not null
    group by fact_id, role, company_id
    qualify row_number() over (
        partition by fact_id, role
        order by bool_or(state = 'named') desc, count(distinct article_id) desc, company_id asc
    ) = 1
),

told_otherwise as (
    select
        named.fact_id,
        named.role,
        named.company_id
    from named
    inner join businesses
        on
            named.fact_id = businesses.fact_id
            and named.company_id <> businesses.company_id
            and businesses.owner_id in (named.company_id, named.owner_id)
    where named.role in ('target', 'investee')

    union

    select
        named.fact_id,
        named.role,
        named.company_id
    from named
    inner join states
        on
            named.fact_id = states.fact_id
            and named.role = states.role
            and named.company_id <> states.company_id
    where named.state = 'unnamed'
),

roles_held as (
    select
        named.*,
        -- The partners of a merger with a named buyer are already its acquirer and target.
        named.role = 'partner'
        and bool_or(named.role in ('acquirer', 'target')) over (partition by named.fact_id, named.company_id)
        or named.role = 'investor'
        and bool_or(named.role = 'lead_investor') over (partition by named.fact_id, named.company_id)
        or told_otherwise.company_id is not null
            as is_told_better
    from named
    left join told_otherwise
        on
            named.fact_id = told_otherwise.fact_id
            and named.role = told_otherwise.role
            and named.company_id = told_otherwise.company_id
),

written as (
    select
        fact_id,
        fact_table,
        role,
        company_id,
        party_kind,
        name_as_written,
        row_number() over (
            partition by fact_id, role, company_id
            order by
                count(distinct article_id) desc,
                length(name_as_written) desc,
                name_as_written asc
        ) as place
    from roles_held
    where not is_told_better
    group by fact_id, fact_table, role, company_id, party_kind, name_as_written
)

select
    fact_id,
    fact_table,
    role,
    company_id,
    party_kind,
    name_as_written
from written
where place = 1

-- The parties of each mention. What several authorities do, or several companies are worth, is one mention for each.
with roles as (
    select * from {{ ref('stg_event_roles') }}
),

events as (
    select * from {{ ref('stg_events') }}
),

organisations as (
    select
        organisations.*,
        authority_names.authority_id
    from {{ ref('int_organisations') }} as organisations
    left join {{ ref('int_authority_names') }} as authority_names on organisations.name_key = authority_names.name_key
),

officials as (
    select distinct {{ normalise_name('official') }} as official
    from {{ ref('officials') }}
),

authorities as (
    select * from {{ ref('authorities') }}
),

state_words as (
    select * from {{ ref('state_words') }}
),

identified as (
    select
        roles.event_id,
        roles.article_id,
        events.fact_table,
        events.kind,
        roles.role,
        case
            when roles.role in ('acquirer', 'investor', 'lead_investor', 'partner', 'authority') then 'a'
            when roles.role in ('target', 'investee', 'company') then 'b'
            else 'seller'
        end as side,
        coalesce(roles.authority_id, organisations.authority_id, organisations.company_id) as company_id,
        organisations.organisation_key,
        case
            when coalesce(roles.authority_id, organisations.authority_id) is not null then 'authority'
            when not regexp_matches(roles.name, '\p{Lu}') then 'description'
            else 'organisation'
        end as party_kind,
        roles.name,
        {{ owner_of_part('roles.name') }} as owner_name,
        if(roles.role = 'authority', string_split(officials.official, ' ')[-1], null) as speaker,
        case
            when roles.role not in ('acquirer', 'investor', 'lead_investor') then null
            when authorities.kind = 'government' then 'named'
            when state_words.name_key is not null then 'unnamed'
        end as state,
        case
            when {{ is_written_form('roles') }} then roles.name_as_written
            else roles.name
        end as name_as_written,
        events.fact_table = 'valuations' and roles.role = 'company'
        or events.fact_table = 'regulatory_reactions' and roles.role = 'authority' as is_head
    from roles
    inner join events on roles.event_id = events.event_id
    left join organisations on roles.name = organisations.name
    left join authorities on coalesce(roles.authority_id, organisations.authority_id) = authorities.authority_id
    left join state_words on organisations.name_key = state_words.name_key
    left join officials on {{ normalise_name('roles.name') }} = officials.official
    where coalesce(roles.authority_id, organisations.company_id) is not null
),

-- "the headquarters", "the prosecutor": without a name of its own, a party is known by the one that it stands beside.
beside as (
    select
        event_id,
        arg_min(company_id, list_position(['a', 'seller', 'b'], side)::varchar || company_id) as beside_id
    from identified
    where party_kind <> 'description'
    group by event_id
),

parties as (
    select
        identified.* exclude (identified.company_id, identified.organisation_key),
        if(
            identified.party_kind = 'description',
            {{ company_id("identified.organisation_key || '/' || coalesce(beside.beside_id, identified.article_id)") }},
            identified.company_id
        ) as company_id
    from identified
    left join beside on identified.event_id = beside.event_id
),

-- "the American arm of X" belongs to X.
owned as (
    select
        parties.* exclude (parties.owner_name),
        if(parties.side = 'b', owners.company_id, null) as owner_id
    from parties
    left join organisations as owners on parties.owner_name = owners.name
),

heads as (
    select distinct
        event_id,
        event_id || '/' || company_id as mention_id,
        company_id as head_id
    from owned
    where is_head

    union all

    select distinct
        event_id,
        event_id as mention_id,
        null as head_id
    from owned
    where fact_table in ('deals', 'investments')
)

select
    heads.mention_id,
    parties.event_id,
    parties.article_id,
    parties.fact_table,
    parties.kind,
    parties.role,
    parties.side,
    parties.company_id,
    parties.owner_id,
    parties.party_kind,
    parties.speaker,
    parties.state,
    parties.name,
    parties.name_as_written
from owned as parties
inner join heads on parties.event_id = heads.event_id
where
    not parties.is_head
    or parties.company_id = heads.head_id

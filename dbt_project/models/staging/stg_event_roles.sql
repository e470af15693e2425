with event_roles as (
    select * from {{ source('annotations', 'event_roles') }}
),

events as (
    select
        event_id,
        article_id
    from {{ ref('stg_events') }}
)

select distinct
    event_roles.event_id,
    event_roles.article_id,
    event_roles.role,
    trim(event_roles.name) as name,
    trim(event_roles.name_as_written) as name_as_written,
    nullif(event_roles.authority_id, '') as authority_id
from event_roles
inner join events
    on
        event_roles.event_id = events.event_id
        and event_roles.article_id = events.article_id
where trim(event_roles.name) <> ''

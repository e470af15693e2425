-- Who is called what, article by article: the full name and the words that stood for it, as keys.
with roles as (
    select * from {{ ref('stg_event_roles') }}
),

events as (
    select * from {{ ref('stg_events') }}
),

articles as (
    select * from {{ ref('stg_articles') }}
),

names as (
    select * from {{ ref('int_names') }}
)

select distinct
    roles.article_id,
    roles.event_id,
    events.kind,
    articles.published_on,
    full_form.name_key,
    full_form.words,
    written_form.name_key as written_key,
    written_form.words as written_words,
    roles.name_as_written
from roles
inner join events on roles.event_id = events.event_id
inner join articles on roles.article_id = articles.article_id
inner join names as full_form on roles.name = full_form.name
left join names as written_form on roles.name_as_written = written_form.name
where roles.authority_id is null

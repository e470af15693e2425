with roles as (
    select * from {{ ref('stg_event_roles') }}
),

aliases as (
    select * from {{ ref('company_aliases') }}
),

judgements as (
    select * from {{ ref('company_judgements') }}
),

authority_forms as (
    select * from {{ ref('authority_forms') }}
),

legal_forms as (
    select
        list(form) filter (where position in ('leading', 'both')) as at_front,
        list(form) filter (where position in ('trailing', 'both')) as at_end
    from {{ ref('legal_forms') }}
),

spellings as (
    select name from roles
    union
    select name_as_written from roles
    union
    select alias from aliases
    union
    select company from aliases
    union
    select name_a from judgements
    union
    select name_b from judgements
    union
    select form from authority_forms
),

split as (
    select
        name,
        string_split({{ normalise_name('name') }}, ' ') as words
    from spellings
),

stripped as (
    select
        split.name,
        {{ strip_legal_forms('split.words', 'legal_forms.at_front', 'legal_forms.at_end') }} as words
    from split
    cross join legal_forms
)

select
    name,
    words,
    array_to_string(words, '') as name_key
from stripped
where array_to_string(words, '') <> ''

-- Which name is another way to write which, and why. Judged pairs overrule aliases, aliases what the articles suggest.
with names as (
    select * from {{ ref('int_names') }}
),

suggestions as (
    select * from {{ ref('int_name_suggestions') }}
),

judgements as (
    select
        a.name_key as key_a,
        b.name_key as key_b,
        judged.verdict,
        judged.reason
    from {{ ref('company_judgements') }} as judged
    inner join names as a on judged.name_a = a.name
    inner join names as b on judged.name_b = b.name
),

aliases as (
    select
        a.name_key,
        b.name_key as into_key
    from {{ ref('company_aliases') }} as aliases
    inner join names as a on aliases.alias = a.name
    inner join names as b on aliases.company = b.name
),

merged_names as (
    select
        key_a as name_key,
        key_b as into_key,
        'judged: ' || reason as reason,
        1 as precedence
    from judgements
    where verdict = 'same'

    union all

    select
        name_key,
        into_key,
        'alias' as reason,
        2 as precedence
    from aliases

    union all

    select * from suggestions
)

select
    merged_names.name_key,
    merged_names.into_key,
    merged_names.reason
from merged_names
left join judgements as against
    on
        against.verdict = 'not_same'
        and least(merged_names.name_key, merged_names.into_key) = least(against.key_a, against.key_b)
        and greatest(merged_names.name_key, merged_names.into_key) = greatest(against.key_a, against.key_b)
where
    merged_names.name_key <> merged_names.into_key
    and against.verdict is null
qualify row_number() over (
    partition by merged_names.name_key
    order by merged_names.precedence asc, merged_names.into_key asc
) = 1

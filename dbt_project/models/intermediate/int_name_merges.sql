-- Which name is another way to write which, and why. Judged pairs overrule aliases, aliases what the articles suggest.
with names as (
    select * from {{ ref('int_names') }}
),

uses as (
    select * from {{ ref('int_name_uses') }}
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

known as (
    select distinct
        name_key,
        words
    from uses
),

used_together as (
    select distinct
        a.name_key as key_a,
        b.name_key as key_b
    from uses as a
    inner join uses as b
        on
            a.article_id = b.article_id
            and a.name_key <> b.name_key
),

-- An article that writes "Nordwind" for Nordwind Energie, or "CFM" for Compagnie des Forges de Mer, tells the others.
introductions as (
    select
        written_key as name_key,
        name_key as into_key,
        bool_or(
            regexp_matches(name_as_written, '^[\p{Lu}&.]{2,7}$')
            and written_key in ({{ initials('words') }}, {{ initials('words', 4) }})
        ) as is_initials,
        count(distinct article_id) as n_articles
    from uses
    where
        written_key <> name_key
        and (
            words[1:len(written_words)] = written_words
            or words[-len(written_words):] = written_words
            or regexp_matches(name_as_written, '^[\p{Lu}&.]{2,7}$')
            and written_key in ({{ initials('words') }}, {{ initials('words', 4) }})
        )
    group by written_key, name_key
),

frequencies as (
    select
        name_key,
        count(distinct article_id) as n_articles
    from uses
    group by name_key
),

-- One article that calls a car by its maker's name must not turn the maker into the car: a name gives way to a longer
-- one that several articles write, and that is the usual one or is shortened so time and again. Initials need no more.
introduced as (
    select
        introductions.name_key,
        introductions.into_key
    from introductions
    inner join frequencies as short_form on introductions.name_key = short_form.name_key
    inner join frequencies as long_form on introductions.into_key = long_form.name_key
    where
        introductions.is_initials
        or introductions.n_articles >= 3
        or long_form.n_articles >= greatest(2, short_form.n_articles)
),

-- A short form beside the same partner, in the same kind of event and the same weeks, is the name that it begins.
prefixes as (
    select
        name_key as into_key,
        unnest(range(1, len(words))) as n_words,
        words
    from known
),

short_forms as (
    select
        known.name_key,
        min(prefixes.into_key) as into_key
    from known
    inner join prefixes on known.words = prefixes.words[1:prefixes.n_words]
    where known.name_key <> prefixes.into_key
    group by known.name_key
    having count(distinct prefixes.into_key) = 1
),

counterparties as (
    select distinct
        a.name_key,
        b.name_key as other_key,
        a.kind,
        a.published_on
    from uses as a
    inner join uses as b
        on
            a.event_id = b.event_id
            and a.name_key <> b.name_key
),

shared_counterparty as (
    select distinct
        short_forms.name_key,
        short_forms.into_key
    from short_forms
    inner join counterparties as short_side on short_forms.name_key = short_side.name_key
    inner join counterparties as long_side
        on
            short_forms.into_key = long_side.name_key
            and short_side.other_key = long_side.other_key
            and short_side.kind = long_side.kind
    where coalesce(abs(short_side.published_on - long_side.published_on), 0) <= 31
),

suggested as (
    select
        name_key,
        min(into_key) as into_key,
        'an article writes the one for the other' as reason,
        3 as precedence
    from introduced
    group by name_key
    having count(distinct into_key) = 1

    union all

    select
        name_key,
        into_key,
        'the only longer name that begins so, with the same counterparty' as reason,
        4 as precedence
    from shared_counterparty
),

unopposed as (
    select suggested.*
    from suggested
    inner join known on suggested.name_key = known.name_key
    left join used_together
        on
            suggested.name_key = used_together.key_a
            and suggested.into_key = used_together.key_b
    where used_together.key_a is null
),

merged_names as (
    select
        key_a as name_key,
        key_b as into_key,
        reason,
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

    select * from unopposed
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

-- Which name the articles suggest to be another way to write which. Conservative: a short form that could stand for two
-- names, or that is used more than the long one, stays by itself.
with uses as (
    select * from {{ ref('int_name_uses') }}
),

given_names as (
    select lower(strip_accents(name)) as name_key from {{ ref('given_names') }}
),

known as (
    select
        name_key,
        words,
        count(distinct article_id) as n_articles
    from uses
    group by name_key, words
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
        uses.written_key as name_key,
        uses.name_key as into_key,
        bool_or({{ is_initials('uses') }}) as is_initials,
        count(distinct uses.article_id) as n_articles
    from uses
    where
        uses.written_key <> uses.name_key
        and (
            uses.words[1:len(uses.written_words)] = uses.written_words
            or uses.words[-len(uses.written_words):] = uses.written_words
            or {{ is_initials('uses') }}
        )
    group by uses.written_key, uses.name_key
),

-- One article that calls a car by its maker's name must not turn the maker into the car: a name gives way to a longer
-- one that several articles write, and that is the usual one or is shortened so time and again. Initials need no more,
-- two letters another article.
introduced as (
    select
        introductions.name_key,
        introductions.into_key
    from introductions
    inner join known as short_form on introductions.name_key = short_form.name_key
    inner join known as long_form on introductions.into_key = long_form.name_key
    where
        introductions.is_initials and (length(introductions.name_key) > 2 or introductions.n_articles >= 2)
        or introductions.n_articles >= greatest(3, short_form.n_articles / 2)
        or long_form.n_articles >= greatest(2, short_form.n_articles)
),

-- Every beginning and end of a longer name.
parts as (
    select
        name_key as into_key,
        n_articles,
        unnest(list_transform(range(1, len(words)), lambda n: words[1:n])) as part_words,
        true as is_beginning
    from known

    union all

    select
        name_key as into_key,
        n_articles,
        unnest(list_transform(range(1, len(words)), lambda n: words[-n:])) as part_words,
        false as is_beginning
    from known
),

longer_names as (
    select
        known.name_key,
        parts.into_key,
        bool_or(parts.is_beginning) as is_beginning,
        any_value(parts.n_articles) as n_articles,
        any_value(known.n_articles) as n_articles_short
    from known
    inner join parts on known.words = parts.part_words
    group by known.name_key, parts.into_key
),

shares as (
    select
        *,
        n_articles / sum(n_articles) over (partition by name_key) as share,
        count(*) filter (where is_beginning) over (partition by name_key) as n_beginning
    from longer_names
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

-- A short form beside the same partner, in the same kind of event and the same weeks, is the name that it begins.
shared_counterparty as (
    select distinct
        shares.name_key,
        shares.into_key
    from shares
    inner join counterparties as short_side on shares.name_key = short_side.name_key
    inner join counterparties as long_side
        on
            shares.into_key = long_side.name_key
            and short_side.other_key = long_side.other_key
            and short_side.kind = long_side.kind
    where
        shares.is_beginning
        and shares.n_beginning = 1
        and shares.n_articles >= shares.n_articles_short
        and coalesce(abs(short_side.published_on - long_side.published_on), 0) <= 31
),

suggested as (
    select
        introduced.name_key,
        min(introduced.into_key) as into_key,
        'an article writes the one for the other' as reason,
        3 as precedence
    from introduced
    left join shares
        on
            introduced.name_key = shares.name_key
            and introduced.into_key = shares.into_key
    where coalesce(shares.share >= {{ var('usual_share') }}, true)
    group by introduced.name_key
    having count(distinct introduced.into_key) = 1

    union all

    select
        name_key,
        into_key,
        'the only longer name that begins so, with the same counterparty' as reason,
        4 as precedence
    from shared_counterparty
)

select
    suggested.name_key,
    suggested.into_key,
    suggested.reason,
    suggested.precedence
from suggested
left join used_together
    on
        suggested.name_key = used_together.key_a
        and suggested.into_key = used_together.key_b
left join given_names on suggested.name_key = given_names.name_key
where
    used_together.key_a is null
    -- A first name alone may be anybody's.
    and given_names.name_key is null

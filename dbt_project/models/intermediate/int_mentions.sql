-- One mention of a fact with its parties as lists, and the days that it speaks of.
with events as (
    select * from {{ ref('stg_events') }}
),

parties as (
    select * from {{ ref('int_mention_parties') }}
),

articles as (
    select * from {{ ref('stg_articles') }}
),

kinds as (
    select * from {{ ref('fact_kinds') }}
),

sides as (
    select
        mention_id,
        event_id,
        coalesce(list_sort(list(distinct company_id) filter (where side = 'a')), []) as side_a,
        coalesce(list_sort(list(distinct company_id) filter (where side = 'b')), []) as side_b,
        coalesce(list_sort(list(distinct owner_id) filter (where owner_id is not null)), []) as owners_b,
        coalesce(list_sort(list(distinct company_id) filter (where side = 'seller')), []) as sellers,
        coalesce(list_sort(list(distinct speaker) filter (where speaker is not null)), []) as speakers,
        coalesce(bool_or(state = 'named'), false) as has_named_state,
        coalesce(bool_or(state = 'unnamed'), false) as has_unnamed_state
    from parties
    group by mention_id, event_id
),

event_sides as (
    select
        event_id,
        list_sort(list(distinct company_id)) as event_parties
    from parties
    where side <> 'seller'
    group by event_id
),

-- A near-copy speaks with the voice of the article that it copies: it is evidence, but no second source.
sources as (
    select
        copies.article_id,
        copies.published_on,
        copies.published_on_precision,
        coalesce(originals.source, copies.original_article_id) as source_key
    from articles as copies
    left join articles as originals on copies.original_article_id = originals.article_id
),

-- A reaction is about the parties of the deal that it is tied to, named again or not.
joined as (
    select
        sides.mention_id,
        events.* exclude (events.span_start, events.span_end, events.quote, events.sentence, events.rule),
        list_distinct(string_split({{ normalise_name('events.sentence') }}, ' ')) as words,
        sides.side_a,
        list_sort(list_distinct(sides.side_b || coalesce(event_sides.event_parties, []))) as side_b,
        sides.owners_b,
        sides.sellers,
        sides.speakers,
        sides.has_named_state,
        sides.has_unnamed_state,
        sources.published_on,
        sources.published_on_precision,
        sources.source_key,
        kinds.family,
        kinds.precedence,
        kinds.party_rule,
        kinds.decided_by,
        kinds.announced_window_days,
        kinds.reported_window_days,
        kinds.confirmed_window_days
    from events
    inner join sides on events.event_id = sides.event_id
    inner join sources on events.article_id = sources.article_id
    inner join kinds
        on
            events.fact_table = kinds.fact_table
            and events.kind = kinds.kind
    left join event_sides on events.reacts_to = event_sides.event_id
),

dated as (
    select
        *,
        coalesce(announced_on, published_on) as when_date,
        if(announced_on is null, published_on_precision, announced_on_precision) as when_precision
    from joined
)

select
    *,
    {{ period_start('when_date', 'when_precision') }} as when_from,
    {{ period_end('when_date', 'when_precision') }} as when_to,
    list_sort(list_distinct(side_a || side_b)) as everyone
from dated

-- What a fact's mentions say together, but for money: its status, its days, and how well it is attested.
with mentions as (
    select * from {{ ref('int_fact_mentions') }}
),

-- Talk of an announcement dates from the announcement; an outcome from the article that tells it.
dated as (
    select
        *,
        coalesce(status in ('announced', 'rumoured') and announced_on is not null, false) as is_dated_by_text,
        case status
            when 'rumoured' then 1
            when 'announced' then 2
            else 3
        end as status_rank
    from mentions
),

told as (
    select
        *,
        if(is_dated_by_text, announced_on, published_on) as status_on,
        if(is_dated_by_text, announced_on_precision, published_on_precision) as status_precision
    from dated
),

outcomes as (
    select
        fact_id,
        max(status_on) filter (where status = 'completed') as completed_on,
        max(status_on) filter (where status in ('blocked', 'withdrawn')) as ended_on
    from told
    group by fact_id
),

-- Articles go on to tell how a deal was announced: without a new day of its own, such talk reopens nothing that was
-- completed, and nothing that was called off in the days before.
moving as (
    select told.*
    from told
    inner join outcomes on told.fact_id = outcomes.fact_id
    where
        told.status_rank = 3
        or told.is_dated_by_text
        or coalesce(outcomes.completed_on <= told.status_on, false) is false
        and coalesce(told.status_on - outcomes.ended_on between 0 and {{ var('aftermath_days') }}, false) is false
),

statuses as (
    select
        fact_id,
        status,
        status_on,
        status_rank,
        coalesce(status_precision = 'day', false) as is_dated,
        count(distinct source_key) as n_sources
    from moving
    where status is not null
    group by all
),

-- The latest report decides; a vague or undated one never moves a dated one.
last_status as (
    select
        fact_id,
        status
    from statuses
    qualify row_number() over (
        partition by fact_id
        order by
            is_dated desc,
            status_on desc nulls last,
            status_rank desc,
            n_sources desc,
            status asc
    ) = 1
),

first_announcement as (
    select
        fact_id,
        announced_on,
        announced_on_precision
    from mentions
    where
        announced_on is not null
        and status is distinct from 'rumoured'
    qualify row_number() over (
        partition by fact_id
        order by
            list_position(['day', 'month', 'year'], announced_on_precision) asc,
            announced_on asc
    ) = 1
),

stances as (
    select
        fact_id,
        stance
    from mentions
    where stance is not null
    group by fact_id, stance
    qualify row_number() over (
        partition by fact_id
        order by count(distinct source_key) desc, stance asc
    ) = 1
),

rounds as (
    select
        fact_id,
        round
    from mentions
    where round is not null
    group by fact_id, round
    qualify row_number() over (
        partition by fact_id
        order by count(distinct source_key) desc, length(round) desc, round asc
    ) = 1
),

articles as (
    select
        fact_id,
        fact_table,
        fact_kind,
        article_id,
        source_key,
        published_on,
        published_on_precision,
        least(max(confidence), 0.99) as confidence
    from mentions
    group by all
),

attested as (
    select
        fact_id,
        fact_table,
        fact_kind,
        count(distinct article_id) as n_articles,
        count(distinct source_key) as n_sources,
        coalesce(
            min(published_on) filter (where published_on_precision = 'day'), min(published_on)
        ) as first_reported_on,
        coalesce(
            max(published_on) filter (where published_on_precision = 'day'), max(published_on)
        ) as last_reported_on,
        round(
            least(1 - list_aggregate(list(1 - confidence order by confidence asc), 'product'), 0.99), 4
        ) as confidence
    from articles
    group by fact_id, fact_table, fact_kind
)

select
    attested.fact_id,
    attested.fact_table,
    attested.fact_kind,
    last_status.status,
    stances.stance,
    rounds.round,
    first_announcement.announced_on,
    first_announcement.announced_on_precision,
    attested.first_reported_on,
    attested.last_reported_on,
    attested.n_articles,
    attested.n_sources,
    attested.confidence,
    coalesce(first_announcement.announced_on, attested.first_reported_on) as rate_on
from attested
left join last_status on attested.fact_id = last_status.fact_id
left join first_announcement on attested.fact_id = first_announcement.fact_id
left join stances on attested.fact_id = stances.fact_id
left join rounds on attested.fact_id = rounds.fact_id

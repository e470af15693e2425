with mentions as (
    select * from {{ ref('int_fact_mentions') }}
),

events as (
    select * from {{ ref('stg_events') }}
),

links as (
    select * from {{ ref('int_report_links') }}
),

places as (
    select * from {{ ref('int_evidence_places') }}
),

annotated as (
    select
        article_id,
        extractor_version
    from {{ source('annotations', 'articles') }}
)

select
    {{ evidence_id('mentions.fact_id', 'mentions.mention_id') }} as evidence_id,
    mentions.fact_table,
    mentions.fact_id,
    mentions.article_id,
    events.part,
    events.span_start,
    events.span_end,
    events.quote,
    events.sentence,
    mentions.kind,
    mentions.amount,
    mentions.currency,
    mentions.status,
    mentions.stance,
    mentions.announced_on,
    mentions.announced_on_precision,
    mentions.stake_pct,
    events.rule,
    mentions.confidence,
    annotated.extractor_version,
    case
        when mentions.mention_id <> mentions.report_id
            then {{ evidence_id('mentions.fact_id', 'mentions.report_id') }}
        when links.joined_id is not null then {{ evidence_id('mentions.fact_id', 'links.joined_id') }}
    end as joined_to,
    case
        when mentions.mention_id <> mentions.report_id then 'same article, same terms'
        else links.reason
    end as joined_by
from mentions
inner join links on mentions.report_id = links.report_id
inner join places on mentions.fact_id = places.fact_id and mentions.mention_id = places.mention_id
inner join events on mentions.event_id = events.event_id
inner join annotated on mentions.article_id = annotated.article_id
order by mentions.fact_id, places.place

with mentions as (
    select * from {{ ref('int_fact_mentions') }}
),

events as (
    select * from {{ ref('stg_events') }}
),

annotated as (
    select
        article_id,
        extractor_version
    from {{ source('annotations', 'articles') }}
)

select
    'evidence_' || substr(md5(mentions.fact_id || ' ' || mentions.mention_id), 1, 16) as evidence_id,
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
    annotated.extractor_version
from mentions
inner join events on mentions.event_id = events.event_id
inner join annotated on mentions.article_id = annotated.article_id
order by evidence_id

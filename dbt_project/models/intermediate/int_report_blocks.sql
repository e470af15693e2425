-- Where to look for other reports of the same fact: only reports that share a block are ever compared.
with reports as (
    select * from {{ ref('int_reports') }}
),

same_article as (
    select
        report_id,
        'article' as block_kind,
        article_id as block_key
    from reports
),

by_recipient as (
    select
        report_id,
        'recipient' as block_kind,
        unnest(list_distinct(side_b || owners_b)) as block_key
    from reports
    where party_rule in ('buyer_target', 'recipient', 'venture')
),

by_merging_party as (
    select
        report_id,
        'recipient' as block_kind,
        unnest(side_a) as block_key
    from reports
    where kind = 'merger'
),

by_spender as (
    select
        report_id,
        'spender' as block_kind,
        unnest(side_a) as block_key
    from reports
    where party_rule = 'spender'
),

partners as (
    select
        report_id,
        unnest(side_a) as partner
    from reports
    where party_rule in ('partners', 'venture')
),

by_pair as (
    select
        one.report_id,
        'pair' as block_kind,
        one.partner || ' ' || other.partner as block_key
    from partners as one
    inner join partners as other
        on
            one.report_id = other.report_id
            and one.partner < other.partner
),

authorities as (
    select
        report_id,
        side_b,
        unnest(side_a) as authority
    from reports
    where party_rule = 'authority'
),

by_authority as (
    select
        report_id,
        'authority' as block_kind,
        authority || ' ' || unnest(side_b) as block_key
    from authorities
)

select * from same_article
union all
select * from by_recipient
union all
select * from by_merging_party
union all
select * from by_spender
union all
select * from by_pair
union all
select * from by_authority

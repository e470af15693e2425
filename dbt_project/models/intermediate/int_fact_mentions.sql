-- Every mention with the fact that it tells of. The first mention names the fact, so that later ones leave its id.
with mentions as (
    select * from {{ ref('int_mentions') }}
),

reports as (
    select
        report_id,
        unnest(mention_ids) as mention_id
    from {{ ref('int_reports') }}
),

clusters as (
    select * from {{ ref('int_report_clusters') }}
),

clustered as (
    select
        mentions.*,
        reports.report_id,
        clusters.cluster_id
    from mentions
    inner join reports on mentions.mention_id = reports.mention_id
    inner join clusters on reports.report_id = clusters.report_id
),

whole as (
    select
        cluster_id,
        max(stake_pct) > 50 as is_majority,
        len(list_distinct(flatten(list(side_a)))) as n_a,
        len(list_distinct(flatten(list(side_b)))) as n_b,
        count(amount) as n_amounts
    from clustered
    group by cluster_id
),

-- More than half of the shares is an acquisition; otherwise the more precise of neighbouring kinds wins.
fact_kinds as (
    select
        clustered.cluster_id,
        clustered.fact_table,
        clustered.kind,
        clustered.party_rule,
        whole.n_a,
        whole.n_b,
        whole.n_amounts
    from clustered
    inner join whole on clustered.cluster_id = whole.cluster_id
    qualify row_number() over (
        partition by clustered.cluster_id
        order by
            coalesce(clustered.kind = 'acquisition' and whole.is_majority, false) desc,
            clustered.precedence asc,
            clustered.kind asc
    ) = 1
),

first_mentions as (
    select
        cluster_id,
        mention_id as first_mention_id
    from clustered
    qualify row_number() over (
        partition by cluster_id
        order by published_on asc nulls last, mention_id asc
    ) = 1
),

-- A partnership of one, a purchase of nothing or a price of nobody is no fact, whatever the words.
complete as (
    select
        fact_kinds.*,
        first_mentions.first_mention_id
    from fact_kinds
    inner join first_mentions on fact_kinds.cluster_id = first_mentions.cluster_id
    where
        case
            when fact_kinds.fact_table = 'valuations' then fact_kinds.n_b >= 1 and fact_kinds.n_amounts >= 1
            when fact_kinds.party_rule = 'partners' then fact_kinds.n_a >= 2
            when fact_kinds.party_rule = 'venture'
                then fact_kinds.n_a >= 2 or fact_kinds.n_a >= 1 and fact_kinds.n_b >= 1
            when fact_kinds.party_rule in ('authority', 'spender') then fact_kinds.n_a >= 1
            else fact_kinds.n_b >= 1
        end
)

select
    case complete.fact_table
        when 'deals' then 'deal_'
        when 'investments' then 'investment_'
        when 'valuations' then 'valuation_'
        else 'reaction_'
    end || substr(md5(complete.fact_table || ' ' || complete.first_mention_id), 1, 16) as fact_id,
    complete.fact_table,
    complete.kind as fact_kind,
    clustered.* exclude (clustered.fact_table, clustered.cluster_id)
from clustered
inner join complete on clustered.cluster_id = complete.cluster_id

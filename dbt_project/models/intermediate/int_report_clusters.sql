-- Reports of one fact get one cluster. Those that say best which fact they mean come first; then, level by level, a
-- vaguer report joins the only cluster that it fits (one in its own article before all others), or makes a new one
-- with its like.
with recursive reports as (
    select
        report_id,
        level
    from {{ ref('int_reports') }}
),

pairs as (
    select * from {{ ref('int_report_pairs') }}
),

both_ways as (
    select
        left_id as from_node,
        right_id as to_node,
        left_level as from_level,
        right_level as to_level,
        is_same_article
    from pairs

    union all

    select
        right_id as from_node,
        left_id as to_node,
        right_level as from_level,
        left_level as to_level,
        is_same_article
    from pairs
),

clusters_0 as (
    select
        report_id,
        report_id as cluster_id
    from reports
    where false
),

{% for level in [1, 2, 3, 4] %}
    fits_{{ level }} as (
        select
            both_ways.from_node as report_id,
            clusters.cluster_id,
            bool_or(both_ways.is_same_article) as is_same_article
        from both_ways
        inner join clusters_{{ level - 1 }} as clusters on both_ways.to_node = clusters.report_id
        where
            both_ways.from_level = {{ level }}
            and both_ways.to_level < {{ level }}
        group by both_ways.from_node, clusters.cluster_id
    ),

    nearest_{{ level }} as (
        select *
        from fits_{{ level }}
        qualify is_same_article = bool_or(is_same_article) over (partition by report_id)
    ),

    joins_{{ level }} as (
        select
            report_id,
            min(cluster_id) as cluster_id
        from nearest_{{ level }}
        group by report_id
        having count(*) = 1
    ),

    nodes_{{ level }} as (
        select reports.report_id as node
        from reports
        left join joins_{{ level }} as joins on reports.report_id = joins.report_id
        where
            reports.level = {{ level }}
            and joins.report_id is null
    ),

    edges_{{ level }} as (
        select
            from_node,
            to_node
        from both_ways
        where
            from_level = {{ level }}
            and to_level = {{ level }}
    ),

    {{ connected_components('components_' ~ level, 'nodes_' ~ level, 'edges_' ~ level) }},

    clusters_{{ level }} as (
        select * from clusters_{{ level - 1 }}
        union all
        select * from joins_{{ level }}
        union all
        select
            node as report_id,
            label as cluster_id
        from components_{{ level }}
    ){{ ',' if not loop.last }}
{% endfor %}

select
    report_id,
    cluster_id
from clusters_4

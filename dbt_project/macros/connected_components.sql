{#- The connected components of a graph, as the body of a recursive CTE of columns (node, label): the label of a component
    is its smallest node. `nodes` and `edges` are relations with the columns node and (from_node, to_node); every edge must
    stand in `edges` in both directions. `using key` keeps one row a node, so that the work stays near linear. -#}
{% macro connected_components(name, nodes, edges) -%}
{{ name }} (node, label) {{ using_key('node') }} as (
    select
        node,
        node as label
    from {{ nodes }}

    union

    select
        edges.to_node as node,
        min(here.label) as label
    from {{ name }} as here
    inner join {{ edges }} as edges on here.node = edges.from_node
    inner join recurring.{{ name }} as there on edges.to_node = there.node
    group by edges.to_node, there.label
    having min(here.label) < there.label
)
{%- endmacro %}

{#- The id of one mention as evidence of one fact. -#}
{% macro evidence_id(fact_id, mention_id) -%}
    'evidence_' || substr(md5({{ fact_id }} || ' ' || {{ mention_id }}), 1, 16)
{%- endmacro %}

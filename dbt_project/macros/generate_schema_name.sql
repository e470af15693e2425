{#- A model lands in exactly the schema that it names: analysts read `marts.deals`, not `main_marts.deals`. -#}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {{ custom_schema_name | trim if custom_schema_name else target.schema }}
{%- endmacro %}

{#- DuckDB's own words for a recursion that keeps one row a key. sqlfluff's grammar lacks them: `pyproject.toml` gives it an
    empty macro instead. -#}
{% macro using_key(column) -%} using key ({{ column }}) {%- endmacro %}

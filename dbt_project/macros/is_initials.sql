{#- Whether the words that stand for a party are the initials of its name, of all of its words or of those with four letters
    and more. `uses` is a relation with name_as_written, written_key and words. -#}
{% macro is_initials(uses) -%}
    (
        regexp_matches({{ uses }}.name_as_written, '^[\p{Lu}&.]{2,7}$')
        and {{ uses }}.written_key in ({{ initials(uses ~ '.words') }}, {{ initials(uses ~ '.words', 4) }})
    )
{%- endmacro %}

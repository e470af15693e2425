{#- Whether the words that stand for a party are a form of its name: words of it, its initials, or, for an authority, whatever
    has a capital ("Brussels"). A pronoun, a common noun or the word that implies the party is none. `roles` is a relation
    with name, name_as_written and authority_id. -#}
{% macro is_written_form(roles) -%}
    contains(' ' || lower({{ roles }}.name) || ' ', ' ' || lower({{ roles }}.name_as_written) || ' ')
    or regexp_matches({{ roles }}.name_as_written, '^[\p{Lu}&.]{2,7}$')
    or {{ roles }}.authority_id is not null and regexp_matches({{ roles }}.name_as_written, '\p{Lu}')
{%- endmacro %}

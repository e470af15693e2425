{#- The name at the end of "the American arm of X", "branche américaine de X", or at the head of "X's American arm"; null
    where `name` is no such description. -#}
{% macro owner_of_part(name) -%}
    nullif(coalesce(
        nullif(regexp_extract(
            {{ name }}, '(?:^| )\p{Ll}[^ ]* (?:of|de|des|du|d[''’]) ?(?:the )?(\p{Lu}[^ ]*(?: \p{Lu}[^ ]*)*)$', 1
        ), ''),
        regexp_extract({{ name }}, '^(\p{Lu}[^ ]*(?: \p{Lu}[^ ]*)*)[''’]s .*\p{Ll}', 1)
    ), '')
{%- endmacro %}

{#- A name without what does not make another company: case, accents, possessives, punctuation, "&" against "and".
    `name` is a text expression. Legal forms and articles are taken off afterwards, with the seed `legal_forms`. -#}
{% macro normalise_name(name) -%}
    trim(regexp_replace(regexp_replace(regexp_replace(replace(
        strip_accents(replace(replace(replace(lower({{ name }}), '’', ''''), 'œ', 'oe'), 'ø', 'o')), '&', ' and '
    ), '''s\b', '', 'g'), '\b(\p{L})[./]', '\1', 'g'), '[^\p{L}\p{N}+]+', ' ', 'g'))
{%- endmacro %}


{#- The name's words without leading articles and trailing legal forms; all of them where nothing else would be left.
    `words`, `leading` and `trailing` are lists of text. -#}
{% macro strip_legal_forms(words, leading, trailing) -%}
    coalesce(
        nullif(
            {{ words }}[
                list_min(list_filter(
                    range(1, len({{ words }}) + 1), lambda i: not list_contains({{ leading }}, {{ words }}[i])
                ))
                :list_max(list_filter(
                    range(1, len({{ words }}) + 1), lambda i: not list_contains({{ trailing }}, {{ words }}[i])
                ))
            ], []
        ), {{ words }}
    )
{%- endmacro %}


{#- The identity of an organisation: a hash of its normalised name, so that it is the same on every machine. -#}
{% macro company_id(name_key) -%}
    'org_' || substr(md5({{ name_key }}), 1, 16)
{%- endmacro %}


{#- The first letters of the words of a name, of all or of those with at least so many letters. `words` is a list of text. -#}
{% macro initials(words, at_least=1) -%}
    array_to_string(list_transform(
        list_filter({{ words }}, lambda word: length(word) >= {{ at_least }}), lambda word: word[1]
    ), '')
{%- endmacro %}

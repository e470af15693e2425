{#- "A", "A and B", "A, B and C"; beyond four names "A, B, C and 4 others". `names` is a list of text. -#}
{% macro name_list(names) -%}
    case
        when len({{ names }}) <= 1 then coalesce({{ names }}[1], '')
        when len({{ names }}) <= 4
            then array_to_string({{ names }}[1:len({{ names }}) - 1], ', ') || ' and ' || {{ names }}[-1]
        else array_to_string({{ names }}[1:3], ', ') || ' and ' || (len({{ names }}) - 3)::varchar || ' others'
    end
{%- endmacro %}


{#- "15 million", "1.35 billion": an amount in units as a reader would write it, to two decimals. -#}
{% macro amount_words(amount) -%}
    case
        {% for size, word in [('1e12', ' trillion'), ('1e9', ' billion'), ('1e6', ' million')] %}
        when {{ amount }} >= {{ size }}
            then regexp_replace(format('{:.2f}', {{ amount }}::double / {{ size }}), '\.?0+$', '') || '{{ word }}'
        {% endfor %}
        else regexp_replace(format('{:,.2f}', {{ amount }}::double), '\.?0+$', '')
    end
{%- endmacro %}

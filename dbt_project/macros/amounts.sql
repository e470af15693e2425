{#- Two amounts of one currency agree if they differ by no more than half of the coarser resolution, or by 1 %, or if
    one lies in the other's range.
    `a` and `b` are prefixes of amount columns (`l.` and `r.`); null where either has no amount. -#}
{% macro same_currency_agrees(a, b) -%}
    abs({{ a }}amount - {{ b }}amount) <= greatest(
        greatest({{ a }}amount_resolution, {{ b }}amount_resolution) / 2,
        0.01 * greatest(abs({{ a }}amount), abs({{ b }}amount))
    )
    or {{ a }}amount between {{ b }}amount and greatest({{ b }}amount, {{ b }}amount_max)
    or {{ b }}amount between {{ a }}amount and greatest({{ a }}amount, {{ a }}amount_max)
{%- endmacro %}


{#- Two amounts of different currencies agree if what the writers may have rounded from overlaps at the day's rate, with
    `margin` (0.02 is 2 %) for the rate that the writer used. The rates are units of the currency for one euro. -#}
{% macro other_currency_agrees(a, b, a_per_eur, b_per_eur, margin) -%}
    ({{ a }}amount - {{ a }}amount_resolution / 2) / {{ a_per_eur }} * (1 - {{ margin }})
    <= (greatest({{ b }}amount, {{ b }}amount_max) + {{ b }}amount_resolution / 2) / {{ b_per_eur }}
    and ({{ b }}amount - {{ b }}amount_resolution / 2) / {{ b_per_eur }} * (1 - {{ margin }})
    <= (greatest({{ a }}amount, {{ a }}amount_max) + {{ a }}amount_resolution / 2) / {{ a_per_eur }}
{%- endmacro %}


{#- How far the rate that a writer used may lie from the reference rate. In one article a second figure in another currency
    restates the first, perhaps at the rate of another day. `is_same_article` is a condition. -#}
{% macro rate_margin(is_same_article) -%}
    if({{ is_same_article }}, {{ var('restated_rate_margin') }}, {{ var('rate_margin') }})
{%- endmacro %}


{#- To how many digits an amount is stated: 15 million to the million has two less than 15.24 million to ten thousand. -#}
{% macro significant_digits(amount, resolution) -%}
    round(log10(nullif(abs({{ amount }}), 0) / {{ resolution }}))
{%- endmacro %}

{#- The columns together name one row. -#}
{% test unique_together(model, columns) %}
    select {{ columns | join(', ') }}
    from {{ model }}
    group by {{ columns | join(', ') }}
    having count(*) > 1
{% endtest %}


{#- Every (fact_table, fact_id) of the model is a row of the table that it names. -#}
{% test refers_to_fact(model) %}
    with facts as (
        select 'deals' as fact_table, deal_id as fact_id from {{ ref('deals') }}
        union all
        select 'investments' as fact_table, investment_id as fact_id from {{ ref('investments') }}
        union all
        select 'valuations' as fact_table, valuation_id as fact_id from {{ ref('valuations') }}
        union all
        select 'regulatory_reactions' as fact_table, reaction_id as fact_id from {{ ref('regulatory_reactions') }}
    )

    select model.*
    from {{ model }} as model
    left join facts
        on
            model.fact_table = facts.fact_table
            and model.fact_id = facts.fact_id
    where facts.fact_id is null
{% endtest %}


{#- Every fact of the model has a row of evidence and a party. -#}
{% test has_evidence(model, column_name) %}
    select {{ column_name }}
    from {{ model }}
    where
        {{ column_name }} not in (select fact_id from {{ ref('evidence') }})
        or {{ column_name }} not in (select fact_id from {{ ref('parties') }})
{% endtest %}

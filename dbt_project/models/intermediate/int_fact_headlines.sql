-- A line that a reader can take in at a glance, such as "Nordwind and Solara form a partnership (EUR 15 million)".
with facts as (
    select * from {{ ref('int_fact_summary') }}
),

sides as (
    select * from {{ ref('int_fact_sides') }}
),

amounts as (
    select * from {{ ref('int_fact_amounts') }}
),

kinds as (
    select * from {{ ref('fact_kinds') }}
),

templates as (
    select
        facts.fact_id,
        case
            when sides.side_a = [] then kinds.headline_without_a
            when sides.side_b = [] then kinds.headline_without_b
            else kinds.headline
        end as template,
        {{ name_list('sides.side_a') }} as names_a,
        {{ name_list('sides.side_b') }} as names_b,
        len(sides.side_a) as n_a,
        len(sides.side_b) as n_b,
        concat_ws(
            ', ',
            amounts.currency || ' ' || {{ amount_words('amounts.amount') }},
            if(facts.status in ('rumoured', 'blocked', 'withdrawn'), facts.status, null)
        ) as notes
    from facts
    inner join sides on facts.fact_id = sides.fact_id
    inner join amounts on facts.fact_id = amounts.fact_id
    inner join kinds
        on
            facts.fact_table = kinds.fact_table
            and facts.fact_kind = kinds.kind
),

-- "[s]" ends a verb whose subject is one; "[is|are]" chooses. The subject is the side that the template begins with.
conjugated as (
    select
        *,
        case
            when starts_with(template, '{b}') and n_b > 1 or starts_with(template, '{a}') and n_a > 1
                then regexp_replace(
                    regexp_replace(template, '\[(\w+)\|(\w+)\]', '\2', 'g'), '\[\w+\]', '', 'g'
                )
            else regexp_replace(
                regexp_replace(template, '\[(\w+)\|(\w+)\]', '\1', 'g'), '\[(\w+)\]', '\1', 'g'
            )
        end as line
    from templates
)

select
    fact_id,
    replace(replace(line, '{a}', names_a), '{b}', names_b) || if(notes = '', '', ' (' || notes || ')') as headline
from conjugated

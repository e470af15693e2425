-- From every spelling of a name to the organisation that bears it.
with recursive names as (
    select * from {{ ref('int_names') }}
),

merged_names as (
    select * from {{ ref('int_name_merges') }}
),

-- A merge may lead to a name that is merged itself. The length keeps two rows that name each other from going round.
steps (name_key, into_key, reason, n_steps) as (
    select
        name_key,
        into_key,
        reason,
        1
    from merged_names

    union

    select
        steps.name_key,
        merged_names.into_key,
        steps.reason,
        steps.n_steps + 1
    from steps
    inner join merged_names on steps.into_key = merged_names.name_key
    where
        steps.n_steps < 8
        and merged_names.into_key <> steps.name_key
),

ends as (
    select *
    from steps
    qualify row_number() over (
        partition by name_key
        order by n_steps desc, into_key asc
    ) = 1
)

select
    names.name,
    names.name_key,
    coalesce(ends.into_key, names.name_key) as organisation_key,
    {{ company_id('coalesce(ends.into_key, names.name_key)') }} as company_id,
    ends.reason as merge_reason
from names
left join ends on names.name_key = ends.name_key

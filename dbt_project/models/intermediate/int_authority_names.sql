-- Names that are an authority's, whatever its part in the fact: the bank that lends may be the central bank. One word
-- ("the Commission", "EU") is too little where no text introduces it.
with forms as (
    select * from {{ ref('authority_forms') }}
),

names as (
    select * from {{ ref('int_names') }}
)

select
    names.name_key,
    min(forms.authority_id) as authority_id
from forms
inner join names on forms.form = names.name
where len(names.words) >= 2
group by names.name_key
having count(distinct forms.authority_id) = 1

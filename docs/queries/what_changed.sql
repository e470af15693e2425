-- What changed last night: facts that are new, changed, gone or under another id against the release before. The first
-- release of all has everything as new.
select
    release.built_at,
    changes.change,
    changes.fact_table,
    changes.headline,
    changes.columns,
    changes.fact_id,
    changes.previous_fact_id
from meta.changes as changes
cross join meta.release as release
order by changes.change asc, changes.fact_table asc, changes.headline asc, changes.fact_id asc

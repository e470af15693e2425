create schema if not exists meta;

create table if not exists meta.quarantine (
    fact_table varchar not null,
    fact_id varchar not null,
    rule varchar not null,
    reason varchar not null,
    fact json not null,
    evidence json not null
);
comment on table meta.quarantine is 'One row a fact and rule: a fact that was set aside, since it failed a rule that allows that.';
comment on column meta.quarantine.fact_table is 'The mart that the fact would be in.';
comment on column meta.quarantine.fact_id is 'Its id there.';
comment on column meta.quarantine.rule is 'Suite and id of the rule that it failed.';
comment on column meta.quarantine.reason is 'What the rule means.';
comment on column meta.quarantine.fact is 'The row as it was built, as JSON.';
comment on column meta.quarantine.evidence is 'Its rows of evidence, as a JSON list.';

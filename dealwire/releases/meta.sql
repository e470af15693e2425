create schema if not exists meta;

create or replace table meta.release (
    release_id varchar not null,
    built_at timestamp not null,
    inputs_hash varchar not null,
    previous_release_id varchar,
    dealwire_version varchar not null,
    extractor_version varchar,
    n_documents bigint not null,
    n_duplicates bigint not null,
    n_rejections bigint not null,
    n_articles bigint not null,
    n_deals bigint not null,
    n_investments bigint not null,
    n_valuations bigint not null,
    n_regulatory_reactions bigint not null,
    n_parties bigint not null,
    n_companies bigint not null,
    n_evidence bigint not null,
    n_disputes bigint not null
);
comment on table meta.release is 'One row: what this release is made of and how much it holds.';
comment on column meta.release.release_id is 'Time of the build in UTC, then 8 digits of inputs_hash.';
comment on column meta.release.built_at is 'When the release was built, in UTC.';
comment on column meta.release.inputs_hash is 'Hash of all that it is made of.';
comment on column meta.release.previous_release_id is 'The release before, if any.';
comment on column meta.release.dealwire_version is 'Version of the program that built it.';
comment on column meta.release.extractor_version is 'Version of the annotator, or several versions.';
comment on column meta.release.n_documents is 'Articles, duplicates and rejections together.';
comment on column meta.release.n_duplicates is 'Documents that repeat an article.';
comment on column meta.release.n_rejections is 'Documents that gave no article; meta.rejections says why.';
comment on column meta.release.n_articles is 'Rows of marts.articles.';
comment on column meta.release.n_deals is 'Rows of marts.deals.';
comment on column meta.release.n_investments is 'Rows of marts.investments.';
comment on column meta.release.n_valuations is 'Rows of marts.valuations.';
comment on column meta.release.n_regulatory_reactions is 'Rows of marts.regulatory_reactions.';
comment on column meta.release.n_parties is 'Rows of marts.parties.';
comment on column meta.release.n_companies is 'Rows of marts.companies.';
comment on column meta.release.n_evidence is 'Rows of marts.evidence.';
comment on column meta.release.n_disputes is 'Rows of marts.disputes.';

create or replace table meta.runs (
    run_id varchar not null,
    command varchar not null,
    started_at timestamp not null,
    ended_at timestamp,
    status varchar not null,
    message varchar,
    dealwire_version varchar not null,
    extractor_version varchar,
    versions map(varchar, varchar)
);
comment on table meta.runs is 'One row a run up to the one that built this release, which is still running in it.';
comment on column meta.runs.run_id is 'Names the run.';
comment on column meta.runs.command is 'The command that was given.';
comment on column meta.runs.started_at is 'In UTC.';
comment on column meta.runs.ended_at is 'In UTC; null while it runs.';
comment on column meta.runs.status is 'running, completed, failed or killed.';
comment on column meta.runs.message is 'Why it failed, in one line.';
comment on column meta.runs.dealwire_version is 'Version of the program that ran.';
comment on column meta.runs.extractor_version is 'Version of the annotator, if the run annotated.';
comment on column meta.runs.versions is 'Python, the packages that the result hangs on, and the reader of documents.';

create or replace table meta.run_steps (
    run_id varchar not null,
    step varchar not null,
    started_at timestamp not null,
    seconds double not null,
    rows_in bigint,
    rows_out bigint,
    rows_rejected bigint,
    status varchar not null,
    message varchar,
    peak_memory_mb bigint
);
comment on table meta.run_steps is 'One row a step of a run: how many rows and how many seconds.';
comment on column meta.run_steps.run_id is 'The run in meta.runs.';
comment on column meta.run_steps.step is 'What was done.';
comment on column meta.run_steps.started_at is 'In UTC.';
comment on column meta.run_steps.seconds is 'How long it took.';
comment on column meta.run_steps.rows_in is 'Documents or rows that the step took.';
comment on column meta.run_steps.rows_out is 'Documents or rows that it gave.';
comment on column meta.run_steps.rows_rejected is 'What it refused; meta.rejections says why.';
comment on column meta.run_steps.status is 'completed or failed.';
comment on column meta.run_steps.message is 'Why it failed, or what it did, in one line.';
comment on column meta.run_steps.peak_memory_mb is 'Most memory of all processes of the run together, in 10⁶ bytes.';

create or replace table meta.validations (
    suite varchar not null,
    rule varchar not null,
    expectation_type varchar not null,
    severity varchar not null,
    outcome varchar not null,
    rows_seen bigint,
    rows_failing bigint,
    sample varchar[] not null,
    message varchar not null,
    description varchar not null,
    accepted_by varchar,
    accepted_at timestamp,
    accepted_reason varchar
);
comment on table meta.validations is 'One row an expectation that this release was held against, and what it saw.';
comment on column meta.validations.suite is 'The mart that the rule is about; release for the file as a whole.';
comment on column meta.validations.rule is 'Names the rule in its suite.';
comment on column meta.validations.expectation_type is 'Type of the expectation in Great Expectations.';
comment on column meta.validations.severity is 'blocks: no release while it fails; warns: shown only.';
comment on column meta.validations.outcome is 'pass, warn, fail, or error where it could not be evaluated.';
comment on column meta.validations.rows_seen is 'Rows that the rule was held against.';
comment on column meta.validations.rows_failing is 'Rows not as expected; null for a rule on the whole table.';
comment on column meta.validations.sample is 'Up to 20 failing rows, each by its key.';
comment on column meta.validations.message is 'What was seen instead; empty for a pass.';
comment on column meta.validations.description is 'What the rule means.';
comment on column meta.validations.accepted_by is 'Who released all the same; null where nobody had to.';
comment on column meta.validations.accepted_at is 'When, in UTC.';
comment on column meta.validations.accepted_reason is 'Why.';

create or replace table meta.measures (
    measure varchar not null,
    mart varchar not null,
    item varchar not null,
    value bigint not null,
    out_of bigint
);
comment on table meta.measures is 'One row a figure of this release that the next ones are held against.';
comment on column meta.measures.measure is 'rows, filled (cells that are not null), documents (by outcome) or new (facts by kind).';
comment on column meta.measures.mart is 'The mart, or documents; empty where the item says all.';
comment on column meta.measures.item is 'The column, outcome or kind; empty for the mart as a whole.';
comment on column meta.measures.value is 'How many.';
comment on column meta.measures.out_of is 'Of how many; null for a plain count.';

create or replace table meta.changes (
    change varchar not null,
    fact_table varchar not null,
    fact_id varchar,
    previous_fact_id varchar,
    columns varchar[] not null,
    headline varchar
);
comment on table meta.changes is 'One row a fact that differs from the release before.';
comment on column meta.changes.change is 'new, changed, gone or re_identified (same evidence, other id).';
comment on column meta.changes.fact_table is 'The mart that holds the fact.';
comment on column meta.changes.fact_id is 'Its id in this release; null if it is gone.';
comment on column meta.changes.previous_fact_id is 'Its id in the release before; null if it is new.';
comment on column meta.changes.columns is 'Columns whose values differ.';
comment on column meta.changes.headline is 'A readable line about the fact; of the release before, if it is gone.';

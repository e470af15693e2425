-- The warehouse: what was read (raw), what was annotated (annotations), what ran (meta). One writer; rows are only added,
-- but for the annotations of an article, which are replaced whole when the annotator changes.
create schema if not exists raw;
create schema if not exists annotations;
create schema if not exists meta;

create table if not exists raw.documents (
    document_id varchar primary key,
    raw_path varchar not null,
    content_hash varchar not null,
    size_bytes bigint not null,
    modified_at timestamp not null,
    media_type varchar not null,
    outcome varchar not null check (outcome in ('article', 'duplicate', 'rejection')),
    article_id varchar,
    source varchar,
    url varchar,
    author varchar,
    published_on date,
    published_on_precision varchar,
    published_on_origin varchar,
    run_id varchar not null,
    ingested_at timestamp not null
);

create table if not exists raw.articles (
    article_id varchar primary key,
    title varchar not null,
    body varchar not null,
    language varchar not null,
    run_id varchar not null
);

create table if not exists raw.rejections (
    document_id varchar not null,
    raw_path varchar not null,
    stage varchar not null,
    reason varchar not null,
    message varchar not null,
    is_retryable boolean not null,
    run_id varchar not null,
    rejected_at timestamp not null
);

create table if not exists raw.exchange_rates (
    rate_date date not null,
    currency varchar not null,
    per_eur double not null
);

create table if not exists annotations.articles (
    article_id varchar not null,
    published_on date,
    extractor_version varchar not null,
    n_sentences integer not null,
    n_events integer not null,
    run_id varchar not null
);

create table if not exists annotations.sentences (
    article_id varchar not null,
    part varchar not null,
    span_start integer not null,
    span_end integer not null
);

create table if not exists annotations.names (
    article_id varchar not null,
    part varchar not null,
    span_start integer not null,
    span_end integer not null,
    text varchar not null,
    name varchar not null,
    kind varchar not null,
    authority_id varchar
);

create table if not exists annotations.amounts (
    article_id varchar not null,
    part varchar not null,
    span_start integer not null,
    span_end integer not null,
    text varchar not null,
    amount double not null,
    amount_max double,
    amount_resolution double not null,
    currency varchar not null
);

create table if not exists annotations.dates (
    article_id varchar not null,
    part varchar not null,
    span_start integer not null,
    span_end integer not null,
    text varchar not null,
    resolved date,
    precision varchar
);

create table if not exists annotations.events (
    event_id varchar not null,
    article_id varchar not null,
    fact_table varchar not null,
    kind varchar not null,
    part varchar not null,
    span_start integer not null,
    span_end integer not null,
    quote varchar not null,
    sentence_start integer not null,
    sentence_end integer not null,
    sentence varchar not null,
    trigger_start integer not null,
    trigger_end integer not null,
    status varchar,
    stance varchar,
    round varchar,
    amount double,
    amount_max double,
    amount_resolution double,
    currency varchar,
    stake_pct double,
    announced_on date,
    announced_on_precision varchar,
    reacts_to varchar,
    rule varchar not null,
    confidence double not null
);

create table if not exists annotations.event_roles (
    event_id varchar not null,
    article_id varchar not null,
    role varchar not null,
    name varchar not null,
    name_as_written varchar not null,
    part varchar not null,
    span_start integer not null,
    span_end integer not null,
    authority_id varchar
);

create table if not exists meta.runs (
    run_id varchar primary key,
    command varchar not null,
    started_at timestamp not null,
    ended_at timestamp,
    status varchar not null,
    message varchar,
    dealwire_version varchar not null,
    extractor_version varchar
);

create table if not exists meta.run_steps (
    run_id varchar not null,
    step varchar not null,
    started_at timestamp not null,
    seconds double not null,
    rows_in bigint,
    rows_out bigint,
    rows_rejected bigint,
    status varchar not null,
    message varchar
);

-- Which documents count: of the versions of one raw path the last that was read.
create or replace view raw.current_documents as
select *
from raw.documents
qualify row_number() over (partition by raw_path order by ingested_at desc, document_id asc) = 1;

-- Which document speaks for an article that several hold: the earliest published, then the smallest path, so that the order of
-- loading decides nothing.
create or replace view raw.current_articles as
select
    current_documents.* exclude (run_id),
    articles.title,
    articles.body,
    articles.language,
from raw.current_documents
inner join raw.articles on current_documents.article_id = articles.article_id
qualify row_number() over (
    partition by current_documents.article_id
    order by current_documents.published_on asc nulls last, current_documents.raw_path asc
) = 1;

-- The warehouse: what was read (raw), what was annotated (annotations), what ran (meta). One writer; rows are only added,
-- but for the annotations of an article, which are replaced whole when the annotator changes, and for what is derived from
-- all documents together (raw.duplicates).
create schema if not exists raw;
create schema if not exists annotations;
create schema if not exists meta;

-- A file of the landing zone that was read to its end, as it was then. Until then all of it counts as unread.
create table if not exists raw.files (
    raw_path varchar primary key,
    size_bytes bigint not null,
    modified_at timestamp not null,
    n_documents bigint not null,
    n_retryable bigint not null,
    tries integer not null,
    run_id varchar not null,
    read_at timestamp not null
);

create table if not exists raw.documents (
    document_id varchar primary key,
    raw_path varchar not null,
    content_hash varchar not null,
    size_bytes bigint not null,
    modified_at timestamp not null,
    media_type varchar not null,
    outcome varchar not null check (outcome in ('article', 'version', 'duplicate', 'rejection')),
    article_id varchar,
    source varchar,
    url varchar,
    author varchar,
    published_on date,
    published_on_precision varchar,
    published_on_origin varchar,
    run_id varchar not null,
    ingested_at timestamp not null,
    file_path varchar,
    url_key varchar
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

-- What an article's near-copies are found by: hashes of some runs of its words. New ones wait to be compared.
create table if not exists raw.sketches (
    article_id varchar not null,
    sketch ubigint [] not null
);

create table if not exists raw.new_sketches (
    article_id varchar not null,
    sketch ubigint [] not null
);

-- Two articles with so much in common that one is a copy of the other; article_id is the smaller id.
create table if not exists raw.near_copies (
    article_id varchar not null,
    other_article_id varchar not null,
    similarity double not null
);

-- Articles that are no evidence of their own: near-copies, tied to the first published of their group, and versions
-- that were replaced, tied to the version that counts.
create table if not exists raw.duplicates (
    article_id varchar not null,
    original_article_id varchar not null,
    similarity double,
    kind varchar not null check (kind in ('near_copy', 'version'))
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

-- Columns that came later.
alter table meta.runs add column if not exists versions map(varchar, varchar);
alter table meta.run_steps add column if not exists peak_memory_mb bigint;
-- What sources.yaml said of the file, as text; unknown of files that were read before this column came.
alter table raw.files add column if not exists hints varchar;

-- What became of a source over HTTP in one run: its addresses that gave something new, nothing new, or failed. `failure`
-- says why the source as a whole failed. A failed address is a document that was refused; its row of raw.files, whose
-- file does not exist, stops counting once the address answers.
create table if not exists meta.fetches (
    run_id varchar not null,
    source varchar not null,
    schedule varchar not null,
    fetched_at timestamp not null,
    seconds double not null,
    n_new bigint not null,
    n_unchanged bigint not null,
    n_failed bigint not null,
    failure varchar
);

-- A backfill, which may take several runs, and the files whose documents it goes through. A file or an article is done when
-- the run that last read or annotated it is not older than the backfill, whose id is that of its first run.
create table if not exists meta.backfills (
    backfill_id varchar primary key,
    request varchar not null,
    started_at timestamp not null,
    ended_at timestamp
);

create table if not exists meta.backfill_files (
    backfill_id varchar not null,
    file_path varchar not null,
    n_documents bigint not null
);

-- Which documents count: what the last whole reading of their file found, and of the versions of one raw path the last
-- that was read.
create or replace view raw.current_documents as
select documents.*
from raw.documents
left join raw.files on documents.file_path = files.raw_path
where
    files.raw_path is null
    or (documents.size_bytes = files.size_bytes and documents.modified_at = files.modified_at)
qualify row_number() over (
    partition by documents.raw_path
    order by documents.ingested_at desc, documents.modified_at desc, documents.document_id asc
) = 1;

-- Which version of the article at one address counts: the last published, then the last written file, then the last
-- record. Never the last read, since that depends on the batches.
create or replace view raw.versions as
select
    *,
    first_value(article_id) over (
        partition by coalesce(url_key, document_id)
        order by
            published_on desc nulls last,
            modified_at desc,
            file_path desc,
            try_cast(regexp_extract(raw_path, '#([0-9]+)$', 1) as bigint) desc nulls last,
            document_id desc
    ) as current_article_id
from raw.current_documents
where article_id is not null;

-- Which document speaks for an article that several hold: the earliest published, then the smallest path, so that the
-- order of loading decides nothing. original_article_id is the article whose near-copy this one is, or its own id.
create or replace view raw.current_articles as
select
    versions.* exclude (run_id, file_path, url_key, current_article_id),
    coalesce(duplicates.original_article_id, versions.article_id) as original_article_id,
    articles.title,
    articles.body,
    articles.language
from raw.versions
inner join raw.articles on versions.article_id = articles.article_id
left join raw.duplicates on versions.article_id = duplicates.article_id and duplicates.kind = 'near_copy'
where versions.article_id = versions.current_article_id
qualify row_number() over (
    partition by versions.article_id
    order by versions.published_on asc nulls last, versions.raw_path asc
) = 1;

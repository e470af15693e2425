"""Load extractions into the schema `raw`: each document once, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import duckdb

from dealwire.warehouse.load_counts import OUTCOME_COUNTS, LoadCounts
from dealwire.warehouse.url_key import URL_KEY


def load_extractions(
    connection: duckdb.DuckDBPyConnection, parts: Sequence[Path], run_id: str, ingested_at: datetime
) -> LoadCounts:
    """Load Parquet files of extractions in one transaction; what was loaded before is not loaded twice."""
    values = {"paths": [str(part) for part in parts], "run_id": run_id, "at": ingested_at.replace(tzinfo=None)}
    connection.execute("begin")
    try:
        for statement in _STATEMENTS:
            names = [name for name in values if f"${name}" in statement]
            connection.execute(statement, {name: values[name] for name in names})
        counted = connection.execute(_COUNT).fetchone()
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise
    return LoadCounts(*counted) if counted else LoadCounts()


_BATCH = f"""
create or replace temp table batch as
select * exclude (title, body, sketch), {URL_KEY} as url_key,
from read_parquet($paths)
"""

# A document that was read before keeps the outcome that it had, unless it was refused then.
_OUTCOMES = """
create or replace temp table outcomes as
with marked as (
    select
        batch.*,
        articles.article_id is not null as is_known,
        if(documents.article_id = batch.article_id, documents.outcome, null) as earlier_outcome,
        row_number() over (partition by batch.article_id order by batch.raw_path, batch.document_id) as nth_copy,
    from batch
    left join raw.articles on batch.article_id = articles.article_id
    left join raw.documents on batch.document_id = documents.document_id
),

addresses as (
    select distinct documents.url_key,
    from raw.documents
    semi join batch on documents.url_key = batch.url_key
    where documents.article_id is not null
)

select
    marked.* exclude (earlier_outcome, nth_copy),
    case
        when marked.reason is not null then 'rejection'
        when marked.earlier_outcome is not null then marked.earlier_outcome
        when marked.is_known or marked.nth_copy > 1 then 'duplicate'
        when addresses.url_key is not null then 'version'
        when
            marked.url_key is not null
            and row_number() over (
                partition by marked.url_key, marked.is_known or marked.nth_copy > 1 or marked.reason is not null
                order by marked.raw_path, marked.document_id
            ) > 1
            then 'version'
        else 'article'
    end as outcome,
from marked
left join addresses on marked.url_key = addresses.url_key
"""

_INSERT_ARTICLES = """
insert into raw.articles by name
select part.article_id, part.title, part.body, part.language, $run_id as run_id,
from read_parquet($paths) as part
semi join outcomes
    on part.document_id = outcomes.document_id
    and outcomes.outcome in ('article', 'version')
    and not outcomes.is_known
"""

_INSERT_SKETCHES = """
insert into raw.new_sketches
select part.article_id, part.sketch,
from read_parquet($paths) as part
semi join outcomes
    on part.document_id = outcomes.document_id
    and outcomes.outcome in ('article', 'version')
    and not outcomes.is_known
where len(part.sketch) > 0
"""

_INSERT_REJECTIONS = """
insert into raw.rejections by name
select document_id, raw_path, stage, reason, message, is_retryable, $run_id as run_id, $at as rejected_at,
from outcomes
where outcome = 'rejection'
"""

# A file that is touched without a change, or tried again, comes with the same document_id.
_INSERT_DOCUMENTS = """
insert into raw.documents by name
select
    * exclude (language, stage, reason, message, is_retryable, is_known),
    $run_id as run_id,
    $at as ingested_at,
from outcomes
on conflict (document_id) do update set
    size_bytes = excluded.size_bytes,
    modified_at = excluded.modified_at,
    media_type = excluded.media_type,
    outcome = excluded.outcome,
    article_id = excluded.article_id,
    source = excluded.source,
    url = excluded.url,
    author = excluded.author,
    published_on = excluded.published_on,
    published_on_precision = excluded.published_on_precision,
    published_on_origin = excluded.published_on_origin,
    run_id = excluded.run_id,
    ingested_at = excluded.ingested_at,
    file_path = excluded.file_path,
    url_key = excluded.url_key
"""

_STATEMENTS = (_BATCH, _OUTCOMES, _INSERT_ARTICLES, _INSERT_SKETCHES, _INSERT_REJECTIONS, _INSERT_DOCUMENTS)

_COUNT = f"select {OUTCOME_COUNTS} from outcomes"

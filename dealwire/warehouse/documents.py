"""Load extractions into the schema `raw`: each document once, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Final

import duckdb

from dealwire.errors import DealwireError


@dataclass(frozen=True, slots=True)
class LoadCounts:
    """Documents loaded and what became of each: `documents = articles + versions + duplicates + rejections`."""

    documents: int = 0
    articles: int = 0
    versions: int = 0
    duplicates: int = 0
    rejections: int = 0

    def __add__(self, other: LoadCounts) -> LoadCounts:
        """Add up two loads."""
        return LoadCounts(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(self)))

    def __str__(self) -> str:
        return (
            f"{self.documents:,} documents = {self.articles:,} articles + {self.versions:,} versions"
            f" + {self.duplicates:,} duplicates + {self.rejections:,} rejections"
        )


NO_DOCUMENTS: Final = LoadCounts()


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


def require_account(connection: duckdb.DuckDBPyConnection, run_id: str, seen: int, loaded: LoadCounts) -> None:
    """Check that every document which the readers saw in this run is in the warehouse, as one outcome and whole.

    Raises DealwireError, with both sides of the account, if one is not.
    """
    recorded = connection.execute(_ACCOUNT, {"run_id": run_id}).fetchone()
    *stored, textless, unexplained = recorded or (0,) * 7
    counts = LoadCounts(*stored)
    outcomes = counts.articles + counts.versions + counts.duplicates + counts.rejections
    if not seen == outcomes == loaded.documents or counts != loaded:
        raise DealwireError(
            f"the account does not hold: {seen:,} documents were seen, loaded {loaded}, stored {counts}"
        )
    if textless or unexplained:
        raise DealwireError(
            f"the account does not hold: {textless:,} articles have no text, {unexplained:,} rejections no reason"
        )


# What stays of an address: no scheme, `www`, fragment, marks of campaigns or last slash. A site's home page is the
# address of no article.
_URL_KEY = r"""
    case when regexp_matches(url, '^https?://[^/?#]+(/+[^/?#]|/*[?].)', 'i')
        then lower(regexp_extract(url, '^https?://(?:www\.)?([^/?#]+)', 1, 'i'))
            || regexp_replace(
                regexp_replace(
                    regexp_replace(regexp_extract(url, '^https?://[^/?#]+([^#]*)', 1, 'i'),
                        '(utm_[a-z]+|fbclid|gclid|xtor)=[^&]*&?', '', 'g'),
                    '[?&]+$', ''),
                '/+$', '')
    end
"""

_BATCH = f"""
create or replace temp table batch as
select * exclude (title, body, sketch), {_URL_KEY} as url_key,
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

_OUTCOME_COUNTS = """
    count(*),
    count(*) filter (outcome = 'article'),
    count(*) filter (outcome = 'version'),
    count(*) filter (outcome = 'duplicate'),
    count(*) filter (outcome = 'rejection')
"""
_COUNT = f"select {_OUTCOME_COUNTS} from outcomes"

_ACCOUNT = f"""
with seen as (
    select * from raw.documents where run_id = $run_id
),

explained as (
    select distinct document_id from raw.rejections where run_id = $run_id
)

select {_OUTCOME_COUNTS},
    count(*) filter (outcome <> 'rejection' and article_id not in (select article_id from raw.articles)),
    count(*) filter (outcome = 'rejection' and document_id not in (select document_id from explained))
from seen
"""

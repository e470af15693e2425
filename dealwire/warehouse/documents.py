"""Load extractions into the schema `raw`, and tell what was read before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb

from dealwire.documents.article import RawFile


@dataclass(frozen=True, slots=True)
class LoadCounts:
    """Documents loaded and what became of each: `documents = articles + duplicates + rejections`."""

    documents: int = 0
    articles: int = 0
    duplicates: int = 0
    rejections: int = 0

    def __add__(self, other: LoadCounts) -> LoadCounts:
        """Add up two loads."""
        return LoadCounts(
            self.documents + other.documents,
            self.articles + other.articles,
            self.duplicates + other.duplicates,
            self.rejections + other.rejections,
        )


def unseen(connection: duckdb.DuckDBPyConnection, found: Iterable[RawFile]) -> list[RawFile]:
    """Return the files whose path, size or modification time differ from when they were last read."""
    query = "select split_part(raw_path, '#', 1), size_bytes, modified_at from raw.current_documents"
    seen = set(connection.execute(query).fetchall())
    return [file for file in found if (file.raw_path, file.size_bytes, _naive(file.modified_at)) not in seen]


def _naive(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)


def load_extractions(
    connection: duckdb.DuckDBPyConnection, batch: Path, run_id: str, ingested_at: datetime
) -> LoadCounts:
    """Load one Parquet file of extractions in one transaction; what was loaded before is not loaded twice."""
    source = connection.read_parquet(str(batch))  # noqa: F841 - DuckDB finds it by name
    connection.execute("begin")
    try:
        connection.execute("create or replace temp table batch as from source")
        counts = _insert(connection, run_id, _naive(ingested_at))
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise
    return counts


def _insert(connection: duckdb.DuckDBPyConnection, run_id: str, ingested_at: datetime) -> LoadCounts:
    parameters = {"run_id": run_id, "at": ingested_at}
    connection.execute(_OUTCOMES)
    connection.execute(_INSERT_ARTICLES, {"run_id": run_id})
    connection.execute(_INSERT_REJECTIONS, parameters)
    connection.execute(_INSERT_DOCUMENTS, parameters)
    counted = connection.execute(
        "select count(*), count(*) filter (outcome = 'article'), count(*) filter (outcome = 'duplicate'),"
        " count(*) filter (outcome = 'rejection') from outcomes"
    ).fetchone()
    return LoadCounts(*counted) if counted else LoadCounts()


_OUTCOMES = """
create or replace temp table outcomes as
select
    batch.*,
    case
        when batch.reason is not null then 'rejection'
        when articles.article_id is not null then 'duplicate'
        when row_number() over (partition by batch.article_id order by batch.raw_path) > 1 then 'duplicate'
        else 'article'
    end as outcome,
from batch
left join raw.articles on batch.article_id = articles.article_id
"""

_INSERT_ARTICLES = """
insert into raw.articles by name
select article_id, title, body, language, $run_id as run_id,
from outcomes
where outcome = 'article'
"""

_INSERT_REJECTIONS = """
insert into raw.rejections by name
select document_id, raw_path, stage, reason, message, is_retryable, $run_id as run_id, $at as rejected_at,
from outcomes
where outcome = 'rejection'
"""

# A file that is touched without a change comes again with the same document_id: only the modification time moves.
_INSERT_DOCUMENTS = """
insert into raw.documents by name
select
    * exclude (title, body, language, stage, reason, message, is_retryable),
    $run_id as run_id,
    $at as ingested_at,
from outcomes
on conflict (document_id) do update set
    size_bytes = excluded.size_bytes,
    modified_at = excluded.modified_at,
    ingested_at = excluded.ingested_at
"""

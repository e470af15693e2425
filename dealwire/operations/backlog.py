"""What waits: to be read, to be annotated, to be released; and what redoing what is out of date would cost."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import duckdb

from dealwire.releases.attach import attach

RUNS = 20
"""Steps of the past that a rate is measured over."""


@dataclass(frozen=True, slots=True)
class Backlog:
    """What waits, counted in files and articles."""

    files_not_read: int | None
    articles_not_annotated: int
    articles_not_released: int


@dataclass(frozen=True, slots=True)
class Outdated:
    """What was made by an earlier version of the reader, the annotator or its lexicons.

    The seconds are what redoing it takes at the measured rate, of the wall; None where nothing was measured yet.
    """

    articles: int
    annotate_seconds: float | None
    documents: int
    extract_seconds: float | None


def backlog(warehouse: duckdb.DuckDBPyConnection, files_not_read: int | None, published: Path | None) -> Backlog:
    """Return what waits. `published` is the release's file, None if there is none yet."""
    (not_annotated,) = warehouse.execute(_NOT_ANNOTATED).fetchone() or (0,)
    return Backlog(files_not_read, not_annotated, _not_released(warehouse, published))


def _not_released(warehouse: duckdb.DuckDBPyConnection, published: Path | None) -> int:
    if published is None:
        (waiting,) = warehouse.execute(_ANNOTATED.format(condition="true")).fetchone() or (0,)
        return int(waiting)
    attach(warehouse, published, "published")
    condition = "article_id not in (select article_id from published.marts.articles)"
    (waiting,) = warehouse.execute(_ANNOTATED.format(condition=condition)).fetchone() or (0,)
    warehouse.execute("detach published")
    return int(waiting)


def outdated(warehouse: duckdb.DuckDBPyConnection, extractor_version: str, reader_version: str) -> Outdated:
    """Return what these versions of the annotator (with its lexicons) and of the reader would make anew."""
    (articles,) = warehouse.execute(_OUTDATED_ARTICLES, [extractor_version]).fetchone() or (0,)
    (documents,) = warehouse.execute(_OUTDATED_DOCUMENTS, [reader_version]).fetchone() or (0,)
    return Outdated(articles, _cost(warehouse, "annotate", articles), documents, _cost(warehouse, "ingest", documents))


def _cost(warehouse: duckdb.DuckDBPyConnection, step: str, rows: int) -> float | None:
    if not rows:
        return 0.0
    (rate,) = warehouse.execute(_RATE, [step, RUNS]).fetchone() or (None,)
    return round(rows / rate, 1) if rate else None


_NOT_ANNOTATED = """
select count(*)
from raw.current_articles
where article_id not in (select article_id from annotations.articles)
"""

_ANNOTATED = """
with current_articles as (
    select article_id from raw.current_articles
)

select count(*)
from current_articles
where article_id in (select article_id from annotations.articles) and {condition}
"""

_OUTDATED_ARTICLES = """
select count(*)
from annotations.articles
where extractor_version <> $1 and article_id in (select article_id from raw.current_articles)
"""

_OUTDATED_DOCUMENTS = """
select count(*)
from raw.current_documents
left join meta.runs on current_documents.run_id = runs.run_id
where
    runs.versions['reader'] is distinct from $1
    and current_documents.media_type <> 'text/uri-list'  -- an address that gave nothing to read
"""

_RATE = """
with steps as (
    select rows_in, seconds
    from meta.run_steps
    where step = $1 and rows_in > 0 and seconds > 0 and status = 'completed'
    order by started_at desc
    limit $2
)

select sum(rows_in) / sum(seconds) from steps
"""

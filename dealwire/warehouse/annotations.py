"""Load annotations, and tell which articles wait for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from dealwire.warehouse.spool import ANNOTATIONS, PENDING


@dataclass(frozen=True, slots=True)
class AnnotationCounts:
    """Articles annotated in a batch, and the event mentions found in them."""

    articles: int
    events: int


def export_pending(
    connection: duckdb.DuckDBPyConnection, extractor_version: str, batch_size: int, folder: Path
) -> list[Path]:
    """Write the articles that wait for annotation to Parquet files of at most `batch_size` rows; return their paths.

    An article waits if it was never annotated, if its publication date (which resolves "yesterday") is another one
    now, or if the annotator or a lexicon has changed since.
    """
    return export_articles(connection, _PENDING, {"version": extractor_version}, batch_size, folder)


def export_articles(
    connection: duckdb.DuckDBPyConnection, query: str, parameters: Mapping[str, object], batch_size: int, folder: Path
) -> list[Path]:
    """Write the articles that `query` finds to Parquet files of at most `batch_size` rows; return their paths.

    The columns of the query are those of `PENDING`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    reader = connection.execute(query, parameters).to_arrow_reader(batch_size)
    paths: list[Path] = []
    for batch in reader:
        for start in range(0, batch.num_rows, batch_size):
            path = folder / f"pending-{len(paths):06d}.parquet"
            part = pa.Table.from_batches([batch.slice(start, batch_size)]).cast(PENDING)
            pq.write_table(part, path)
            paths.append(path)
    return paths


_PENDING = """
select
    current_articles.article_id,
    current_articles.title,
    current_articles.body,
    current_articles.language,
    current_articles.published_on,
from raw.current_articles
left join annotations.articles on current_articles.article_id = articles.article_id
where
    articles.article_id is null
    or articles.extractor_version <> $version
    or articles.published_on is distinct from current_articles.published_on
order by current_articles.article_id
"""


def load_annotations(
    connection: duckdb.DuckDBPyConnection, folder: Path, extractor_version: str, run_id: str
) -> AnnotationCounts:
    """Load a batch of annotations (one Parquet file a table in `folder`) in one transaction; return its counts.

    What was there for the same articles is replaced whole.
    """
    connection.execute("begin")
    try:
        connection.execute(
            "create or replace temp table annotated as from read_parquet($path)", _file(folder, "articles")
        )
        for table in ANNOTATIONS:
            connection.execute(
                f"delete from annotations.{table} where article_id in (select article_id from annotated)"
            )
            _insert(connection, folder, table, extractor_version, run_id)
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise
    counted = connection.execute("select count(*), coalesce(sum(n_events), 0)::bigint from annotated").fetchone()
    return AnnotationCounts(*counted) if counted else AnnotationCounts(0, 0)


def _insert(
    connection: duckdb.DuckDBPyConnection, folder: Path, table: str, extractor_version: str, run_id: str
) -> None:
    more = ", $version as extractor_version, $run_id as run_id" if table == "articles" else ""
    values = {"version": extractor_version, "run_id": run_id} if table == "articles" else {}
    connection.execute(
        f"insert into annotations.{table} by name select *{more} from read_parquet($path)",
        {**_file(folder, table), **values},
    )


def _file(folder: Path, table: str) -> dict[str, str]:
    return {"path": str(folder / f"{table}.parquet")}

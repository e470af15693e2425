"""Backfill: which files and articles of some days are to be done again, and which of them are done."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal, get_args

import duckdb

from dealwire.errors import ConfigurationError
from dealwire.warehouse.annotations import export_articles
from dealwire.warehouse.journal import Journal

Dating = Literal["published", "ingested"]
Step = Literal["extract", "annotate", "build"]
STEPS: tuple[Step, ...] = get_args(Step)


@dataclass(frozen=True, slots=True)
class Request:
    """What to do again: documents `published` or `ingested` from `first` to `last`, both included, of a source or all.

    Documents without a date of publication are found by ingestion only. Files that were never read may hold documents
    `published` on these days: they are read too.
    """

    first: date
    last: date
    source: str | None = None
    dated_by: Dating = "published"
    steps: tuple[Step, ...] = STEPS

    def __post_init__(self) -> None:
        """Raise ConfigurationError if there is nothing that it could mean."""
        if self.first > self.last:
            raise ConfigurationError(f"--from {self.first} is after --to {self.last}; give the earlier day first")
        if self.dated_by not in get_args(Dating):
            raise ConfigurationError(f"--by {self.dated_by} is neither published nor ingested")
        unknown = [step for step in self.steps if step not in STEPS]
        if unknown or not self.steps:
            raise ConfigurationError(f"--steps {','.join(self.steps)}: give some of {','.join(STEPS)}")


@dataclass(frozen=True, slots=True)
class Backfill:
    """A backfill at work: its id, which is that of its first run, and whether that was an earlier run."""

    backfill_id: str
    request: Request
    is_resumed: bool


def begin(
    connection: duckdb.DuckDBPyConnection,
    request: Request,
    journal: Journal,
    versions: Sequence[str],
    never_read: Sequence[str] = (),
) -> Backfill:
    """Return the unfinished backfill of the same request, or plan a new one.

    `journal` is that of the run at work. `versions` are those of the programs that will do the work: with others, what
    was done before is not what is asked. `never_read` are raw paths of files whose documents nobody knows yet.
    """
    asked = json.dumps([asdict(request), list(versions)], default=str, sort_keys=True)
    row = connection.execute(_UNFINISHED, [asked]).fetchone()
    if row is not None:
        return Backfill(row[0], request, is_resumed=True)
    run_id = journal.run_id
    connection.execute("begin")
    connection.execute(
        "insert into meta.backfills by name " + _BACKFILL, {"id": run_id, "asked": asked, "at": journal.started_at}
    )
    connection.execute(_PLAN, {"id": run_id, **_selection(request)})
    if request.dated_by == "published" and "extract" in request.steps:
        connection.execute(_PLAN_NEVER_READ, {"id": run_id, "never_read": list(never_read)})
    connection.execute("commit")
    return Backfill(run_id, request, is_resumed=False)


def files_to_read(connection: duckdb.DuckDBPyConnection, backfill: Backfill) -> set[str]:
    """Return the raw paths of the files that are to be read again and were not yet."""
    return {path for (path,) in connection.execute(_UNREAD, {"id": backfill.backfill_id}).fetchall()}


def export_unannotated(
    connection: duckdb.DuckDBPyConnection, backfill: Backfill, batch_size: int, folder: Path
) -> list[Path]:
    """Write the articles that are to be annotated again and were not yet, in batches; return their files."""
    parameters = {"id": backfill.backfill_id, **_selection(backfill.request)}
    return export_articles(connection, _UNANNOTATED, parameters, batch_size, folder)


def finish(connection: duckdb.DuckDBPyConnection, backfill: Backfill, at: datetime) -> None:
    """Note that a backfill is done, so that the same request begins anew."""
    connection.execute(
        "update meta.backfills set ended_at = $at where backfill_id = $id", {"id": backfill.backfill_id, "at": at}
    )


def _selection(request: Request) -> dict[str, object]:
    return {
        "first": request.first,
        "last": request.last,
        "source": request.source,
        "by_publication": request.dated_by == "published",
    }


_UNFINISHED = """
select backfill_id
from meta.backfills
where request = $1 and ended_at is null
order by backfill_id desc
limit 1
"""

_BACKFILL = "select $id as backfill_id, $asked as request, $at as started_at"

# Where a document's file is not on record it is what comes before the way inside it.
_FILE = "coalesce(file_path, regexp_extract(raw_path, '^(.*?)(!/|#|$)', 1))"

_PLAN = f"""
insert into meta.backfill_files by name
select
    $id as backfill_id,
    {_FILE} as file_path,
    count(*) as n_documents,
from raw.current_documents
where
    if($by_publication, published_on, ingested_at::date) between $first and $last
    and ($source is null or source = $source)
    and media_type <> 'text/uri-list'  -- an address that gave nothing to read
group by all
"""

_PLAN_NEVER_READ = """
insert into meta.backfill_files by name
select $id as backfill_id, file_path, 0 as n_documents,
from unnest($never_read::varchar[]) as never_read (file_path)
where file_path not in (select file_path from meta.backfill_files where backfill_id = $id)
"""

_UNREAD = """
select file_path
from meta.backfill_files
where
    backfill_id = $id
    and file_path not in (select raw_path from raw.files where run_id >= $id)
"""

# What was read again has a later day of ingestion: the plan alone says what is meant.
_UNANNOTATED = f"""
with meant as (
    select article_id
    from raw.current_documents
    where
        {_FILE} in (select file_path from meta.backfill_files where backfill_id = $id)
        and (not $by_publication or published_on between $first and $last)
        and ($source is null or source = $source)
),

done as (
    select article_id from annotations.articles where run_id >= $id
)

select article_id, title, body, language, published_on,
from raw.current_articles
where
    article_id in (select article_id from meant)
    and article_id not in (select article_id from done)
order by article_id
"""

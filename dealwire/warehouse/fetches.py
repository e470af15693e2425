"""What was fetched over HTTP: the failures as refused documents, and one row a source and run."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

import duckdb

from dealwire.documents.article import Extraction, RawFile
from dealwire.warehouse.documents import load_extractions
from dealwire.warehouse.extraction_parts import write_extractions
from dealwire.warehouse.files import FileRead, note_read
from dealwire.warehouse.load_counts import LoadCounts


@dataclass(frozen=True, slots=True)
class FetchRow:
    """A row of `meta.fetches`: the addresses of a source that gave something new, nothing new, or failed.

    `failure` says why the source as a whole counts as failed, None if it does not; `fetched_at` is in UTC.
    """

    source: str
    schedule: str
    fetched_at: datetime
    seconds: float
    n_new: int
    n_unchanged: int
    n_failed: int
    failure: str | None


def load_failures(
    connection: duckdb.DuckDBPyConnection,
    failed: Sequence[tuple[Extraction, RawFile]],
    part: Path,
    run_id: str,
    at: datetime,
) -> LoadCounts:
    """Load addresses that failed, each as a document that was refused; `part` is a file to put them in on the way."""
    if not failed:
        return LoadCounts()
    read = [FileRead(file, 1, int(one.rejection is not None and one.rejection.is_retryable)) for one, file in failed]
    # First: `note_answered` finds by it what is to count no more, also when this is cut short here.
    note_read(connection, read, run_id, at)
    write_extractions(failed, part)
    counts = load_extractions(connection, [part], run_id, at)
    part.unlink()
    return counts


def note_answered(connection: duckdb.DuckDBPyConnection, raw_paths: Collection[str], run_id: str, at: datetime) -> None:
    """Let the failures of addresses that have answered since count no more."""
    values = {"raw_paths": list(raw_paths), "run_id": run_id, "at": at.replace(tzinfo=None)}
    connection.execute(_ANSWERED, values)


def note_fetch(connection: duckdb.DuckDBPyConnection, row: FetchRow, run_id: str) -> None:
    """Record what became of a source."""
    connection.execute(_NOTE, {"run_id": run_id, **asdict(row)})


# A document counts while its file is as it was when it was read: this one changed, and holds nothing now.
_ANSWERED = """
update raw.files
set modified_at = $at, n_documents = 0, n_retryable = 0, tries = 1, run_id = $run_id, read_at = $at
where n_documents > 0 and raw_path in (select unnest($raw_paths::varchar[]))
"""

_NOTE = """
insert into meta.fetches by name
select
    $run_id as run_id,
    $source as source,
    $schedule as schedule,
    $fetched_at as fetched_at,
    $seconds as seconds,
    $n_new as n_new,
    $n_unchanged as n_unchanged,
    $n_failed as n_failed,
    $failure as failure,
"""

"""Which files of the landing zone have been read to their end, and which are due."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import astuple, dataclass
from datetime import datetime

import duckdb
import pyarrow as pa

from dealwire.documents.article import RawFile


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file that was read to its end: its documents, and those refused for a reason that may pass."""

    raw_file: RawFile
    documents: int
    retryable: int


def unseen(connection: duckdb.DuckDBPyConnection, found: Iterable[RawFile], max_tries: int) -> list[RawFile]:
    """Return the files that are due, in the order given.

    Due is a file that was never read to its end, that differs in size or modification time from when it was, of which
    `sources.yaml` said something else then, or of which something was refused that may work on another try, of
    `max_tries` altogether.
    """
    files = list(found)
    rows = _rows(files)  # noqa: F841 - DuckDB finds it by name
    due = connection.execute(_DUE, {"max_tries": max_tries}).fetchall()
    return [files[place] for (place,) in due]


def note_read(connection: duckdb.DuckDBPyConnection, read: Sequence[FileRead], run_id: str, at: datetime) -> None:
    """Record that all documents of these files are in the warehouse."""
    rows = (
        _rows([one.raw_file for one in read])
        .append_column("n_documents", pa.array([one.documents for one in read], pa.int64()))
        .append_column("n_retryable", pa.array([one.retryable for one in read], pa.int64()))
    )
    connection.register("files_read", rows)
    connection.execute(_NOTE, {"run_id": run_id, "at": at.replace(tzinfo=None)})
    connection.unregister("files_read")


def put_back(connection: duckdb.DuckDBPyConnection, raw_paths: Collection[str]) -> None:
    """Let `unseen` find these files due, however often they were read; what they gave counts on until then."""
    connection.execute(_PUT_BACK, {"raw_paths": list(raw_paths)})


def _rows(files: Sequence[RawFile]) -> pa.Table:
    return pa.table(
        {
            "place": pa.array(range(len(files)), pa.int64()),
            "raw_path": pa.array([file.raw_path for file in files], pa.string()),
            "size_bytes": pa.array([file.size_bytes for file in files], pa.int64()),
            "modified_at": pa.array([file.modified_at.replace(tzinfo=None) for file in files], pa.timestamp("us")),
            "hints": pa.array([json.dumps(astuple(file.hints)) for file in files], pa.string()),
        }
    )


_DUE = """
select rows.place,
from rows
left join raw.files on rows.raw_path = files.raw_path
where
    files.raw_path is null
    or rows.size_bytes <> files.size_bytes
    or rows.modified_at <> files.modified_at
    or rows.hints <> files.hints
    or (files.n_retryable > 0 and files.tries < $max_tries)
order by rows.place
"""

# Tries are counted for a file as it is: a change starts anew.
_NOTE = """
insert into raw.files by name
select * exclude (place), 1 as tries, $run_id as run_id, $at as read_at,
from files_read
on conflict (raw_path) do update set
    tries = if(
        files.size_bytes = excluded.size_bytes and files.modified_at = excluded.modified_at, files.tries + 1, 1
    ),
    size_bytes = excluded.size_bytes,
    modified_at = excluded.modified_at,
    n_documents = excluded.n_documents,
    n_retryable = excluded.n_retryable,
    hints = excluded.hints,
    run_id = excluded.run_id,
    read_at = excluded.read_at
"""

_PUT_BACK = """
update raw.files
set tries = 0, n_retryable = greatest(n_retryable, 1)
where raw_path in (select unnest($raw_paths::varchar[]))
"""

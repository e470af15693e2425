"""A full disk, a damaged database: what goes wrong around the program, told in one line with what to do next."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from dealwire.errors import Busy, DealwireError

FULL = re.compile(r"no space left on device|file too large|disk quota exceeded", re.IGNORECASE)
FULL_CODES = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}

# What DuckDB says when the bytes of a file are not the ones that it wrote.
DAMAGED = re.compile(
    r"corrupt|checksum|not a valid duckdb|could not read enough bytes|has been invalidated|failed to deserialize"
    r"|serialization error|internal error",
    re.IGNORECASE,
)


@contextmanager
def disasters_named(home: Path) -> Iterator[None]:
    """Raise a full disk or a damaged database of `home` as one DealwireError; leave all other errors as they are."""
    try:
        yield
    except Exception as error:
        known = name_disaster(error, home)
        if known is None:
            raise
        raise known from error


def name_disaster(error: Exception, home: Path) -> DealwireError | None:
    """Return a full disk or a damaged database as an error of one line, None for any other error."""
    words = " ".join(str(error).split())[:300]
    if isinstance(error, Busy) or (isinstance(error, DealwireError) and "dealwire rebuild" in words):
        return None
    if FULL.search(words) or (isinstance(error, OSError) and error.errno in FULL_CODES):
        return DealwireError(
            f"the disk is full ({words}); make room under {home} and run again: nothing is lost, the release stands"
        )
    if DAMAGED.search(words) and isinstance(error, (duckdb.Error, DealwireError)):
        return _damaged(home / "warehouse.duckdb", words)
    return None


def _damaged(warehouse: Path, words: str) -> DealwireError:
    if (fault := fault_in(warehouse)) is not None:
        return DealwireError(
            f"{warehouse} is damaged ({fault}); `dealwire rebuild` makes it anew from the landing zone,"
            " the release stands"
        )
    return DealwireError(f"a database under {warehouse.parent} is damaged ({words}); run again, the release stands")


def fault_in(database: Path) -> str | None:
    """Read every block of a DuckDB file, whose checksums DuckDB holds against it; return what is wrong, in one line.

    None if all can be read, if the file is not there, or if another process has it open.
    """
    if not database.exists():
        return None
    try:
        with duckdb.connect(database, read_only=True) as connection:
            for schema, table in connection.execute(_TABLES).fetchall():
                connection.execute(f'select sum(hash(t)) from "{schema}"."{table}" as t').fetchall()
    except duckdb.Error as error:
        words = " ".join(str(error).split())[:200]
        return None if "lock on file" in words else words
    return None


_TABLES = "select schema_name, table_name from duckdb_tables() where database_name = current_database()"

"""Open the warehouse file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

import duckdb

from dealwire.errors import Busy, DealwireError


@contextmanager
def open_warehouse(warehouse: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Yield a writing connection to the warehouse, made with its schema if it is new.

    Raises Busy if another process has the file open, DealwireError if the file is damaged or cannot be made.
    """
    connection = _connect(warehouse)
    try:
        yield connection
    finally:
        connection.close()


def _connect(warehouse: Path) -> duckdb.DuckDBPyConnection:
    try:
        warehouse.parent.mkdir(parents=True, exist_ok=True)
        connection = duckdb.connect(warehouse)
        connection.execute(files("dealwire.warehouse").joinpath("schema.sql").read_text(encoding="utf-8"))
    except duckdb.IOException as error:
        if "lock" in str(error):
            raise Busy(f"{warehouse} is open in another process; close that reader and run again") from error
        raise DealwireError(_damaged(warehouse, error)) from error
    except (duckdb.Error, OSError) as error:
        raise DealwireError(_damaged(warehouse, error)) from error
    return connection


def _damaged(warehouse: Path, error: Exception) -> str:
    first_line = str(error).partition("\n")[0]
    return (
        f"{warehouse} cannot be opened ({first_line}); move it away and run again: it is rebuilt from the landing zone"
    )

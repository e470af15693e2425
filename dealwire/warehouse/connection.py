"""Open the warehouse file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

import duckdb

from dealwire.errors import Busy, DealwireError
from dealwire.warehouse.patience import patiently


@contextmanager
def open_warehouse(warehouse: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Yield a writing connection to the warehouse, made with its schema if it is new.

    Raises Busy if another process has the file open for longer than `patience` waits, DealwireError if the file is
    damaged or cannot be made.
    """
    connection = patiently(lambda: _connect(warehouse))
    try:
        yield connection
    finally:
        connection.close()


def _connect(warehouse: Path) -> duckdb.DuckDBPyConnection:
    try:
        warehouse.parent.mkdir(parents=True, exist_ok=True)
        connection = duckdb.connect(warehouse)
        # At the default of 16 MB the loads of one night write every table many times over.
        connection.execute("set checkpoint_threshold = '256MB'")
        _make_schema(connection)
    except duckdb.IOException as error:
        if "lock on file" in str(error):
            raise Busy(f"{warehouse} is open in another process; close that reader and run again") from error
        raise DealwireError(_damaged(warehouse, error)) from error
    except (duckdb.Error, OSError) as error:
        raise DealwireError(_damaged(warehouse, error)) from error
    return connection


def _make_schema(connection: duckdb.DuckDBPyConnection) -> None:
    """Make what is missing. Documents of a warehouse from before there were versions move into the table of today."""
    schema = files("dealwire.warehouse").joinpath("schema.sql").read_text(encoding="utf-8")
    if connection.execute(_IS_OUTDATED).fetchone() != (True,):
        connection.execute(schema)
        return
    connection.execute("begin")
    connection.execute("create table raw.moved as from raw.documents")
    connection.execute("drop table raw.documents")
    connection.execute(schema)
    connection.execute("insert into raw.documents by name from raw.moved")
    connection.execute("drop table raw.moved")
    connection.execute("commit")


_IS_OUTDATED = """
select count(*) > 0 and count(*) filter (column_name = 'file_path') = 0
from duckdb_columns()
where schema_name = 'raw' and table_name = 'documents' and database_name = current_database()
"""


def _damaged(warehouse: Path, error: Exception) -> str:
    first_line = str(error).partition("\n")[0]
    return f"{warehouse} cannot be opened ({first_line}); `dealwire rebuild` makes it anew from the landing zone"

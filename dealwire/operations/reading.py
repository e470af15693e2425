"""Read the warehouse beside a run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from dealwire.errors import DealwireError
from dealwire.releases.known_error import known_error


@contextmanager
def read_warehouse(warehouse: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Yield a read-only connection to the warehouse.

    Raises Busy while a run writes to it, DealwireError if there is none or it is damaged.
    """
    if not warehouse.exists():
        raise DealwireError(f"no warehouse at {warehouse} yet; run `dealwire nightly` first")
    try:
        connection = duckdb.connect(warehouse, read_only=True)
    except duckdb.Error as error:
        raise known_error(f"{warehouse} cannot be read", error) from error
    try:
        yield connection
    except duckdb.CatalogException as error:
        raise known_error(f"{warehouse} is of an earlier version, run `dealwire ingest` to renew it", error) from error
    except duckdb.BinderException as error:
        raise known_error(f"{warehouse} is of an earlier version, run `dealwire ingest` to renew it", error) from error
    finally:
        connection.close()

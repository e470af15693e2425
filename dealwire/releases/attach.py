"""Another database beside the one that is open, to read from."""

from __future__ import annotations

from pathlib import Path

import duckdb


def attach(connection: duckdb.DuckDBPyConnection, file: Path, name: str) -> None:
    """Attach a database file read-only under `name`, an identifier. Raises duckdb.Error if it cannot be opened."""
    quoted = str(file).replace("'", "''")
    connection.execute(f"attach '{quoted}' as {name} (read_only)")

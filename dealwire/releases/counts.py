"""How much a release holds."""

from __future__ import annotations

from pathlib import Path

import duckdb

from dealwire.releases.contract import MARTS


def row_counts(release: Path) -> dict[str, int]:
    """Return the rows of each published table of a release file, in the order of the contract."""
    with duckdb.connect(release, read_only=True) as connection:
        return {mart: _rows(connection, mart) for mart in MARTS}


def _rows(connection: duckdb.DuckDBPyConnection, mart: str) -> int:
    (rows,) = connection.execute(f"select count(*) from marts.{mart}").fetchone() or (0,)
    return int(rows)

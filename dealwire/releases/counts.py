"""How much a release holds."""

from __future__ import annotations

from pathlib import Path

import duckdb

from dealwire.releases.contract import FACT_KEYS, MARTS


def row_counts(release: Path) -> dict[str, int]:
    """Return the rows of each published table of a release file, in the order of the contract."""
    with duckdb.connect(release, read_only=True) as connection:
        return {mart: _rows(connection, mart) for mart in MARTS}


def count_facts(candidate: Path) -> int:
    """Return the facts of a candidate, with those that were set aside; a mart that is missing has none."""
    with duckdb.connect(candidate, read_only=True) as connection:
        (names,) = connection.execute(_TABLES).fetchone() or ([],)
        facts = sum(_rows(connection, mart) for mart in FACT_KEYS if f"marts.{mart}" in names)
        if "meta.quarantine" in names:
            (aside,) = connection.execute("select count(distinct fact_id) from meta.quarantine").fetchone() or (0,)
            facts += int(aside)
    return facts


def _rows(connection: duckdb.DuckDBPyConnection, mart: str) -> int:
    (rows,) = connection.execute(f"select count(*) from marts.{mart}").fetchone() or (0,)
    return int(rows)


_TABLES = "select list(schema_name || '.' || table_name) from duckdb_tables()"

"""Parquet of every mart, for those who do not read DuckDB."""

from __future__ import annotations

from pathlib import Path

import duckdb

from dealwire.releases.contract import MARTS


def export_marts(candidate: Path) -> Path:
    """Write `parquet/<mart>.parquet` (zstd, rows in their order) beside a candidate; return the folder.

    Raises duckdb.Error if the candidate lacks a mart.
    """
    folder = candidate.with_name("parquet")
    folder.mkdir(exist_ok=True)
    with duckdb.connect(candidate, read_only=True) as connection:
        for mart in MARTS:
            quoted = str(folder / f"{mart}.parquet").replace("'", "''")
            connection.execute(f"copy marts.{mart} to '{quoted}' (format parquet, compression zstd)")
    return folder

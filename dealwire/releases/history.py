"""The releases that are kept, and how two of them differ."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import duckdb

from dealwire.releases.changes import compare
from dealwire.releases.contract import FACT_KEYS, RELEASE_FILE
from dealwire.releases.current import ReleaseInfo, read_release
from dealwire.releases.release_id import is_release_id


@dataclass(frozen=True, slots=True)
class Change:
    """One row of `meta.changes`."""

    change: str
    fact_table: str
    fact_id: str | None
    previous_fact_id: str | None
    columns: list[str]
    headline: str | None


def kept_releases(home: Path) -> list[ReleaseInfo]:
    """Return the releases in `home/releases` that were published, the newest first; `publish` brings one back."""
    marks = sorted((home / "releases").glob("*/published"), reverse=True)
    return [read_release(mark.with_name(RELEASE_FILE)) for mark in marks if is_release_id(mark.parent.name)]


def diff(newer: Path, older: Path) -> list[Change]:
    """Return how the facts of one release file differ from those of another, by table, kind of change and id."""
    with duckdb.connect(newer, read_only=True) as connection:
        quoted = str(older).replace("'", "''")
        connection.execute(f"attach '{quoted}' as previous (read_only)")
        queries = [compare(connection, fact_table) for fact_table in FACT_KEYS]
        return [Change(*row) for query in queries for row in connection.execute(query).fetchall()]

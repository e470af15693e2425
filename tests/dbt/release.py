"""A built release, to ask."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

MARTS = (
    "marts.deals",
    "marts.investments",
    "marts.valuations",
    "marts.regulatory_reactions",
    "marts.parties",
    "marts.companies",
    "marts.articles",
    "marts.evidence",
    "marts.disputes",
    "meta.company_names",
    "meta.rejections",
)


@dataclass(frozen=True)
class Release:
    path: Path

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        with duckdb.connect(str(self.path), read_only=True) as connection:
            return connection.execute(sql).fetchall()

    def everything(self) -> dict[str, list[tuple[Any, ...]]]:
        """All published rows, but for when an article was read."""
        when_read = {"marts.articles": "exclude (ingested_at)"}
        return {table: self.rows(f"select * {when_read.get(table, '')} from {table} order by all") for table in MARTS}

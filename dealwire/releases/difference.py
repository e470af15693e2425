"""How one release differs from another, each difference with the words that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from dealwire.releases.attach import attach
from dealwire.releases.changes import compare
from dealwire.releases.contract import FACT_KEYS
from dealwire.releases.known_error import known_error


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article, and the path of the article in the landing zone."""

    quote: str
    raw_path: str


@dataclass(frozen=True, slots=True)
class Change:
    """One row as in `meta.changes`, with the values before and after of each column that differs, and its evidence.

    The evidence is that of the newer release, or of the older one for a fact that is gone.
    """

    change: str
    fact_table: str
    fact_id: str | None
    previous_fact_id: str | None
    columns: list[str]
    headline: str | None
    values: tuple[tuple[str, str, str], ...]
    quotes: tuple[Quote, ...]


def diff(newer: Path, older: Path) -> list[Change]:
    """Return how the facts of one release file differ from those of another, by table, kind of change and id.

    Raises DealwireError if a file cannot be read.
    """
    try:
        with duckdb.connect(newer, read_only=True) as connection:
            attach(connection, older, "previous")
            rows = [row for table in FACT_KEYS for row in connection.execute(compare(connection, table)).fetchall()]
            return [_change(connection, row) for row in rows]
    except duckdb.Error as error:
        raise known_error(f"cannot compare {newer.parent.name} with {older.parent.name}", error) from error


def _change(connection: duckdb.DuckDBPyConnection, row: tuple[Any, ...]) -> Change:
    change, table, fact_id, previous_id, columns, headline = row
    return Change(
        change,
        table,
        fact_id,
        previous_id,
        columns,
        headline,
        _values(connection, table, fact_id, previous_id, columns),
        _quotes(connection, table, fact_id, previous_id),
    )


def _values(
    connection: duckdb.DuckDBPyConnection, table: str, fact_id: str | None, previous_id: str | None, columns: list[str]
) -> tuple[tuple[str, str, str], ...]:
    if not columns:
        return ()
    listed = ", ".join(f'cast("{column}" as varchar)' for column in columns)
    before, after = (
        connection.execute(f"select {listed} from {database}.{table} where {FACT_KEYS[table]} = $1", [key]).fetchone()
        or ()
        for database, key in (("previous.marts", previous_id), ("marts", fact_id))
    )
    return tuple((name, _shown(old), _shown(new)) for name, old, new in zip(columns, before, after, strict=True))


def _shown(value: str | None) -> str:
    return "null" if value is None else value


def _quotes(
    connection: duckdb.DuckDBPyConnection, table: str, fact_id: str | None, previous_id: str | None
) -> tuple[Quote, ...]:
    marts, key = ("previous.marts", previous_id) if fact_id is None else ("marts", fact_id)
    rows = connection.execute(_QUOTES.format(marts=marts), [table, key]).fetchall()
    return tuple(Quote(*row) for row in rows)


_QUOTES = """
select distinct evidence.quote, articles.raw_path
from {marts}.evidence as evidence
inner join {marts}.articles as articles on evidence.article_id = articles.article_id
where evidence.fact_table = $1 and evidence.fact_id = $2
order by articles.raw_path, evidence.quote
"""

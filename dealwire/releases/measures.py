"""What is measured of a release, so that the next ones can be held against it: rows, filled cells, new facts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import duckdb

from dealwire.releases.attach import attach
from dealwire.releases.contract import FACT_KEYS, KINDS, MARTS


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of one release.

    `value` counts rows; `out_of` is the number that it is a share of, None for a plain count. `item` says of what in
    the mart (a column, or a kind of fact), empty for the mart as a whole.
    """

    measure: str
    mart: str
    item: str
    value: int
    out_of: int | None

    @property
    def level(self) -> float:
        """The share if it is one, else the count."""
        return self.value if self.out_of is None else self.value / max(self.out_of, 1)


def measure(candidate: Path, warehouse: Path, previous: Path | None) -> tuple[Measure, ...]:
    """Return the measures of a candidate, in a fixed order: tables that it lacks are left out.

    `rows` of each mart, `filled` cells of each column, `documents` by outcome from the warehouse, and `new` facts by
    kind against the release `previous` (none without one). Raises duckdb.Error if a file cannot be read.
    """
    with duckdb.connect(candidate, read_only=True) as connection:
        attach(connection, warehouse, "warehouse")
        measures = [*_marts(connection), *_documents(connection)]
        if previous is not None:
            attach(connection, previous, "previous")
            measures += _new_facts(connection)
    return tuple(measures)


def _marts(connection: duckdb.DuckDBPyConnection) -> list[Measure]:
    columns = dict(connection.execute(_COLUMNS).fetchall())
    measures: list[Measure] = []
    for mart in (mart for mart in MARTS if mart in columns):
        counts = ", ".join(f'count("{name}")' for name in columns[mart])
        rows, *filled = connection.execute(f'select count(*), {counts} from marts."{mart}"').fetchone() or (0,)
        measures.append(Measure("rows", mart, "", rows, None))
        measures += [Measure("filled", mart, name, n, rows) for name, n in zip(columns[mart], filled, strict=True)]
    return measures


def _documents(connection: duckdb.DuckDBPyConnection) -> list[Measure]:
    counted = dict(connection.execute(_OUTCOMES).fetchall())
    total = sum(counted.values())
    outcomes = [Measure("documents", "", name, counted.get(name, 0), total) for name in ("duplicate", "rejection")]
    return [Measure("rows", "documents", "", total, None), *outcomes]


def _new_facts(connection: duckdb.DuckDBPyConnection) -> list[Measure]:
    have = {mart for (mart,) in connection.execute(_SHARED).fetchall()}
    return [
        Measure("new", mart, kind, count, None)
        for mart, column in KINDS.items()
        if mart in have
        for kind, count in connection.execute(_NEW.format(mart=mart, key=FACT_KEYS[mart], kind=column)).fetchall()
    ]


_COLUMNS = """
select table_name, list(column_name order by ordinal_position)
from information_schema.columns
where table_catalog = current_database() and table_schema = 'marts'
group by table_name
"""

_OUTCOMES = "select outcome, count(*) from warehouse.raw.current_documents group by outcome"

_SHARED = """
select table_name from information_schema.tables
where table_schema = 'marts' and table_catalog in (current_database(), 'previous')
group by table_name
having count(*) = 2
"""

# A kind that only the last release knows has no new facts, which is a count too.
_NEW = """
with

previous_facts as (select {key}, {kind} from previous.marts.{mart}),

facts as (select {key}, {kind} from marts.{mart}),

kinds as (select {kind} from facts union select {kind} from previous_facts)

select kinds.{kind}, count(facts.{key})
from kinds
left join facts on kinds.{kind} = facts.{kind} and facts.{key} not in (select {key} from previous_facts)
where kinds.{kind} is not null
group by kinds.{kind}
order by kinds.{kind}
"""

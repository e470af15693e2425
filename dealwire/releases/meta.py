"""Write into a candidate how it came to be: the schema `meta`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import duckdb

from dealwire.releases.attach import attach
from dealwire.releases.candidate import Origin, origin
from dealwire.releases.changes import compare
from dealwire.releases.contract import FACT_KEYS, MARTS
from dealwire.releases.known_error import known_error
from dealwire.releases.measures import Measure
from dealwire.releases.report import AuditReport, Validation
from dealwire.releases.snapshot import readable_if_any


def write_meta(
    candidate: Path,
    warehouse: Path,
    published: Path,
    report: AuditReport,
) -> None:
    """Write all tables of `meta` but `rejections`, which dbt builds, into a candidate that `new_candidate` named.

    `report` is its audit. `published` is the file that analysts have open, to compare with; it need not exist. Writing
    again replaces what was written. A candidate that failed its audit and lacks a table gets its validations only: it
    cannot be published. Raises DealwireError if another one lacks a table, or a file cannot be opened.
    """
    try:
        with (
            readable_if_any(published) as previous,
            duckdb.connect(candidate) as connection,
        ):
            attach(connection, warehouse, "warehouse")
            if previous is not None:
                attach(connection, previous, "previous")
            connection.begin()
            _write(connection, origin(candidate), report, has_previous=previous is not None)
            connection.commit()
            connection.execute("checkpoint")
    except duckdb.Error as error:
        raise known_error(f"cannot complete {candidate}", error) from error


def _write(
    connection: duckdb.DuckDBPyConnection,
    made: Origin,
    report: AuditReport,
    has_previous: bool,
) -> None:
    connection.execute(files("dealwire.releases").joinpath("meta.sql").read_text(encoding="utf-8"))
    _write_rows(connection, "validations", report.validations)
    _write_rows(connection, "measures", report.measures)
    if report.blocking and not _is_whole(connection):
        return
    counts = ", ".join(f"(select count(*) from marts.{mart}) as n_{mart}" for mart in MARTS)
    previous = "(select release_id from previous.meta.release)" if has_previous else "null"
    connection.execute(
        _RELEASE.format(counts=counts, previous=previous),
        [made.release_id, made.built_at, made.inputs_hash, version("dealwire")],
    )
    connection.execute("insert into meta.runs by name select * from warehouse.meta.runs order by started_at")
    connection.execute("insert into meta.run_steps by name select * from warehouse.meta.run_steps order by started_at")
    for fact_table in FACT_KEYS:
        connection.execute(f"insert into meta.changes {compare(connection, fact_table)}")


def _write_rows(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Validation | Measure]) -> None:
    for row in rows:
        values = [list(value) if isinstance(value, tuple) else value for value in astuple(row)]
        connection.execute(f"insert into meta.{table} values ({', '.join('?' * len(values))})", values)


def _is_whole(connection: duckdb.DuckDBPyConnection) -> bool:
    have = {name for (name,) in connection.execute(_TABLES).fetchall()}
    return have.issuperset(MARTS)


_TABLES = """
select table_name from information_schema.tables
where table_catalog = current_database() and table_schema = 'marts'
"""

_RELEASE = """
insert into meta.release by name
select
    $1 as release_id,
    $2 as built_at,
    $3 as inputs_hash,
    {previous} as previous_release_id,
    $4 as dealwire_version,
    (
        select string_agg(distinct extractor_version, ', ' order by extractor_version)
        from warehouse.annotations.articles
    ) as extractor_version,
    (select count(*) from warehouse.raw.current_documents) as n_documents,
    (select count(*) from warehouse.raw.current_documents where outcome = 'duplicate') as n_duplicates,
    (select count(*) from warehouse.raw.current_documents where outcome = 'rejection') as n_rejections,
    {counts},
"""

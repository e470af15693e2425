"""Write into a candidate how it came to be: the schema `meta`."""

from __future__ import annotations

from contextlib import nullcontext
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import duckdb

from dealwire.releases.candidate import Origin, origin
from dealwire.releases.changes import compare
from dealwire.releases.contract import FACT_KEYS, MARTS
from dealwire.releases.known_error import known_error
from dealwire.releases.report import AuditReport
from dealwire.releases.snapshot import readable


def write_meta(
    candidate: Path,
    warehouse: Path,
    published: Path,
    report: AuditReport,
) -> None:
    """Write all tables of `meta` but `rejections`, which dbt builds, into a candidate that `new_candidate` named.

    `report` is its audit. `published` is the file that analysts have open, to compare with; it need not exist. Writing
    again replaces what was written. A candidate that failed its audit gets its validations only: it will not be
    published, and a table of it may be missing.
    Raises DealwireError if a table of the contract is missing or a file cannot be opened.
    """
    try:
        with (
            readable(published) if published.exists() else nullcontext() as previous,
            duckdb.connect(candidate) as connection,
        ):
            _attach(connection, warehouse, "warehouse")
            if previous is not None:
                _attach(connection, previous, "previous")
            connection.begin()
            _write(connection, origin(candidate), report, has_previous=previous is not None)
            connection.commit()
            connection.execute("checkpoint")
    except duckdb.Error as error:
        raise known_error(f"cannot complete {candidate}", error) from error


def _attach(connection: duckdb.DuckDBPyConnection, file: Path, name: str) -> None:
    quoted = str(file).replace("'", "''")
    connection.execute(f"attach '{quoted}' as {name} (read_only)")


def _write(
    connection: duckdb.DuckDBPyConnection,
    made: Origin,
    report: AuditReport,
    has_previous: bool,
) -> None:
    connection.execute(files("dealwire.releases").joinpath("meta.sql").read_text(encoding="utf-8"))
    _write_validations(connection, report)
    if report.blocking:
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


def _write_validations(connection: duckdb.DuckDBPyConnection, report: AuditReport) -> None:
    for seen in report.validations:
        connection.execute(
            "insert into meta.validations values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            [
                seen.suite,
                seen.rule,
                seen.expectation_type,
                seen.severity,
                seen.outcome,
                seen.rows_seen,
                seen.rows_failing,
                list(seen.sample),
                seen.message,
                seen.description,
            ],
        )


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

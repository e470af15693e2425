"""Great Expectations on a DuckDB file: quiet, offline, without a trace on the disk.

Importing `great_expectations` takes seconds: this module is imported by nothing but the audit.
"""

from __future__ import annotations

import enum
import logging
import os
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple
from pathlib import Path
from typing import Any

os.environ["GX_ANALYTICS_ENABLED"] = "false"

import great_expectations as gx
import sqlalchemy as sa
from great_expectations.core.expectation_validation_result import ExpectationValidationResult
from great_expectations.data_context.types.base import ProgressBarsConfig
from great_expectations.datasource.fluent.interfaces import Batch
from great_expectations.execution_engine import sqlalchemy_execution_engine
from great_expectations.expectations.expectation_configuration import ExpectationConfiguration

from dealwire.releases.bands import Placement
from dealwire.releases.known_error import known_error
from dealwire.releases.suites import Rule, Suite

SAMPLE_SIZE = 20
SEVERITIES = {"blocks": "critical", "warns": "warning"}

_BANDS = """
create table history.bands (
    band varchar, mart varchar, item varchar, value bigint, usual double, low double, high double
)
"""

_INSERT_BAND = "insert into history.bands values (?, ?, ?, ?, ?, ?, ?)"


class _DuckDBDialect(enum.StrEnum):
    DUCKDB = "duckdb"


def _keep_duckdb_connections() -> None:
    # Great Expectations closes the connection before it fetches, and DuckDB's results end with their connection: every
    # expectation would raise "IndexError: list index out of range". It knows dialects whose connection it has to keep.
    known = sqlalchemy_execution_engine._PERSISTED_CONNECTION_DIALECTS
    if not any(dialect.value == "duckdb" for dialect in known):
        sqlalchemy_execution_engine._PERSISTED_CONNECTION_DIALECTS = (*known, _DuckDBDialect.DUCKDB)  # type: ignore[assignment]


class GxSession:
    """A candidate, open read-only, with the warehouse attached as `warehouse`. Raises DealwireError if that fails."""

    def __init__(self, candidate: Path, warehouse: Path, placements: Sequence[Placement]) -> None:
        _keep_duckdb_connections()
        context = gx.get_context(mode="ephemeral")
        context.enable_analytics(False)
        context.variables.progress_bars = ProgressBarsConfig(globally=False)
        # The path goes beside the connection string, in which Great Expectations would put the environment's HOME for a
        # folder that is named $HOME.
        opened = {"database": str(candidate), "config": {"access_mode": "read_only"}}
        self._source = context.data_sources.add_sql(
            "candidate",
            connection_string="duckdb://",
            create_temp_table=False,
            kwargs={"connect_args": opened},  # type: ignore[call-arg]
        )
        self._connection = self._source.get_engine().connect()
        self._attach(warehouse)
        self._place(placements)

    def _attach(self, warehouse: Path) -> None:
        quoted = str(warehouse).replace("'", "''")
        try:
            self._connection.exec_driver_sql(f"attach '{quoted}' as warehouse (read_only)")
        except sa.exc.DBAPIError as error:
            self.close()
            raise known_error(f"the audit cannot open {warehouse}", error.orig) from error

    def _place(self, placements: Sequence[Placement]) -> None:
        # A database in memory, since the candidate is open read-only.
        self._connection.exec_driver_sql("attach ':memory:' as history (read_write)")
        self._connection.exec_driver_sql(_BANDS)
        for placement in placements:
            self._connection.exec_driver_sql(_INSERT_BAND, astuple(placement))
        # Great Expectations asks on connections of its own.
        self._connection.commit()

    def count(self, suite: Suite) -> int:
        """Return how many rows the suite is about. Raises what SQLAlchemy raises if its table is missing."""
        return int(self._connection.exec_driver_sql(f"select count(*) from ({suite.query})").scalar_one())

    def batch(self, suite: Suite) -> Batch:
        """Return the rows that the suite is about."""
        asset = self._source.add_query_asset(name=suite.name, query=suite.query)
        return asset.add_batch_definition_whole_table("all").get_batch()

    def close(self) -> None:
        """Give the files back: another process, or this one, may open them for writing."""
        self._connection.close()
        self._source.get_engine().dispose()
        engine = self._source.get_execution_engine()
        engine.close()
        engine.engine.dispose()


@contextmanager
def open_session(candidate: Path, warehouse: Path, placements: Sequence[Placement] = ()) -> Iterator[GxSession]:
    """Yield a session that knows the `placements` as the table `history.bands`.

    Great Expectations' log and warnings are off: what it finds is in the results.
    """
    with _quiet():
        session = GxSession(candidate, warehouse, placements)
        try:
            yield session
        finally:
            session.close()


@contextmanager
def _quiet() -> Iterator[None]:
    # Its loggers set levels of their own: what they say is stopped on its way up instead.
    logger, nowhere = logging.getLogger("great_expectations"), logging.NullHandler()
    propagate = logger.propagate
    logger.addHandler(nowhere)
    logger.propagate = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.removeHandler(nowhere)
        logger.propagate = propagate


def validate(batch: Batch, rule: Rule, key: tuple[str, ...], parameters: dict[str, Any]) -> ExpectationValidationResult:
    """Return what Great Expectations says of one rule. Raises what it raises for a rule that it cannot build."""
    configuration = ExpectationConfiguration(
        type=rule.type,
        kwargs=rule.kwargs,
        id=rule.id,
        description=rule.description,
        severity=SEVERITIES[rule.severity],  # type: ignore[arg-type]
    )
    return batch.validate(
        configuration.to_domain_obj(),
        result_format={
            "result_format": "COMPLETE",
            "partial_unexpected_count": SAMPLE_SIZE,
            "unexpected_index_column_names": list(key),
        },
        expectation_parameters=parameters,
    )

"""What ran: one row a run and one a step, kept in the schema `meta` of the warehouse."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import duckdb

from dealwire.errors import DealwireError
from dealwire.warehouse.connection import open_warehouse


def now() -> datetime:
    """The time in UTC, without a zone, as the warehouse stores it."""
    return datetime.now(UTC).replace(tzinfo=None)


@dataclass(slots=True)
class StepCounts:
    """What a step took and gave; the step fills it in while it works."""

    rows_in: int | None = None
    rows_out: int | None = None
    rows_rejected: int | None = None
    message: str | None = None


class Journal:
    """Writes the rows of one run. Each write opens the warehouse and closes it, so that dbt can read it in between."""

    def __init__(self, warehouse: Path, command: str) -> None:
        self.warehouse = warehouse
        self.command = command
        self.started_at = now()
        self.run_id = f"{self.started_at:%Y%m%dT%H%M%SZ}-{uuid.uuid4().hex[:8]}"

    @contextmanager
    def run(self) -> Iterator[Journal]:
        """Record the run: `running` at first, then `completed`, or `failed` with the error's line.

        A run that was killed before stays `running` in the table: the next one marks it `killed`.
        """
        with open_warehouse(self.warehouse) as connection:
            connection.execute(
                "update meta.runs set status = 'killed', ended_at = $1 where status = 'running'", [now()]
            )
            connection.execute(_INSERT_RUN, [self.run_id, self.command, self.started_at, version("dealwire")])
        try:
            yield self
        except BaseException as error:
            self._end("failed", str(error).partition("\n")[0] or type(error).__name__)
            raise
        self._end("completed", None)

    def _end(self, status: str, message: str | None) -> None:
        with open_warehouse(self.warehouse) as connection:
            connection.execute(
                "update meta.runs set ended_at = $1, status = $2, message = $3 where run_id = $4",
                [now(), status, message, self.run_id],
            )

    def note_extractor(self, connection: duckdb.DuckDBPyConnection, extractor_version: str) -> None:
        """Record which annotator this run used."""
        connection.execute(
            "update meta.runs set extractor_version = $1 where run_id = $2", [extractor_version, self.run_id]
        )

    @contextmanager
    def step(self, name: str) -> Iterator[StepCounts]:
        """Record a step with its seconds and the counts that it fills in; `failed` with the error's line."""
        started_at, clock, counts, status = now(), time.perf_counter(), StepCounts(), "completed"
        try:
            yield counts
        except BaseException as error:
            status = "failed"
            counts.message = str(error).partition("\n")[0] if isinstance(error, DealwireError) else repr(error)[:500]
            raise
        finally:
            seconds = round(time.perf_counter() - clock, 3)
            with open_warehouse(self.warehouse) as connection:
                connection.execute(
                    "insert into meta.run_steps values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                    [
                        self.run_id,
                        name,
                        started_at,
                        seconds,
                        counts.rows_in,
                        counts.rows_out,
                        counts.rows_rejected,
                        status,
                        counts.message,
                    ],
                )


_INSERT_RUN = """
insert into meta.runs (run_id, command, started_at, status, dealwire_version)
values ($1, $2, $3, 'running', $4)
"""

"""What ran: one row a run and one a step, kept in the schema `meta` of the warehouse."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import duckdb

from dealwire.documents.time_limit import time_limit
from dealwire.errors import DealwireError
from dealwire.peak_memory import Peak, peak_memory
from dealwire.warehouse.connection import open_warehouse


def now() -> datetime:
    """The time in UTC, without a zone, as the warehouse stores it."""
    return datetime.now(UTC).replace(tzinfo=None)


@dataclass(slots=True)
class StepCounts:
    """What a step took and gave; the step fills it in while it works, its status only if it is `failed` in part."""

    rows_in: int | None = None
    rows_out: int | None = None
    rows_rejected: int | None = None
    status: str = "completed"
    message: str | None = None


@dataclass(slots=True)
class StepRecord(StepCounts):
    """A row of `meta.run_steps`. `seconds` are of the wall, `peak_memory_mb` is in 10⁶ bytes, `started_at` in UTC."""

    step: str = ""
    started_at: datetime = datetime.min
    seconds: float = 0
    peak_memory_mb: int | None = None


class Journal:
    """Writes the rows of one run. Each write opens the warehouse and closes it, so that dbt can read it in between.

    `versions` are kept with the run; `limits` maps a step to the seconds that it may take (none: as long as it takes).
    """

    def __init__(
        self,
        warehouse: Path,
        command: str,
        versions: Mapping[str, str] | None = None,
        limits: Mapping[str, float] | None = None,
    ) -> None:
        self.warehouse = warehouse
        self.command = command
        self.versions = dict(versions or {})
        self.limits = dict(limits or {})
        self.steps: list[StepRecord] = []
        self.killed_before: list[str] = []
        self.started_at = now()
        self.run_id = f"{self.started_at:%Y%m%dT%H%M%SZ}-{uuid.uuid4().hex[:8]}"

    @contextmanager
    def run(self) -> Iterator[Journal]:
        """Record the run: `running` at first, then `completed`, or `failed` with the error's line.

        A run that was killed before stays `running` in the table: the next one marks it `killed`.
        """
        with open_warehouse(self.warehouse) as connection:
            killed = connection.execute(_MARK_KILLED, [now()]).fetchall()
            self.killed_before = [run_id for (run_id,) in killed]
            connection.execute(
                _INSERT_RUN, [self.run_id, self.command, self.started_at, version("dealwire"), self.versions]
            )
        try:
            yield self
        except BaseException as error:
            with suppress(DealwireError):
                self._end("failed", _line(error))
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
        """Record a step with its seconds, memory and the counts that it fills in; `failed` with the error's line.

        Raises DealwireError when the step takes longer than its limit, what the body raised otherwise.
        """
        record, clock = StepRecord(step=name, started_at=now()), time.perf_counter()
        with peak_memory() as memory:
            try:
                with self._limit(name):
                    yield record
            except BaseException as error:
                record.status, record.message = "failed", _line(error)
                # That it cannot be recorded must not hide what went wrong.
                with suppress(DealwireError):
                    self._record(record, clock, memory)
                raise
            self._record(record, clock, memory)

    @contextmanager
    def _limit(self, name: str) -> Iterator[None]:
        seconds = self.limits.get(name)
        if seconds is None:
            yield
            return
        clock = time.perf_counter()
        try:
            with time_limit(seconds):
                yield
        except TimeoutError as error:
            if time.perf_counter() - clock < seconds:
                raise
            raise DealwireError(
                f"step {name} took more than {seconds / 60:g} minutes and was stopped; what it finished is kept, run"
                f" again to go on, or set DEALWIRE_TIME_LIMITS"
            ) from error

    def _record(self, record: StepRecord, clock: float, memory: Peak) -> None:
        record.seconds, record.peak_memory_mb = round(time.perf_counter() - clock, 3), memory.megabytes
        self.steps.append(record)
        with open_warehouse(self.warehouse) as connection:
            connection.execute(_INSERT_STEP, {"run_id": self.run_id, **asdict(record)})


def _line(error: BaseException) -> str:
    return str(error).partition("\n")[0] if isinstance(error, DealwireError) else repr(error)[:500]


_MARK_KILLED = "update meta.runs set status = 'killed', ended_at = $1 where status = 'running' returning run_id"

_INSERT_RUN = """
insert into meta.runs (run_id, command, started_at, status, dealwire_version, versions)
values ($1, $2, $3, 'running', $4, $5::map(varchar, varchar))
"""

_INSERT_STEP = """
insert into meta.run_steps by name
select
    $run_id as run_id,
    $step as step,
    $started_at as started_at,
    $seconds as seconds,
    $rows_in as rows_in,
    $rows_out as rows_out,
    $rows_rejected as rows_rejected,
    $status as status,
    $message as message,
    $peak_memory_mb as peak_memory_mb,
"""

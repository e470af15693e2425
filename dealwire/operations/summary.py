"""What a run did, as a page of Markdown for the one who looks in the morning."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import duckdb

from dealwire.warehouse.journal import StepRecord

HEADLINES = 20
"""New facts that are shown."""


@dataclass(slots=True)
class Summary:
    """A run at its end: how it ended, its steps, what it refused, and the release that it published, if it did."""

    run_id: str
    command: str
    started_at: datetime
    status: str
    message: str | None
    steps: Sequence[StepRecord]
    rejections: Sequence[tuple[str, int]] = ()
    fetches: Sequence[tuple[object, ...]] = ()
    release_id: str | None = None
    changes: Sequence[tuple[str, str, int]] = ()
    headlines: Sequence[tuple[str, str]] = ()
    validations: Sequence[tuple[str, int]] = ()
    links: dict[str, str] = field(default_factory=dict)

    def markdown(self) -> str:
        """Return the page."""
        ended = f"{self.status}: {self.message}" if self.message else self.status
        release = f"Release `{self.release_id}`." if self.release_id else "No release was published by this run."
        return "\n".join(
            [
                f"# {self.command}: {ended}",
                f"Run `{self.run_id}`, started {self.started_at:%Y-%m-%d %H:%M} UTC. {release}",
                *_section("Steps", _STEP, (_step_row(step) for step in self.steps)),
                *_section("Sources over HTTP", _FETCH, self.fetches),
                *_section("Audit", ("outcome", "expectations"), self.validations),
                *_section("Changes against the release before", ("change", "table", "facts"), self.changes),
                *_section("New facts", ("table", "headline"), self.headlines),
                *_section("Rejections of this run", ("reason", "documents"), self.rejections),
                "",
                *(f"- {name}: {where}" for name, where in self.links.items()),
            ]
        )


_STEP = ("step", "status", "rows in", "rows out", "rejected", "seconds", "memory, MB", "message")


_FETCH = ("source", "new", "unchanged", "failed", "seconds", "why the source failed")


def _step_row(step: StepRecord) -> tuple[object, ...]:
    counts = (step.rows_in, step.rows_out, step.rows_rejected)
    return (step.step, step.status, *counts, f"{step.seconds:.1f}", step.peak_memory_mb, step.message)


def _section(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    lines = [_line(row) for row in rows]
    return ["", f"## {title}", "", _line(columns), _line(["---"] * len(columns)), *lines] if lines else []


def _line(cells: Sequence[object]) -> str:
    return "| " + " | ".join("" if cell is None else str(cell).replace("|", "\\|") for cell in cells) + " |"


def add_rejections(summary: Summary, warehouse: duckdb.DuckDBPyConnection) -> None:
    """Add what the run refused, by reason."""
    summary.rejections = warehouse.execute(_REJECTIONS, [summary.run_id]).fetchall()


def add_fetches(summary: Summary, warehouse: duckdb.DuckDBPyConnection) -> None:
    """Add what became of each source over HTTP, those that failed first."""
    summary.fetches = warehouse.execute(_FETCHES, [summary.run_id]).fetchall()


def add_release(summary: Summary, published: duckdb.DuckDBPyConnection) -> None:
    """Add the published release, with its changes and its audit, if the run published it."""
    row = published.execute("select release_id, built_at from meta.release").fetchone()
    if row is None or row[1] < summary.started_at.replace(microsecond=0):
        return
    summary.release_id = row[0]
    summary.changes = published.execute(_CHANGES).fetchall()
    summary.headlines = published.execute(_HEADLINES, [HEADLINES]).fetchall()
    summary.validations = published.execute(_VALIDATIONS).fetchall()


_REJECTIONS = """
select reason, count(*)
from raw.rejections
where run_id = $1
group by reason
order by count(*) desc, reason
"""

_FETCHES = """
select source, n_new, n_unchanged, n_failed, seconds, failure
from meta.fetches
where run_id = $1
order by failure is null, source
"""

_CHANGES = """
select change, fact_table, count(*)
from meta.changes
group by change, fact_table
order by change, fact_table
"""

_HEADLINES = """
select fact_table, headline
from meta.changes
where change = 'new' and headline is not null
order by fact_table, headline
limit $1
"""

_VALIDATIONS = "select outcome, count(*) from meta.validations group by outcome order by outcome"

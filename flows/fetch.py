"""Fetch: what sources over HTTP have that is new becomes files of the landing zone, and what failed rejections."""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from prefect import task
from prefect.logging import get_run_logger

from dealwire.documents.fetching.client import Client
from dealwire.documents.fetching.fetch import due, fetch
from dealwire.documents.fetching.policy import FetchPolicy
from dealwire.documents.fetching.report import SourceReport
from dealwire.documents.source import Source
from dealwire.documents.sources import load_sources
from dealwire.errors import DealwireError, SourceFailed
from dealwire.ingestion.addresses import address_path, refused_address
from dealwire.warehouse.connection import open_warehouse
from dealwire.warehouse.documents import NO_DOCUMENTS, LoadCounts
from dealwire.warehouse.fetches import FetchRow, load_failures, note_answered, note_fetch
from dealwire.warehouse.journal import StepCounts
from flows.batches import results
from flows.orphans import end_with_parent
from flows.run import Run

STATES: Final = "fetch"
"""The folder in DEALWIRE_HOME for what is known of each source: ETags and the like."""


@dataclass(frozen=True, slots=True)
class Fetches:
    """What became of each source of a run, and the rejections that came of it."""

    reports: tuple[SourceReport, ...] = ()
    refused: LoadCounts = NO_DOCUMENTS

    def require_all(self) -> None:
        """Raise SourceFailed, in one line, if a source failed: when all else is done."""
        failed = {report.source.name: report.failure for report in self.reports if report.failure}
        if failed:
            why = "; ".join(f"{name}: {failure}" for name, failure in failed.items())
            raise SourceFailed(f"{len(failed)} of {len(self.reports)} sources failed: {why}", tuple(failed))


@task(task_run_name="fetch {sources[0].name}")
def fetch_site(sources: Sequence[Source], raw: Path, states: Path, policy: FetchPolicy) -> list[SourceReport]:
    """Fetch the sources of one site, one after the other, into the landing zone `raw`."""
    end_with_parent()
    with Client(policy) as client:
        return [_fetch_source(source, raw, states, client) for source in sources]


def _fetch_source(source: Source, raw: Path, states: Path, client: Client) -> SourceReport:
    started = time.monotonic()
    fetched = tuple(fetch([source], raw, states, client))
    return SourceReport(source, fetched, round(time.monotonic() - started, 3))


def fetch_due(run: Run, schedules: Collection[str]) -> Fetches:
    """Fetch every source of these schedule groups. Without any there is no step and no traffic."""
    return fetch_groups(run, due(load_sources(run.settings.raw), schedules))


def fetch_groups(run: Run, groups: Sequence[Sequence[Source]]) -> Fetches:
    """Fetch groups of sources, each in a task of its own; a source that fails stops none of the others."""
    if not groups:
        return Fetches()
    settings = run.settings
    calls = [(group, settings.raw, settings.home / STATES, settings.fetch) for group in groups]
    with run.journal.step("fetch") as step:
        fetched = Fetches()
        try:
            for reports in results(run, "fetch", fetch_site, calls):
                fetched = Fetches((*fetched.reports, *reports), fetched.refused + _record(run, reports))
        except OSError as error:
            raise DealwireError(f"what was fetched cannot be kept in the landing zone: {error}") from error
        _count(step, fetched)
    get_run_logger().info("fetch: %s", step.message)
    return fetched


def _record(run: Run, reports: Sequence[SourceReport]) -> LoadCounts:
    at, run_id = datetime.now(UTC), run.journal.run_id
    last = [one for report in reports for one in report.last.values()]
    failed = [refused_address(one, at) for one in last if one.outcome == "failed"]
    run.spool.mkdir(parents=True, exist_ok=True)
    with open_warehouse(run.settings.warehouse) as connection:
        note_answered(connection, [address_path(one) for one in last if one.outcome != "failed"], run_id, at)
        for report in reports:
            note_fetch(connection, _row(report, at), run_id)
        return load_failures(connection, failed, run.spool / "failures.parquet", run_id, at)


def _row(report: SourceReport, at: datetime) -> FetchRow:
    counts = (report.count("new"), report.count("unchanged"), report.count("failed"))
    source = report.source
    return FetchRow(source.name, source.schedule, at.replace(tzinfo=None), report.seconds, *counts, report.failure)


def _count(step: StepCounts, fetched: Fetches) -> None:
    rows = [_row(report, datetime.now(UTC)) for report in fetched.reports]
    step.rows_out, step.rows_rejected = sum(row.n_new for row in rows), sum(row.n_failed for row in rows)
    step.rows_in = step.rows_out + step.rows_rejected + sum(row.n_unchanged for row in rows)
    counts = f"{step.rows_out:,} new + {step.rows_in - step.rows_out - step.rows_rejected:,} unchanged"
    step.message = f"{step.rows_in:,} addresses = {counts} + {step.rows_rejected:,} failed"
    try:
        fetched.require_all()
    except SourceFailed as failed:
        step.status, step.message = "failed", f"{failed} ({step.message})"

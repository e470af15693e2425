"""Fetch: what sources over HTTP have that is new becomes files of the landing zone, and what failed rejections."""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence
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
from dealwire.errors import DealwireError
from dealwire.ingestion.fetches import Fetches, record
from dealwire.warehouse.connection import open_warehouse
from dealwire.warehouse.journal import StepCounts
from dealwire.warehouse.load_counts import LoadCounts
from flows.batches import results
from flows.orphans import end_with_parent
from flows.run import Run

STATES: Final = "fetch"
"""The folder in DEALWIRE_HOME for what is known of each source: ETags and the like."""


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
    return fetch_sites(run, due(load_sources(run.settings.raw), schedules))


def fetch_sites(run: Run, sites: Sequence[Sequence[Source]]) -> Fetches:
    """Fetch the sources of some sites, a task a site; a source that fails stops none of the others.

    Raises DealwireError if what is fetched cannot be kept.
    """
    fetched, settings = Fetches(), run.settings
    if not sites:
        return fetched
    calls = [(sources, settings.raw, settings.home / STATES, settings.fetch) for sources in sites]
    with run.journal.step("fetch") as step:
        try:
            for reports in results(run, "fetch", fetch_site, calls):
                fetched = Fetches((*fetched.reports, *reports), fetched.refused + _record(run, reports))
        except OSError as error:
            raise DealwireError(f"what was fetched cannot be kept in the landing zone: {error}") from error
        _fill_in(step, fetched)
    get_run_logger().info("fetch: %s", step.message)
    return fetched


def _record(run: Run, reports: Sequence[SourceReport]) -> LoadCounts:
    run.spool.mkdir(parents=True, exist_ok=True)
    with open_warehouse(run.settings.warehouse) as connection:
        return record(connection, reports, run.spool / "failures.parquet", run.journal.run_id, datetime.now(UTC))


def _fill_in(step: StepCounts, fetched: Fetches) -> None:
    step.rows_out, step.rows_rejected = fetched.count("new"), fetched.count("failed")
    step.rows_in = step.rows_out + step.rows_rejected + fetched.count("unchanged")
    step.message = str(fetched)
    if fetched.failure is not None:
        step.status, step.message = "failed", f"{fetched.failure} ({fetched})"

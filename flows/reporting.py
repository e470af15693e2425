"""What a run leaves for people: a page in Prefect's UI, and a message when something is wrong."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import duckdb
from prefect.artifacts import create_markdown_artifact
from prefect.context import FlowRunContext
from prefect.logging import get_run_logger

from dealwire.errors import DealwireError, SourceFailed
from dealwire.operations.notice import Notice, of_failure, of_killed, of_volume
from dealwire.operations.summary import Summary, add_fetches, add_rejections, add_release
from dealwire.operations.tell import tell
from dealwire.operations.volume import unusual_volume
from dealwire.releases.current import open_published
from dealwire.settings import Settings
from dealwire.warehouse.connection import open_warehouse
from dealwire.warehouse.journal import now

if TYPE_CHECKING:
    from flows.run import Run

SUMMARY_KEY = "run-summary"
"""Key of the artifact: Prefect keeps its history, one page a run."""


@contextmanager
def failures_told(settings: Settings, command: str) -> Iterator[None]:
    """Tell of an error in the body, and raise it again. Somebody who interrupts a run knows."""
    try:
        yield
    except Exception as error:
        notify(settings, of_failure(command, error))
        raise


@contextmanager
def reported(run: Run) -> Iterator[None]:
    """Leave the page of a run when the body ends, however it ends, and tell what is not as it should be."""
    try:
        yield
    except BaseException as error:
        line = str(error).partition("\n")[0] if isinstance(error, DealwireError) else repr(error)[:500]
        _leave_page(_summary(run, "failed", line))
        if isinstance(error, SourceFailed):
            _tell_what_is_odd(run)  # it came to its end
        raise
    _leave_page(_summary(run, "completed", None))
    _tell_what_is_odd(run)


def notify(settings: Settings, notice: Notice) -> None:
    """Tell a notice to those whom the settings name."""
    tell(notice, settings.notify, settings.home, now())


def _tell_what_is_odd(run: Run) -> None:
    if run.journal.killed_before:
        notify(run.settings, of_killed(run.journal.killed_before))
    if run.journal.command != "nightly":
        return
    with open_warehouse(run.settings.warehouse) as warehouse:
        line = unusual_volume(warehouse, run.journal.run_id, run.settings.volume_factor)
    if line is not None:
        notify(run.settings, of_volume(line))


def _summary(run: Run, status: str, message: str | None) -> Summary:
    journal, settings = run.journal, run.settings
    summary = Summary(journal.run_id, journal.command, journal.started_at, status, message, journal.steps)
    summary.links = {"release": f"`{settings.published}`", "what to do when": "`docs/operations.md`"}
    try:
        with open_warehouse(settings.warehouse) as warehouse:
            add_rejections(summary, warehouse)
            add_fetches(summary, warehouse)
        if settings.published.exists():
            with open_published(settings.published) as published:
                add_release(summary, published)
    except (DealwireError, duckdb.Error) as error:
        get_run_logger().warning("the page of this run is not complete: %s", str(error).partition("\n")[0])
    return summary


def _leave_page(summary: Summary) -> None:
    if FlowRunContext.get() is None:
        return
    try:
        create_markdown_artifact(summary.markdown(), key=SUMMARY_KEY, description=f"{summary.command} {summary.run_id}")
    except Exception as error:
        # The page is for people; that Prefect's server does not take it must not fail a good night.
        logging.getLogger("prefect.flow_runs").warning("no page for this run: %r", error)

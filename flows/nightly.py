"""Nightly: everything that is new, from the landing zone to the analysts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from prefect import flow
from prefect.logging import get_run_logger

from dealwire.documents.source import EVERY_NIGHT
from dealwire.operations.lateness import note_up_to_date
from dealwire.releases.current import ReleaseInfo, current_release
from dealwire.releases.history import was_taken_back
from flows.annotate import annotate_pending
from flows.assets import marts_published, warehouse_grew
from flows.audit import audit_candidate
from flows.build import build_candidate, current_inputs, fresh_inputs
from flows.fetch import fetch_due
from flows.ingest import ingest_new
from flows.publish import publish_candidate
from flows.run import Run, start_run
from flows.task_runner import task_runner


@flow(name="nightly", task_runner=task_runner())
def nightly(raw: Path | None = None, home: Path | None = None, groups: Sequence[str] = EVERY_NIGHT) -> ReleaseInfo:
    """Ingest, annotate, build, audit and publish what is new; return the release that analysts have after it.

    Raises SourceFailed when all of that is done, if a source could not be fetched.

    Args:
        raw: the landing zone; DEALWIRE_RAW if not given
        home: where the warehouse, the releases and marts.duckdb live; DEALWIRE_HOME if not given
        groups: the sources over HTTP to fetch first, by their schedule groups in raw/sources.yaml; none if empty
    """
    with start_run("nightly", raw, home) as run:
        fetches = fetch_due(run, groups)
        if ingest_new(run, fetches.refused) != fetches.refused:
            warehouse_grew()
        annotate_pending(run)
        release = release_if_new(run)
        note_up_to_date(run.settings.home)
        fetches.require_all()
        return release


def release_if_new(run: Run) -> ReleaseInfo:
    """Build, audit and publish what the warehouse holds; return the release that stands if it holds just that."""
    inputs, published = current_inputs(run), current_release(run.settings.home)
    if published is not None and (published.inputs_hash == inputs or was_taken_back(run.settings.home, inputs)):
        get_run_logger().info("nothing new: release %s stands", published.release_id)
        return published
    candidate = build_candidate(run, fresh_inputs(run))
    audit_candidate(run, candidate)
    release = publish_candidate(run, candidate)
    marts_published()
    return release

"""Nightly: everything that is new, from the landing zone to the analysts."""

from __future__ import annotations

from pathlib import Path

from prefect import flow
from prefect.logging import get_run_logger

from dealwire.releases.current import ReleaseInfo, current_release
from flows.annotate import annotate_pending
from flows.audit import audit_candidate
from flows.build import build_candidate, current_inputs
from flows.ingest import ingest_new
from flows.publish import publish_candidate
from flows.run import start_run
from flows.task_runner import task_runner


@flow(name="nightly", task_runner=task_runner())
def nightly(raw: Path | None = None, home: Path | None = None) -> ReleaseInfo:
    """Ingest, annotate, build, audit and publish what is new; return the release that analysts have after it.

    Args:
        raw: the landing zone; DEALWIRE_RAW if not given
        home: where the warehouse, the releases and marts.duckdb live; DEALWIRE_HOME if not given
    """
    with start_run("nightly", raw, home) as run:
        ingest_new(run)
        annotate_pending(run)
        inputs, published = current_inputs(run), current_release(run.settings.home)
        if published is not None and published.inputs_hash == inputs:
            get_run_logger().info("nothing new: release %s stands", published.release_id)
            return published
        candidate = build_candidate(run, inputs)
        audit_candidate(run, candidate)
        return publish_candidate(run, candidate)

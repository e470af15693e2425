"""Audit: a candidate is held against the expectations before anybody sees it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.logging import get_run_logger

from dealwire.releases.candidate import newest_candidate
from dealwire.releases.examine import examine
from dealwire.releases.quarantine import count_set_aside
from dealwire.releases.report import AuditReport
from dealwire.releases.sources import Sources
from dealwire.releases.verdict import require_pass
from flows.run import Run, start_run


def sources(run: Run) -> Sources:
    """Return what candidates of a run are made of and held against."""
    settings = run.settings
    return Sources(settings.warehouse, settings.published, settings.project, run.dbt_work)


@task(cache_policy=NO_CACHE)
def audit_with_expectations(candidate: Path, held_against: Sources) -> AuditReport:
    """Run every expectation over the candidate and record, in it and beside it, what they saw."""
    return examine(candidate, held_against, datetime.now(UTC).date())


def audit_candidate(run: Run, candidate: Path) -> None:
    """Audit a candidate. Raises AuditFailed, in one line, unless it may be published."""
    with run.journal.step("audit") as step:
        report = audit_with_expectations(candidate, sources(run))
        step.rows_in, step.rows_rejected = len(report.validations), len(report.blocking)
        require_pass(candidate, run.settings.home)
    get_run_logger().info("audit: %d expectations hold, %d warn", len(report.validations), len(report.warnings))
    for warning in report.warnings:
        get_run_logger().warning("audit: %s: %s", warning.name, warning.message)
    if aside := count_set_aside(candidate):
        get_run_logger().warning("audit: %d facts were set aside, see meta.quarantine", aside)


@flow(name="audit")
def audit(home: Path | None = None) -> Path:
    """Audit the newest candidate that is not published.

    Args:
        home: the folder of the warehouse and the releases; DEALWIRE_HOME if not given
    """
    with start_run("audit", None, home) as run:
        candidate = newest_candidate(run.settings.home)
        audit_candidate(run, candidate)
        return candidate

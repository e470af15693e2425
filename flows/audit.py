"""Audit: a candidate is held against the expectations before anybody sees it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.logging import get_run_logger

from dealwire.releases.audit import audit as audit_release
from dealwire.releases.candidate import newest_candidate
from dealwire.releases.meta import write_meta
from dealwire.releases.report import AuditReport
from dealwire.releases.verdict import require_pass
from flows.run import Run, start_run


@task(cache_policy=NO_CACHE)
def audit_with_expectations(candidate: Path, warehouse: Path, suites: Path, published: Path) -> AuditReport:
    """Run every expectation over the candidate and record in it what they saw."""
    report = audit_release(candidate, warehouse, suites, datetime.now(UTC).date(), published)
    write_meta(candidate, warehouse, published, report)
    return report


def audit_candidate(run: Run, candidate: Path) -> None:
    """Audit a candidate. Raises AuditFailed, in one line, unless it may be published."""
    settings = run.settings
    with run.journal.step("audit") as step:
        report = audit_with_expectations(candidate, settings.warehouse, settings.suites, settings.published)
        step.rows_in, step.rows_rejected = len(report.validations), len(report.blocking)
        require_pass(candidate, settings.home)
    get_run_logger().info("audit: %d expectations hold, %d warn", len(report.validations), len(report.warnings))
    for warning in report.warnings:
        get_run_logger().warning("audit: %s.%s: %s", warning.suite, warning.rule, warning.message)


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

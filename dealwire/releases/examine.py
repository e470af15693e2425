"""Audit a candidate as a whole: set single facts aside where rules allow it, record what was seen, write it down."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

from dealwire.releases.audit import audit
from dealwire.releases.build import Workshop
from dealwire.releases.dbt_docs import write_dbt_docs
from dealwire.releases.durable import sync
from dealwire.releases.export import export_marts
from dealwire.releases.findings import write_findings
from dealwire.releases.manifest import write_manifest
from dealwire.releases.meta import write_meta
from dealwire.releases.quarantine import Suspect, prepare_quarantine, set_aside, suspects
from dealwire.releases.report import AuditReport, Finding
from dealwire.releases.sources import Sources
from dealwire.releases.suites import read_suites
from dealwire.releases.verdict import mark_failed

QUARANTINE = "quarantine"


def examine(candidate: Path, sources: Sources, today: date) -> AuditReport:
    """Audit a candidate and write into it, and beside it, what was seen; return that.

    Beside it stand `audit.json` and `data_docs/`, after a pass `parquet/` and `manifest.json`, after a failure
    `failing_rows.parquet`. The facts that fail a rule with `quarantine` are set aside, if they are few enough for the
    suite `quarantine`; else none is. Raises what `audit` and `write_meta` raise.
    """
    prepare_quarantine(candidate)
    report = _audit(candidate, sources, today)
    if suspicious := suspects(report, read_suites(sources.suites)):
        report = _without(candidate, suspicious, sources, today, report)
    write_meta(candidate, sources.warehouse, sources.published, report)
    report.save(candidate.with_name("audit.json"))
    if report.blocking:
        write_findings(report, candidate.parent)
        mark_failed(candidate)
    else:
        complete(candidate, sources)
    return report


def complete(candidate: Path, sources: Sources) -> None:
    """Write the files of a release that may be published: Parquet of each mart, and last the manifest of all."""
    export_marts(candidate)
    if sources.dbt_work is not None:
        workshop = Workshop(sources.warehouse, sources.dbt_work, sources.project / "dbt_project")
        write_dbt_docs(candidate.parent, workshop)
    write_manifest(candidate, sources.warehouse, sources.project)


def _audit(candidate: Path, sources: Sources, today: date) -> AuditReport:
    return audit(candidate, sources, today, candidate.with_name("data_docs"))


def _without(
    candidate: Path, suspicious: tuple[Suspect, ...], sources: Sources, today: date, before: AuditReport
) -> AuditReport:
    # Tried on a copy: where too many would go, the candidate stays whole, so that one can look at what is wrong.
    trial = Path(shutil.copy(candidate, candidate.with_name("trial.duckdb")))
    set_aside(trial, suspicious)
    after = _audit(trial, sources, today)
    if not any(seen.suite == QUARANTINE and seen.is_blocking for seen in after.validations):
        sync(trial)
        os.replace(trial, candidate)
        return after
    trial.unlink()
    limits = {seen.name: seen for seen in after.validations if seen.suite == QUARANTINE}
    validations = tuple(limits.get(seen.name, seen) for seen in before.validations)
    return AuditReport(validations, (*before.findings, *_of_quarantine(after)), before.measures)


def _of_quarantine(report: AuditReport) -> tuple[Finding, ...]:
    return tuple(finding for finding in report.findings if finding.suite == QUARANTINE)

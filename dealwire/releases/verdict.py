"""May this candidate be published? What its own record of the audit says."""

from __future__ import annotations

import shlex
from dataclasses import fields
from pathlib import Path

import duckdb

from dealwire.errors import AuditFailed
from dealwire.releases.contract import MARTS
from dealwire.releases.known_error import known_error
from dealwire.releases.report import AuditReport, Validation
from dealwire.settings import load_settings

KEYS_SHOWN = 3
COLUMNS = tuple(field.name for field in fields(Validation))


def read_report(candidate: Path) -> AuditReport:
    """Return the audit that `write_meta` has recorded in the candidate. Raises duckdb.Error if there is none."""
    with duckdb.connect(candidate, read_only=True) as connection:
        columns = ", ".join(COLUMNS)
        rows = connection.execute(
            f"select {columns.replace('sample', 'sample::varchar[]')} from meta.validations"
        ).fetchall()
    read = (dict(zip(COLUMNS, row, strict=True)) for row in rows)
    return AuditReport(tuple(Validation(**{**values, "sample": tuple(values["sample"])}) for values in read))


def read_recorded(candidate: Path) -> AuditReport:
    """Do as `read_report`, for people: raise DealwireError if the candidate was not audited, or cannot be read."""
    try:
        return read_report(candidate)
    except duckdb.Error as error:
        raise known_error(f"{candidate.parent.name} has no audit yet; run `dealwire audit`", error) from error


def mark_failed(candidate: Path) -> None:
    """Mark a candidate as one that failed its audit: the newest of them is kept, to be looked at."""
    candidate.with_name("failed").touch()


def require_pass(candidate: Path, home: Path) -> AuditReport:
    """Return the audit of a candidate that was audited whole and passed, or was accepted.

    Raises AuditFailed otherwise, in one line: rule, rows, and the command that shows them. Paths in the line are
    relative to `home`.
    """
    folder = candidate.parent
    shown = folder.relative_to(home) if folder.is_relative_to(home) else folder
    try:
        report = read_report(candidate)
    except (duckdb.CatalogException, duckdb.BinderException) as error:
        raise AuditFailed(f"{shown} was never audited; nothing was published") from error
    missing = set(MARTS) - {validation.suite for validation in report.validations}
    if missing:
        raise AuditFailed(f"{shown} was audited without {', '.join(sorted(missing))}; nothing was published")
    if report.blocking:
        raise AuditFailed(_line(report, str(shown), home))
    return report


def _line(report: AuditReport, folder: str, home: Path) -> str:
    first = report.blocking[0]
    others = len(report.blocking) - 1
    more = f" and {others} more" if others else ""
    return (
        f"{_finding(first)}{more}; nothing was published, the candidate is kept in {folder};"
        f" look at the rows: dealwire audit --show{home_flag(home)}"
    )


def home_flag(home: Path) -> str:
    """Return what a shown command needs so that it asks this home: nothing if the settings name it already."""
    return "" if load_settings().home == home else f" --home {shlex.quote(str(home))}"


def _finding(first: Validation) -> str:
    if first.outcome == "error":
        return f"{first.name} could not be evaluated ({first.message})"
    keys = "; ".join(first.sample[:KEYS_SHOWN])
    return f"{first.name} failed: {first.message}" + (f" ({keys})" if keys else "")

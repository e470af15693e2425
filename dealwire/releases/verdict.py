"""May this candidate be published? What its own record of the audit says."""

from __future__ import annotations

from pathlib import Path

import duckdb

from dealwire.errors import AuditFailed
from dealwire.releases.contract import MARTS
from dealwire.releases.report import AuditReport, Validation

KEYS_SHOWN = 3


def read_report(candidate: Path) -> AuditReport:
    """Return the audit that `write_meta` has recorded in the candidate. Raises duckdb.Error if there is none."""
    with duckdb.connect(candidate, read_only=True) as connection:
        columns = ", ".join(Validation.__slots__)
        rows = connection.execute(
            f"select {columns.replace('sample', 'sample::varchar[]')} from meta.validations"
        ).fetchall()
    read = (dict(zip(Validation.__slots__, row, strict=True)) for row in rows)
    return AuditReport(tuple(Validation(**{**values, "sample": tuple(values["sample"])}) for values in read))


def require_pass(candidate: Path, home: Path) -> None:
    """Raise AuditFailed, in one line, unless the candidate was audited whole and passed.

    The report of a failed audit is left beside the candidate as `audit.json`. Paths in the line are relative to `home`.
    """
    folder = candidate.parent
    shown = folder.relative_to(home) if folder.is_relative_to(home) else folder
    try:
        report = read_report(candidate)
    except duckdb.CatalogException as error:
        raise AuditFailed(f"{shown} was never audited; nothing was published") from error
    missing = set(MARTS) - {validation.suite for validation in report.validations}
    if missing:
        raise AuditFailed(f"{shown} was audited without {', '.join(sorted(missing))}; nothing was published")
    if report.blocking:
        report.save(folder / "audit.json")
        raise AuditFailed(_line(report, str(shown)))


def _line(report: AuditReport, folder: str) -> str:
    first = report.blocking[0]
    others = len(report.blocking) - 1
    more = f" and {others} more" if others else ""
    return f"{_finding(first)}{more}; nothing was published, the candidate is kept in {folder} (see audit.json)"


def _finding(first: Validation) -> str:
    if first.outcome == "error":
        return f"{first.suite}.{first.rule} could not be evaluated ({first.message})"
    keys = "; ".join(first.sample[:KEYS_SHOWN])
    return f"{first.suite}.{first.rule} failed: {first.message}" + (f" ({keys})" if keys else "")

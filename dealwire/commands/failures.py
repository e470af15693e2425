"""`dealwire audit --show`: what the newest failed audit found, rule by rule, with the rows."""

from __future__ import annotations

from pathlib import Path

from dealwire.releases.candidate import newest_candidate
from dealwire.releases.findings import FILE, read_findings
from dealwire.releases.report import AuditReport
from dealwire.releases.verdict import home_flag, read_recorded

ROWS_SHOWN = 20


def show_failures(home: Path) -> None:
    """Print what stands in the way of the newest candidate, and where the rest of it is."""
    candidate = newest_candidate(home)
    folder = candidate.parent
    report = read_recorded(candidate)
    rows = _rows_by_rule(folder)
    for seen in (*report.blocking, *report.warnings):
        print(f"{seen.outcome} {seen.name}: {seen.message}\n    {seen.description}")
        found = rows.get(seen.name, [])
        for row in found[:ROWS_SHOWN]:
            print(f"    {row}")
        if len(found) > ROWS_SHOWN:
            print(f"    ... and {len(found) - ROWS_SHOWN:,} more in {FILE}")
    _print_ways(report, folder, home_flag(home))


def _rows_by_rule(folder: Path) -> dict[str, list[str]]:
    rows: dict[str, list[str]] = {}
    for suite, rule, row in read_findings(folder):
        rows.setdefault(f"{suite}.{rule}", []).append(row)
    return rows


def _print_ways(report: AuditReport, folder: Path, flag: str) -> None:
    if not report.blocking:
        print(f"Nothing stands in the way of {folder.name}")
        return
    print(f"All rows: {folder / FILE}\nPages: {folder / 'data_docs' / 'index.html'}")
    print(f'The candidate itself: dealwire sql{flag} --candidate "from marts.deals"')
    accept = " ".join(f"--accept {seen.name}" for seen in report.blocking if seen.outcome == "fail")
    if accept:
        print(f'Release all the same: dealwire publish{flag} {accept} --reason "..."')

"""Keep the rows that failed an audit beside their candidate, and show them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from dealwire.releases.report import AuditReport

FILE = "failing_rows.parquet"
SCHEMA = pa.schema([("suite", pa.string()), ("rule", pa.string()), ("outcome", pa.string()), ("row", pa.string())])


def write_findings(report: AuditReport, folder: Path) -> Path:
    """Write all rows that failed or were warned of to `failing_rows.parquet`, each as JSON; return the file.

    Of one rule at most `FINDING_LIMIT` rows are kept.
    """
    rows = pa.Table.from_pylist(list(_rows(report)), schema=SCHEMA)
    pq.write_table(rows, folder / FILE, compression="zstd")
    return folder / FILE


def read_findings(folder: Path) -> list[tuple[str, str, str]]:
    """Return suite, rule and row (JSON) of what is kept in the folder of a candidate; nothing without the file."""
    file = folder / FILE
    if not file.exists():
        return []
    return [(row["suite"], row["rule"], row["row"]) for row in pq.read_table(file).to_pylist()]


def _rows(report: AuditReport) -> Iterator[dict[str, str]]:
    outcomes = {(seen.suite, seen.rule): seen.outcome for seen in report.validations}
    for finding in report.findings:
        for row in finding.rows:
            yield {
                "suite": finding.suite,
                "rule": finding.rule,
                "outcome": outcomes[finding.suite, finding.rule],
                "row": json.dumps(row, ensure_ascii=False, default=str),
            }

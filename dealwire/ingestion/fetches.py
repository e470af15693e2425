"""What the fetch of some sources came to: its account, its rows in the warehouse, and whether a source failed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb

from dealwire.documents.fetching.collect import Outcome
from dealwire.documents.fetching.report import SourceReport
from dealwire.errors import SourceFailed
from dealwire.ingestion.addresses import address_path, refused_address
from dealwire.warehouse.fetches import FetchRow, load_failures, note_answered, note_fetch
from dealwire.warehouse.load_counts import NO_DOCUMENTS, LoadCounts


@dataclass(frozen=True, slots=True)
class Fetches:
    """What became of each source of a run, and the rejections that came of it."""

    reports: tuple[SourceReport, ...] = ()
    refused: LoadCounts = NO_DOCUMENTS

    def count(self, outcome: Outcome) -> int:
        """Return how many addresses of all sources had an outcome."""
        return sum(report.count(outcome) for report in self.reports)

    def __str__(self) -> str:
        new, unchanged, failed = self.count("new"), self.count("unchanged"), self.count("failed")
        return f"{new + unchanged + failed:,} addresses = {new:,} new + {unchanged:,} unchanged + {failed:,} failed"

    @property
    def failure(self) -> SourceFailed | None:
        """The sources that failed and why, as an error of one line; None if none did."""
        failed = {report.source.name: report.failure for report in self.reports if report.failure}
        if not failed:
            return None
        why = "; ".join(f"{name}: {failure}" for name, failure in failed.items())
        return SourceFailed(f"{len(failed)} of {len(self.reports)} sources failed: {why}", tuple(failed))

    def require_all(self) -> None:
        """Raise SourceFailed if a source failed: when all else is done."""
        if self.failure is not None:
            raise self.failure


def record(
    connection: duckdb.DuckDBPyConnection, reports: Sequence[SourceReport], part: Path, run_id: str, at: datetime
) -> LoadCounts:
    """Write into the warehouse what became of sources; return the rejections that came of it.

    `part` is a file to put them in on the way, `at` is in UTC.
    """
    last = [one for report in reports for one in report.last.values()]
    note_answered(connection, [address_path(one) for one in last if one.outcome != "failed"], run_id, at)
    for report in reports:
        note_fetch(connection, _row(report, at), run_id)
    failed = [refused_address(one, at) for one in last if one.outcome == "failed"]
    return load_failures(connection, failed, part, run_id, at)


def _row(report: SourceReport, at: datetime) -> FetchRow:
    source, counts = report.source, (report.count("new"), report.count("unchanged"), report.count("failed"))
    return FetchRow(source.name, source.schedule, at.replace(tzinfo=None), report.seconds, *counts, report.failure)

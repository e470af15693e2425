"""What a build and its audit cost, and how that grows: `python -m bench.build WAREHOUSE [--times N]`.

WAREHOUSE is the warehouse of a corpus that was ingested and annotated. It is built and audited as it is, then with N
times its articles and mentions: half of the copies tell of the same organisations years before, half of other ones.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb
from rich.console import Console
from rich.table import Table

from dealwire.peak_memory import peak_memory
from dealwire.releases.build import build
from dealwire.releases.candidate import new_candidate
from dealwire.releases.examine import examine
from dealwire.releases.sources import Sources

PROJECT = Path(__file__).parents[1]
YEARS_BEFORE = 2


@dataclass(frozen=True, slots=True)
class Cost:
    """Mentions and facts of one release, seconds to build and to audit it, and the most memory taken, in megabytes."""

    mentions: int
    facts: int
    build_seconds: float
    audit_seconds: float
    megabytes: int | None


def main() -> None:
    """Print the cost of the warehouse as it is and multiplied."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        once = measure(options.warehouse, Path(folder) / "once")
        larger = multiply(options.warehouse, Path(folder) / "larger.duckdb", options.times)
        times = measure(larger, Path(folder) / "times")
    _print(once, times)


def measure(warehouse: Path, home: Path) -> Cost:
    """Build and audit a release of `warehouse` in the new folder `home`."""
    home.mkdir()
    candidate = new_candidate(home, "bench")
    with peak_memory() as peak:
        built = build(warehouse, candidate, home / "work")
        started = time.monotonic()
        report = examine(candidate, Sources(warehouse, home / "marts.duckdb", PROJECT), datetime.now(UTC).date())
        seconds = time.monotonic() - started
    for failed in report.blocking:
        print(f"refused: {failed.name}: {failed.message}")
    mentions = _count(warehouse, "select count(*) from annotations.events")
    facts = _count(candidate, "select count(distinct fact_id) from marts.evidence")
    return Cost(mentions, facts, built.seconds, seconds, peak.megabytes)


def multiply(warehouse: Path, larger: Path, times: int) -> Path:
    """Write `larger`, the warehouse with `times` as many articles and mentions."""
    shutil.copy(warehouse, larger)
    with duckdb.connect(str(larger)) as connection:
        for copy in range(1, times):
            years, mark = (copy * YEARS_BEFORE, "") if copy % 2 else (0, f"Q{copy}")
            for statement in _COPY:
                connection.execute(statement.format(mark=mark, years=years, copy=copy))
    return larger


def _count(file: Path, query: str) -> int:
    with duckdb.connect(str(file), read_only=True) as connection:
        (count,) = connection.execute(query).fetchone() or (0,)
    return int(count)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("warehouse", type=Path)
    parser.add_argument("--times", type=int, default=10)
    return parser.parse_args()


def _print(*costs: Cost) -> None:
    table = Table("mentions", "facts", "build s", "audit s", "peak MB")
    for cost in costs:
        seconds = (f"{cost.build_seconds:.1f}", f"{cost.audit_seconds:.1f}")
        table.add_row(f"{cost.mentions:,}", f"{cost.facts:,}", *seconds, str(cost.megabytes or "unknown"))
    Console().print(table)
    once, times = costs[0], costs[-1]
    growth = (times.build_seconds + times.audit_seconds) / (once.build_seconds + once.audit_seconds)
    print(f"{times.mentions / max(once.mentions, 1):.1f} times the mentions take {growth:.1f} times the seconds")


# `mark` goes before the names of organisations, `years` are taken off every day; quotes and texts stay as they are.
_COPY = (
    """
    insert into raw.documents by name
    select * replace (
        document_id || '/{copy}' as document_id, article_id || '/{copy}' as article_id,
        '{copy}/' || raw_path as raw_path, '{copy}/' || file_path as file_path, '{copy}/' || url_key as url_key,
        published_on - interval {years} year as published_on
    )
    from raw.documents where not contains(document_id, '/')
    """,
    """
    insert into raw.rejections by name
    select * replace (document_id || '/{copy}' as document_id, '{copy}/' || raw_path as raw_path)
    from raw.rejections where not contains(document_id, '/')
    """,
    """
    insert into raw.articles by name
    select * replace (article_id || '/{copy}' as article_id) from raw.articles where not contains(article_id, '/')
    """,
    """
    insert into annotations.articles by name
    select * replace (article_id || '/{copy}' as article_id)
    from annotations.articles where not contains(article_id, '/')
    """,
    """
    insert into annotations.events by name
    select * replace (
        event_id || '/{copy}' as event_id, article_id || '/{copy}' as article_id, reacts_to || '/{copy}' as reacts_to,
        announced_on - interval {years} year as announced_on
    )
    from annotations.events where not contains(event_id, '/')
    """,
    """
    insert into annotations.event_roles by name
    select * replace (
        event_id || '/{copy}' as event_id, article_id || '/{copy}' as article_id, '{mark}' || name as name,
        '{mark}' || name_as_written as name_as_written
    )
    from annotations.event_roles where not contains(event_id, '/')
    """,
)

if __name__ == "__main__":
    main()

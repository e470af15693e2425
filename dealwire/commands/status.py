"""`dealwire status`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from dealwire.operations.backlog import Outdated
from dealwire.operations.fetched import FetchedSource
from dealwire.operations.status import Holdings, Release, Status, status
from dealwire.settings import Settings
from dealwire.warehouse.journal import now

SOURCES = 20
"""Sources that are shown; `--json` has them all."""


def show_status(settings: Settings, as_json: bool) -> bool:
    """Print where things stand and return whether the release is in time."""
    found = status(settings, now())
    if as_json:
        print(json.dumps(asdict(found), default=str, ensure_ascii=False, indent=2))
    else:
        _print(found, Console(soft_wrap=True, highlight=False))
    return found.late is None


def _print(found: Status, console: Console) -> None:
    console.print(_release_line(found.release), f"[red]LATE[/]: {found.late}" if found.late else "in time", sep="; ")
    if found.holdings is None:
        console.print(f"At work: {found.at_work}" if found.at_work else found.unknown, markup=False)
    else:
        _print_holdings(found.holdings, console)
    disk = found.disk
    taken = f"warehouse {_size(disk.warehouse)}, releases {_size(disk.releases)}, work {_size(disk.work)}"
    console.print(f"Disk: {taken}; {_size(disk.free)} free")


def _release_line(release: Release | None) -> str:
    if release is None:
        return "Release: none"
    facts = ", ".join(f"{release.rows[mart]:,} {mart}" for mart in list(release.rows)[:4])
    age = f"up to date {release.age_hours:.1f} h ago"
    return f"Release: {release.release_id}, built {_when(release.built_at)}, {age} ({facts})"


def _print_holdings(holdings: Holdings, console: Console) -> None:
    if run := holdings.last_run:
        why = f": {run.message}" if run.message else ""
        console.print(f"Last run: {run.command}, {_when(run.started_at)}, {run.status}{why}", markup=False)
    waits = holdings.backlog
    unread = "?" if waits.files_not_read is None else f"{waits.files_not_read:,}"
    console.print(
        f"Waiting: {unread} files not read, {waits.articles_not_annotated:,} articles not annotated,"
        f" {waits.articles_not_released:,} annotated but not released"
    )
    console.print(f"Out of date: {_outdated(holdings.outdated)}")
    refused = ", ".join(f"{reason} {count:,}" for reason, count in holdings.rejections.items())
    console.print(f"Rejections: {refused or 'none'}", markup=False)
    table = Table("source", "documents", "last ingested", "last published", box=None)
    table.columns[1].justify = "right"
    for source in holdings.sources[:SOURCES]:
        published = source.last_published_on.isoformat() if source.last_published_on else ""
        table.add_row(source.source or "(none)", f"{source.documents:,}", _when(source.last_ingested_at), published)
    console.print(table)
    if holdings.fetched:
        _print_fetched(holdings.fetched, console)


def _print_fetched(sources: Sequence[FetchedSource], console: Console) -> None:
    table = Table("over HTTP", "group", "last fetched", "last new", "", box=None)
    for source in sources[:SOURCES]:
        times = [_when(at) if at else "never" for at in (source.last_fetched_at, source.last_new_at)]
        why = f"fails since {_when(source.failing_since)}: {source.failure}" if source.failing_since else ""
        table.add_row(*map(escape, (source.source, source.schedule, *times, why)))
    console.print(table)


def _outdated(outdated: Outdated) -> str:
    parts = []
    if outdated.articles:
        cost = _cost(outdated.annotate_seconds)
        parts.append(f"{outdated.articles:,} articles, annotated anew by the next run ({cost})")
    if outdated.documents:
        cost = _cost(outdated.extract_seconds)
        parts.append(f"{outdated.documents:,} documents, read anew by `dealwire backfill` ({cost})")
    return "; ".join(parts) or "nothing"


def _cost(seconds: float | None) -> str:
    return "no rate was measured yet" if seconds is None else f"about {seconds:,.0f} s"


def _when(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"


def _size(count: float) -> str:
    for unit in ("B", "kB", "MB"):
        if count < 1000:
            return f"{count:.0f} {unit}"
        count /= 1000
    return f"{count:.1f} GB"

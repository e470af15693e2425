"""Where things stand: the last run, the release, what waits, what was refused, how fresh sources are, and the disk."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import duckdb

from dealwire.annotation.version import extractor_version
from dealwire.documents.discover import discover
from dealwire.documents.version import reader_version
from dealwire.errors import Busy, DealwireError
from dealwire.operations.at_work import AtWork, read_at_work
from dealwire.operations.backlog import Backlog, Outdated, backlog, outdated
from dealwire.operations.disk import DiskUse, disk_use
from dealwire.operations.fetched import FetchedSource, fetched_sources
from dealwire.operations.lateness import lateness, up_to_date_at
from dealwire.operations.reading import read_warehouse
from dealwire.releases.current import ReleaseInfo, current_release
from dealwire.releases.snapshot import readable
from dealwire.settings import Settings
from dealwire.warehouse.files import unseen
from dealwire.warehouse.lock import run_lock


@dataclass(frozen=True, slots=True)
class LastRun:
    """The last run and how it ended. Times are in UTC without a zone; `ended_at` is None while it runs."""

    run_id: str
    command: str
    started_at: datetime
    ended_at: datetime | None
    status: str
    message: str | None


@dataclass(frozen=True, slots=True)
class Release:
    """The release that analysts have; `age_hours` counts from when it was last known to hold all there was."""

    release_id: str
    built_at: datetime
    up_to_date_at: datetime
    age_hours: float
    rows: dict[str, int]


@dataclass(frozen=True, slots=True)
class Source:
    """How fresh a source is: its documents, when the last came (UTC), and the newest day of publication."""

    source: str | None
    documents: int
    last_ingested_at: datetime
    last_published_on: date | None


@dataclass(frozen=True, slots=True)
class Holdings:
    """What only the warehouse can tell."""

    last_run: LastRun | None
    backlog: Backlog
    outdated: Outdated
    rejections: dict[str, int]
    sources: list[Source]
    fetched: list[FetchedSource]


@dataclass(frozen=True, slots=True)
class Status:
    """Where things stand. `late` says in one line how the release is late, None if it is in time; `unknown` why there
    are no holdings (a run is at work, or nothing ran yet); `at_work` how far that run is, None between its batches."""

    release: Release | None
    late: str | None
    holdings: Holdings | None
    unknown: str | None
    at_work: AtWork | None
    disk: DiskUse


def status(settings: Settings, now: datetime) -> Status:
    """Return where things stand, without changing anything. `now` is in UTC without a zone.

    Raises DealwireError if the published file or the warehouse is damaged.
    """
    found = current_release(settings.home)
    holdings, unknown, at_work = None, None, None
    try:
        if not settings.warehouse.exists():
            unknown = f"nothing ran yet (no warehouse at {settings.warehouse}); run `dealwire nightly`"
        else:
            holdings = _holdings(settings, found)
    except Busy as busy:
        unknown = f"a run is at work, or a program has the warehouse open ({busy})"
        at_work = read_at_work(settings.home) if _is_at_work(settings.home) else None
    late = lateness(settings.home, found, settings.sla_hours, now)
    return Status(_release(settings.home, found, now), late, holdings, unknown, at_work, disk_use(settings.home))


def _release(home: Path, found: ReleaseInfo | None, now: datetime) -> Release | None:
    if found is None:
        return None
    fresh = up_to_date_at(home, found)
    return Release(found.release_id, found.built_at, fresh, round((now - fresh).total_seconds() / 3600, 2), found.rows)


def _holdings(settings: Settings, found: ReleaseInfo | None) -> Holdings:
    with read_warehouse(settings.warehouse) as warehouse:
        waiting = _files_not_read(warehouse, settings)
        if found is None:
            waits = backlog(warehouse, waiting, None)
        else:
            with readable(settings.published) as published:
                waits = backlog(warehouse, waiting, published)
        return Holdings(
            _last_run(warehouse, settings.home),
            waits,
            outdated(warehouse, extractor_version(settings.lexicons), reader_version()),
            dict(warehouse.execute(_REJECTIONS).fetchall()),
            [Source(*row) for row in warehouse.execute(_SOURCES).fetchall()],
            fetched_sources(warehouse, settings.raw),
        )


def _files_not_read(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int | None:
    try:
        return len(unseen(warehouse, discover(settings.raw), settings.max_tries))
    except DealwireError:
        # The landing zone is out of reach; `dealwire doctor` says so.
        return None


def _last_run(warehouse: duckdb.DuckDBPyConnection, home: Path) -> LastRun | None:
    row = warehouse.execute(_LAST_RUN).fetchone()
    if row is None:
        return None
    last = LastRun(*row)
    # The table still says `running` of a run that was killed, until the next one starts.
    return replace(last, status="killed") if last.status == "running" and not _is_at_work(home) else last


def _is_at_work(home: Path) -> bool:
    try:
        with run_lock(home):
            return False
    except Busy:
        return True


_LAST_RUN = """
select run_id, command, started_at, ended_at, status, message
from meta.runs
order by started_at desc
limit 1
"""

_REJECTIONS = """
with refused as (
    select document_id from raw.current_documents where outcome = 'rejection'
),

reasons as (
    select document_id, reason
    from raw.rejections
    where document_id in (select document_id from refused)
    qualify row_number() over (partition by document_id order by rejected_at desc, reason) = 1
)

select reason, count(*)
from reasons
group by reason
order by count(*) desc, reason
"""

_SOURCES = """
select source, count(*), max(ingested_at), max(published_on)
from raw.current_documents
group by source
order by max(ingested_at) desc, source
"""

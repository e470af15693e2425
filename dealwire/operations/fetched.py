"""How fresh each source over HTTP is, and since when one fails."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb

from dealwire.documents.source import FOLDER
from dealwire.documents.sources import load_sources
from dealwire.errors import DealwireError


@dataclass(frozen=True, slots=True)
class FetchedSource:
    """A source of `sources.yaml`: when it was last fetched and last had something new, and since when it fails and why.

    Times are in UTC without a zone, None for never; `failure` is None while it does not fail.
    """

    source: str
    schedule: str
    last_fetched_at: datetime | None = None
    last_new_at: datetime | None = None
    failing_since: datetime | None = None
    failure: str | None = None


def fetched_sources(warehouse: duckdb.DuckDBPyConnection, raw: Path) -> list[FetchedSource]:
    """Return the sources over HTTP that the landing zone `raw` lists, those that fail first; none if it has no list."""
    try:
        wanted = {source.name: source.schedule for source in load_sources(raw) if source.kind != FOLDER}
    except DealwireError:
        # `dealwire doctor` says what is wrong with the list.
        return []
    known = {name: times for name, *times in warehouse.execute(_FETCHED).fetchall()}
    found = [FetchedSource(name, schedule, *known.get(name, ())) for name, schedule in wanted.items()]
    return sorted(found, key=lambda one: (one.failure is None, one.source))


_FETCHED = """
with fetches as (
    select
        *,
        max(fetched_at) filter (failure is null) over (partition by source) as last_fetched_at,
    from meta.fetches
)

select
    source,
    any_value(last_fetched_at) as last_fetched_at,
    max(fetched_at) filter (n_new > 0) as last_new_at,
    min(fetched_at) filter (
        failure is not null and (last_fetched_at is null or fetched_at > last_fetched_at)
    ) as failing_since,
    arg_max(failure, fetched_at) filter (
        failure is not null and (last_fetched_at is null or fetched_at > last_fetched_at)
    ) as failure,
from fetches
group by source
"""

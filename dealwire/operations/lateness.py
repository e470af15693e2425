"""Is the release as fresh as was promised?"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from dealwire.releases.current import ReleaseInfo

MARK = "up_to_date"
"""A file in DEALWIRE_HOME whose modification time says when the release was last found to hold all there is."""


def note_up_to_date(home: Path) -> None:
    """Record that the published release holds, now, all that there is."""
    (home / MARK).touch()


def up_to_date_at(home: Path, release: ReleaseInfo) -> datetime:
    """Return when the release was last known to hold all there was, in UTC without a zone.

    That is the end of the last whole night, also of one that found nothing new; at least the time of its building.
    """
    mark = home / MARK
    if not mark.exists():
        return release.built_at
    noted = datetime.fromtimestamp(mark.stat().st_mtime, UTC).replace(tzinfo=None)
    return max(noted, release.built_at)


def lateness(home: Path, release: ReleaseInfo | None, sla_hours: float, now: datetime) -> str | None:
    """Return in one line how the release is late, None if it is not. `now` is in UTC without a zone."""
    if release is None:
        return "nothing was published yet"
    age = now - up_to_date_at(home, release)
    if age <= timedelta(hours=sla_hours):
        return None
    hours = age.total_seconds() / 3600
    return f"release {release.release_id} was up to date {hours:.0f} hours ago, {sla_hours:g} are allowed"

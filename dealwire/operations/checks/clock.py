"""Does the clock tell the time? Dates of publication are bounded by today, and releases are named by the time."""

from __future__ import annotations

from datetime import datetime, timedelta

from dealwire.errors import DealwireError
from dealwire.operations.checks.finding import Finding
from dealwire.operations.reading import read_warehouse
from dealwire.releases.current import current_release
from dealwire.settings import Settings

SLACK = timedelta(minutes=5)
MEND = "set the clock (timedatectl set-ntp true), then run again"


def check_clock(settings: Settings, now: datetime) -> Finding:
    """Look for anything that we made and that is of later than `now` (UTC, without a zone)."""
    latest = max(_moments(settings), default=None)
    if latest is not None and latest > now + SLACK:
        return Finding("clock", "fail", f"it is {now:%Y-%m-%d %H:%M} UTC here, but something ran at {latest} UTC", MEND)
    return Finding("clock", "ok", f"{now:%Y-%m-%d %H:%M} UTC")


def _moments(settings: Settings) -> list[datetime]:
    found = []
    try:
        if release := current_release(settings.home):
            found.append(release.built_at)
        with read_warehouse(settings.warehouse) as connection:
            (last,) = connection.execute("select max(started_at) from meta.runs").fetchone() or (None,)
            found.extend([last] if last else [])
    except DealwireError:
        # The check of the files says what is wrong with them.
        pass
    return found

"""Take a release back: an earlier one is put before the analysts again, or a later one."""

from __future__ import annotations

from pathlib import Path

from dealwire.releases.current import ReleaseInfo
from dealwire.releases.history import find_release
from dealwire.releases.publish import publish
from dealwire.warehouse.lock import run_lock


def rollback(home: Path, name: str, keep: int) -> ReleaseInfo:
    """Publish the kept release that `name` is the id, or the start of the id, of, by the same atomic rename.

    The release that was current stays kept, so that one can go forward again. Raises ConfigurationError if there is no
    such release, Busy if a run is at work, DealwireError if a file of the release is damaged; nothing is changed then.
    """
    release = find_release(home, name)
    with run_lock(home):
        return publish(release, home, keep)

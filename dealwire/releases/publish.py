"""Put an audited candidate before the analysts, or an earlier release back."""

from __future__ import annotations

import os
from pathlib import Path

import duckdb

from dealwire.errors import DealwireError
from dealwire.releases.clean import clean
from dealwire.releases.contract import PUBLISHED_FILE
from dealwire.releases.current import ReleaseInfo, read_release
from dealwire.releases.durable import sync, sync_tree
from dealwire.releases.known_error import known_error
from dealwire.releases.manifest import verify
from dealwire.releases.publications import note_publication
from dealwire.releases.verdict import require_pass

# Read-only: whoever opens a release for writing would lock all others out.
PUBLISHED_MODE = 0o444


def publish(candidate: Path, home: Path, keep: int = 7) -> ReleaseInfo:
    """Make a candidate in `home/releases/<release_id>/`, built, audited and complete, what analysts open.

    Returns what the release says of itself. `home/marts.duckdb`, a link to the release's file, is replaced by one
    atomic rename: who has it open keeps the old release, who opens it sees the old or the new one whole, also if this
    process or the machine dies at any instant. Then all but the newest `keep` releases are removed. An older release
    that is published again is current again. Raises AuditFailed, in one line, if the candidate did not
    pass its audit (nothing is changed then), DealwireError if it is no release, or not as its audit left it.
    """
    release = _require_sound(candidate, home)
    _harden(candidate)
    _replace(candidate, home / PUBLISHED_FILE)
    note_publication(home)
    clean(home, keep)
    return release


def _require_sound(candidate: Path, home: Path) -> ReleaseInfo:
    try:
        require_pass(candidate, home)
        release = read_release(candidate)
    except duckdb.Error as error:
        raise known_error(f"{candidate} is no release, or damaged", error) from error
    if wrong := verify(candidate.parent):
        raise DealwireError(f"release {candidate.parent.name} is damaged: {'; '.join(wrong)}; nothing was published")
    return release


def _harden(candidate: Path) -> None:
    candidate.chmod(PUBLISHED_MODE)
    sync_tree(candidate.parent)
    # The mark tells a release from what a killed run left; it must be there before anybody can see the release.
    candidate.with_name("failed").unlink(missing_ok=True)
    candidate.with_name("published").touch()
    sync(candidate.parent)
    sync(candidate.parent.parent)


def _replace(candidate: Path, published: Path) -> None:
    temporary = published.with_name(f".{published.name}.{candidate.parent.name}.tmp")
    temporary.unlink(missing_ok=True)
    temporary.symlink_to(os.path.relpath(candidate, published.parent))
    os.replace(temporary, published)
    sync(published.parent)

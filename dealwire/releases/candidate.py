"""A candidate: the folder in which a release is built and audited before anybody sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from dealwire.errors import DealwireError
from dealwire.releases.clean import clean
from dealwire.releases.contract import PUBLISHED_FILE, RELEASE_FILE
from dealwire.releases.release_id import built_at, is_release_id, release_id


@dataclass(frozen=True, slots=True)
class Origin:
    """When a candidate was built, in UTC without a zone, and the hash of all that it is made of."""

    release_id: str
    built_at: datetime
    inputs_hash: str


def new_candidate(home: Path, inputs_hash: str) -> Path:
    """Make `home/releases/<release_id>/` and return the path of the file to build in it.

    What killed runs left, and candidates that nobody published, are removed first: see `clean`.
    """
    clean(home)
    return reserve(home, inputs_hash)


def reserve(home: Path, inputs_hash: str) -> Path:
    """Do as `new_candidate`, and leave all others where they are."""
    now = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    while (folder := home / "releases" / release_id(now, inputs_hash)).exists():
        now += timedelta(seconds=1)
    folder.mkdir(parents=True)
    (folder / "inputs_hash").write_text(inputs_hash, encoding="utf-8")
    (folder / PUBLISHED_FILE).symlink_to(RELEASE_FILE)
    return folder / RELEASE_FILE


def newest_candidate(home: Path) -> Path:
    """Return the file of the newest candidate that waits.

    What was built before the newest published release waits no more: publishing it would bring back what is outdated.
    Raises DealwireError if there is none.
    """
    folders = [file.parent for file in (home / "releases").glob(f"*/{RELEASE_FILE}") if is_release_id(file.parent.name)]
    newest = max(folders, default=None)
    if newest is None or (newest / "published").exists():
        raise DealwireError(f"no candidate waits in {home / 'releases'}; run `dealwire build` first")
    return newest / RELEASE_FILE


def origin(candidate: Path) -> Origin:
    """Return what a candidate's folder says of it. Raises DealwireError if `new_candidate` did not make the folder."""
    folder = candidate.parent
    try:
        inputs_hash = (folder / "inputs_hash").read_text(encoding="utf-8")
        return Origin(folder.name, built_at(folder.name), inputs_hash)
    except (OSError, ValueError) as error:
        raise DealwireError(f"{folder} is no folder of a candidate: {error}") from error

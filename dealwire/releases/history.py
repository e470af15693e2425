"""The releases that are kept: list them, find one, check one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb

from dealwire.errors import ConfigurationError
from dealwire.releases.contract import RELEASE_FILE
from dealwire.releases.current import ReleaseInfo, link_target, read_release
from dealwire.releases.publications import published_on
from dealwire.releases.release_id import is_release_id
from dealwire.releases.verdict import read_report


@dataclass(frozen=True, slots=True)
class Kept:
    """A release in `home/releases`; `info` is None if it cannot be read. A person has let the rules `accepted` pass."""

    release_id: str
    is_current: bool
    info: ReleaseInfo | None
    accepted: tuple[str, ...]


def kept_releases(home: Path) -> list[Kept]:
    """Return the releases that were published and are kept, the newest first."""
    marks = sorted((home / "releases").glob("*/published"), reverse=True)
    current = link_target(home)
    return [_kept(mark.parent, current) for mark in marks if is_release_id(mark.parent.name)]


def _kept(folder: Path, current: Path | None) -> Kept:
    is_current = current is not None and current.name == folder.name
    try:
        info = read_release(folder / RELEASE_FILE)
        accepted = tuple(seen.name for seen in read_report(folder / RELEASE_FILE).accepted)
    except (duckdb.Error, TypeError, KeyError):
        return Kept(folder.name, is_current, None, ())
    return Kept(folder.name, is_current, info, accepted)


def was_taken_back(home: Path, inputs_hash: str) -> bool:
    """Whether a kept release of these inputs is newer than the current one: a person has rolled it back.

    To build it anew would undo what that person did.
    """
    current = link_target(home)
    if current is None:
        return False
    marks = (mark.parent for mark in (home / "releases").glob("*/published") if mark.parent.name > current.name)
    return any((folder / "inputs_hash").read_text(encoding="utf-8") == inputs_hash for folder in marks)


def current_and_before(home: Path) -> tuple[str, str]:
    """Return the ids of the current release and of the kept one before it.

    Raises ConfigurationError if there is none before it.
    """
    current = link_target(home)
    before = [kept.release_id for kept in kept_releases(home) if current is not None and kept.release_id < current.name]
    if current is None or not before:
        raise ConfigurationError("no release is kept before the current one; `dealwire releases` lists them")
    return current.name, before[0]


def find_release(home: Path, name: str) -> Path:
    """Return the file of the kept release that `name` is the id, or the start of the id, of.

    Raises ConfigurationError if there is none, or more than one.
    """
    marks = (home / "releases").glob("*/published")
    names = sorted(mark.parent.name for mark in marks if is_release_id(mark.parent.name))
    found = [kept for kept in names if kept.startswith(name)]
    if len(found) != 1:
        what = "several releases start" if found else "no kept release starts"
        kept = (
            f"give one that is kept: {', '.join(found or names)}"
            if names
            else "none is kept yet, run `dealwire nightly` first"
        )
        raise ConfigurationError(f"{what} with {name!r}; {kept}")
    return home / "releases" / found[0] / RELEASE_FILE


def release_as_of(home: Path, moment: datetime) -> Path:
    """Return the file of the release that analysts had at a moment (UTC, without a zone).

    Raises ConfigurationError if nothing was published then, or the release is not kept any more.
    """
    release_id = published_on(home, moment)
    if release_id is None:
        raise ConfigurationError(f"nothing was published yet at {moment:%Y-%m-%d %H:%M} UTC")
    file = home / "releases" / release_id / RELEASE_FILE
    if not file.exists():
        raise ConfigurationError(
            f"release {release_id} was current then, but is not kept any more (DEALWIRE_KEEP_RELEASES)"
        )
    return file

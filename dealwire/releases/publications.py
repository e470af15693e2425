"""Which release analysts had when: one line each time that the published file was replaced."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from dealwire.releases.contract import PUBLISHED_FILE
from dealwire.releases.current import link_target
from dealwire.releases.durable import sync

FILE = "publications.jsonl"


@dataclass(frozen=True, slots=True)
class Publication:
    """A release became the one that analysts open, at a time in UTC (ISO 8601, without a zone)."""

    at: str
    release_id: str


def read_publications(home: Path) -> list[Publication]:
    """Return the publications of a home in their order.

    The published link itself says what is current and since when: a run that was killed before it could
    write its line is made up for, and a line that was cut off by a kill does not count.
    """
    lines = _lines(home / "releases" / FILE)
    current = link_target(home)
    if current is not None and (not lines or lines[-1].release_id != current.name):
        lines.append(Publication(_replaced_at(home), current.name))
    return lines


def note_publication(home: Path) -> None:
    """Write down that the published file was just replaced; to be called by the run that holds the lock."""
    known = _lines(home / "releases" / FILE)
    last = read_publications(home)[-1:]
    if last and last != known[-1:]:
        _append(home / "releases" / FILE, last[0])


def published_on(home: Path, moment: datetime) -> str | None:
    """Return the id of the release that was current at a moment (UTC, without a zone), None if there was none yet."""
    earlier = [seen for seen in read_publications(home) if datetime.fromisoformat(seen.at) <= moment]
    return earlier[-1].release_id if earlier else None


def _replaced_at(home: Path) -> str:
    seconds = (home / PUBLISHED_FILE).lstat().st_mtime
    return datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None).isoformat(timespec="milliseconds")


def _lines(file: Path) -> list[Publication]:
    if not file.exists():
        return []
    publications = []
    for line in file.read_text(encoding="utf-8").splitlines():
        try:
            publications.append(Publication(**json.loads(line)))
        except (ValueError, TypeError):
            continue
    return publications


def _append(file: Path, publication: Publication) -> None:
    # A new line first: what a kill has cut off must not swallow this one.
    with file.open("a", encoding="utf-8") as log:
        log.write(("\n" if log.tell() else "") + json.dumps(asdict(publication)))
        log.flush()
        os.fsync(log.fileno())
    sync(file.parent)

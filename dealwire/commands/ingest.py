"""`dealwire ingest` and `nightly`: which sources to ask."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dealwire.documents.source import EVERY_NIGHT, FOLDER
from dealwire.documents.sources import load_sources
from dealwire.errors import ConfigurationError


def read_groups(groups: Sequence[str], no_fetch: bool, raw: Path) -> tuple[str, ...]:
    """Return the schedule groups to fetch: those that are named, else those of every night, none with `no_fetch`.

    Raises ConfigurationError, in one line, for a name that is no group of the landing zone `raw`.
    """
    if no_fetch and groups:
        raise ConfigurationError("give either --group or --no-fetch")
    if no_fetch or not groups:
        return () if no_fetch else EVERY_NIGHT
    known = {*EVERY_NIGHT, *(source.schedule for source in load_sources(raw) if source.kind != FOLDER)}
    if unknown := [group for group in groups if group not in known]:
        raise ConfigurationError(
            f"--group {unknown[0]}: no source is of this group; there are {', '.join(sorted(known))}"
        )
    return tuple(groups)

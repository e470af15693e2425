"""What is usual, from the last releases, and how far from it a release may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import duckdb

from dealwire.errors import ConfigurationError
from dealwire.releases.contract import RELEASE_FILE
from dealwire.releases.measures import Measure
from dealwire.releases.release_id import is_release_id

SETTINGS = {"measure", "at_least", "at_most", "slack"}


@dataclass(frozen=True, slots=True)
class Band:
    """How far a figure may be from the usual: `usual * at_least - slack` to `usual * at_most + slack`, in rows."""

    name: str
    measure: str
    at_least: float
    at_most: float
    slack: float


@dataclass(frozen=True, slots=True)
class Placement:
    """One figure in one band, all in rows. Without history `usual`, `low` and `high` are None."""

    band: str
    mart: str
    item: str
    value: int
    usual: float | None
    low: float | None
    high: float | None


def read_bands(parameters: Mapping[str, Any]) -> tuple[Band, ...]:
    """Return the entry `bands` of `parameters.yaml`. Raises ConfigurationError for a band that lacks a setting."""
    bands = parameters.get("bands") or {}
    for name, settings in bands.items():
        if not isinstance(settings, dict) or set(settings) != SETTINGS:
            raise ConfigurationError(f"parameters.yaml: band {name} must have {', '.join(sorted(SETTINGS))}")
    return tuple(Band(name, **settings) for name, settings in bands.items())


def read_history(releases: Path, count: int, before: str) -> list[list[Measure]]:
    """Return the measures of the newest `count` published releases in the folder `releases` older than `before`.

    A release that cannot be read, or was made before measures were kept, says nothing.
    """
    marks = sorted(releases.glob("*/published"), reverse=True)
    folders = [mark.parent for mark in marks if is_release_id(mark.parent.name) and mark.parent.name < before]
    return [measures for folder in folders[:count] if (measures := _measures(folder / RELEASE_FILE))]


def _measures(release: Path) -> list[Measure]:
    try:
        with duckdb.connect(release, read_only=True) as connection:
            rows = connection.execute("select measure, mart, item, value, out_of from meta.measures").fetchall()
    except duckdb.Error:
        return []
    return [Measure(*row) for row in rows]


def place(
    measures: Iterable[Measure], history: Sequence[Sequence[Measure]], bands: Sequence[Band]
) -> Iterator[Placement]:
    """Yield every measure in each band that is about it; the usual level is the median of the history."""
    usual_levels: dict[tuple[str, str, str], list[float]] = {}
    for release in history:
        for past in release:
            usual_levels.setdefault((past.measure, past.mart, past.item), []).append(past.level)
    for seen in measures:
        levels = usual_levels.get((seen.measure, seen.mart, seen.item))
        usual = median(levels) * (1 if seen.out_of is None else seen.out_of) if levels else None
        for band in bands:
            if band.measure == seen.measure:
                yield _placed(seen, band, usual)


def _placed(seen: Measure, band: Band, usual: float | None) -> Placement:
    if usual is None:
        return Placement(band.name, seen.mart, seen.item, seen.value, None, None, None)
    low, high = usual * band.at_least - band.slack, usual * band.at_most + band.slack
    return Placement(band.name, seen.mart, seen.item, seen.value, round(usual, 1), round(low, 1), round(high, 1))

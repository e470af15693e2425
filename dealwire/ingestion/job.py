"""What a sandbox is told to read, and what it gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from dealwire.documents.article import RawFile, Rejection


@dataclass(frozen=True, slots=True)
class Item:
    """A file to read, or a piece of one.

    A piece has its own `raw_file.path` and `first`, the number of records of the file before it. `is_last` marks the
    piece that ends its file. `problem` is why what follows could not be read.
    """

    raw_file: RawFile
    first: int | None = None
    is_last: bool = True
    problem: Rejection | None = None


class Position(NamedTuple):
    """A document of a job: the `document`-th (from 0) of the `item`-th."""

    item: int
    document: int


START: Final = Position(0, 0)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take: seconds, and bytes of memory on top of what its process needs anyway."""

    seconds: float
    memory: int
    max_bytes: int


@dataclass(frozen=True, slots=True)
class Job:
    """Items to extract into the parts `folder/name-0000.parquet` and so on, from `start` on.

    `condemned` are the documents that are not to be touched again, `unreadable` those at which their file ends for us;
    what comes before `checkpoint` is to be written before it is touched.
    """

    items: tuple[Item, ...]
    folder: Path
    name: str
    today: date
    max_bytes: int
    start: Position = START
    first_part: int = 0
    condemned: Mapping[Position, Rejection] = field(default_factory=dict)
    unreadable: Mapping[Position, Rejection] = field(default_factory=dict)
    checkpoint: Position | None = None


@dataclass(frozen=True, slots=True)
class ItemCounts:
    """Documents of an item in one part, and those of them refused for a reason that may pass."""

    documents: int = 0
    retryable: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """A part that is whole on disk, the counts of its items by place in the job, and where the next part starts."""

    path: Path
    counts: Mapping[int, ItemCounts]
    next_start: Position

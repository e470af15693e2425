"""Adds up what was read of each file, until the file is at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dealwire.documents.article import RawFile
from dealwire.ingestion.job import Item, Part
from dealwire.warehouse.files import FileRead


class Tally:
    """Counts documents, those of all files and those of files that are not at their end yet.

    Jobs must be taken in the order in which they were cut.
    """

    def __init__(self) -> None:
        self.documents = 0
        self._open: dict[str, FileRead] = {}

    def take(self, items: Sequence[Item], parts: Sequence[Part]) -> list[FileRead]:
        """Take a job that is done; return the files that were read to their end with it."""
        for place, item in enumerate(items):
            counts = [part.counts[place] for part in parts if place in part.counts]
            self._add(item.raw_file, sum(one.documents for one in counts), sum(one.retryable for one in counts))
        ended = [self._open.pop(item.raw_file.raw_path) for item in items if item.is_last]
        for item in items:
            if item.first is not None and item.problem is None:
                item.raw_file.path.unlink(missing_ok=True)
        return ended

    def _add(self, file: RawFile, documents: int, retryable: int) -> None:
        before = self._open.get(file.raw_path, FileRead(file, 0, 0))
        self._open[file.raw_path] = replace(
            before, documents=before.documents + documents, retryable=before.retryable + retryable
        )
        self.documents += documents

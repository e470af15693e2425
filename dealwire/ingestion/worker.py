"""The process in which documents are read: it may crash, hang or run out of memory, and is then replaced.

Started as `python -m dealwire.ingestion.worker CONNECTION MARKER MEMORY` with two open file descriptors and a limit in
bytes. It ends when its parent is gone.
"""

from __future__ import annotations

import mmap
import os
import sys
import time
from importlib.abc import MetaPathFinder
from multiprocessing.connection import Connection
from pathlib import Path
from struct import Struct
from typing import Final

from dealwire.documents.article import Extraction
from dealwire.ingestion.job import ItemCounts, Job, Part, Position

FLUSH_SECONDS: Final = 5.0
"""After which a part is written even if it is small: what a crash costs at most of work done before."""
_POSITION: Final = Struct("=QQ")


class Marker:
    """Two numbers that the parent can read at any time, even of a dead process."""

    def __init__(self, descriptor: int) -> None:
        self._memory = mmap.mmap(descriptor, _POSITION.size)

    def set(self, position: Position) -> None:
        """Show which document is being worked on."""
        _POSITION.pack_into(self._memory, 0, position.item, position.document)

    def get(self) -> Position:
        """Return which document is being worked on."""
        return Position(*_POSITION.unpack_from(self._memory, 0))


def main(connection: Connection, marker: Marker, memory: int) -> None:
    """Work on the jobs that come in, until there is no parent to send one."""
    _warm_up()
    _limit_memory(memory)
    connection.send(None)
    while True:
        try:
            job = connection.recv()
        except EOFError:
            return
        run(job, connection, marker)
        connection.send(None)


class _NoPandas(MetaPathFinder):
    """Arrow imports pandas, where it is installed, only to ask whether a list is a Series: 60 MB and half a second."""

    def find_spec(self, name: str, path: object, target: object = None) -> None:  # noqa: ARG002 - as Python calls it
        if name == "pandas":
            raise ModuleNotFoundError("pandas is not used here", name=name)


def _warm_up() -> None:
    """Import and load what any document needs, so that it does not count as the memory of one."""
    sys.meta_path.insert(0, _NoPandas())
    # Only now: the parent imports this module for the marker.
    from dealwire.documents import extract, language  # noqa: F401, PLC0415
    from dealwire.warehouse import extraction_parts  # noqa: F401, PLC0415

    language.detect("warm up", None)


def _limit_memory(memory: int) -> None:
    """Bound the address space to what is in use now and `memory` bytes more, where the system knows such a limit."""
    try:
        import resource  # noqa: PLC0415

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        limit = pages * resource.getpagesize() + memory
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    except (ImportError, OSError, ValueError):
        return


def run(job: Job, connection: Connection, marker: Marker) -> None:
    """Extract the documents of a job; send each part of it once it is whole."""
    from dealwire.ingestion.reading import read_item  # noqa: PLC0415

    parent = os.getppid()
    parts = _Parts(job, connection)
    for place in range(job.start.item, len(job.items)):
        if job.checkpoint == Position(place, 0):
            parts.flush(job.checkpoint)
        for position, extraction in read_item(job, place, marker):
            parts.add(position, extraction)
            if os.getppid() != parent:
                sys.exit("the run that this belonged to is gone")
    parts.flush(Position(len(job.items), 0))


class _Parts:
    """The parts of a job as they fill up."""

    def __init__(self, job: Job, connection: Connection) -> None:
        from dealwire.warehouse.extraction_parts import ExtractionPart  # noqa: PLC0415

        self._new = ExtractionPart
        self._job, self._connection, self._n_parts = job, connection, job.first_part
        self._start_part()

    def _start_part(self) -> None:
        self._part = self._new()
        self._counts: dict[int, list[int]] = {}
        self._until = time.monotonic() + FLUSH_SECONDS

    def add(self, position: Position, extraction: Extraction) -> None:
        """Take a document; write the part if it is due."""
        self._part.add(extraction, self._job.items[position.item].raw_file)
        counts = self._counts.setdefault(position.item, [0, 0])
        counts[0] += 1
        counts[1] += extraction.rejection is not None and extraction.rejection.is_retryable
        after = Position(position.item, position.document + 1)
        is_due = self._part.is_full or time.monotonic() > self._until
        if is_due or self._job.checkpoint == after:
            self.flush(after)

    def flush(self, next_start: Position) -> None:
        """Write the part and tell the parent."""
        if not len(self._part):
            return
        path = self._job.folder / f"{self._job.name}-{self._n_parts:04d}.parquet"
        self._part.write(path)
        counts = {item: ItemCounts(*both) for item, both in self._counts.items()}
        self._connection.send(Part(path, counts, next_start))
        self._n_parts += 1
        self._start_part()


if __name__ == "__main__":
    main(Connection(int(sys.argv[1])), Marker(int(sys.argv[2])), int(sys.argv[3]))

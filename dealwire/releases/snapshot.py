"""Read the published file whoever has it open."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from dealwire.releases.contract import RELEASE_FILE


@contextmanager
def readable(published: Path) -> Iterator[Path]:
    """Yield a path under which the published file can be opened read-only: its own, unless somebody has locked it.

    An analyst who opened it for writing holds a lock that would keep a nightly run from comparing with it. Since nobody
    writes to a published file, a copy says the same; it is gone when the context ends.
    """
    if not _is_locked(published):
        yield published
        return
    with tempfile.TemporaryDirectory(prefix="dealwire-") as folder:
        yield Path(shutil.copy(published, Path(folder) / RELEASE_FILE))


@contextmanager
def readable_if_any(published: Path) -> Iterator[Path | None]:
    """Yield as `readable` does, or None if nothing is published."""
    if published.exists():
        with readable(published) as file:
            yield file
    else:
        yield None


def _is_locked(file: Path) -> bool:
    try:
        duckdb.connect(file, read_only=True).close()
    except duckdb.IOException as error:
        return "lock on file" in str(error)
    return False

"""A blob as a file in which one can go back and forth, as the formats with their table of contents at the end need."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Final

from dealwire.documents.blob import Blob

_IN_MEMORY: Final = 8_000_000
"""Bytes of a packed file that are kept in memory; more goes to a temporary file."""


@contextmanager
def seekable(blob: Blob) -> Iterator[IO[bytes]]:
    """Open the blob's file, or unpack it to a temporary one. Raises OSError and Refused (`damaged`)."""
    if blob.path is not None:
        with blob.path.open("rb") as file:
            yield file
        return
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as copy:
        shutil.copyfileobj(blob.stream, copy)
        copy.seek(0)
        yield copy

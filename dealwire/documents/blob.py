"""Bytes of the landing zone, from a file or from inside one, before anyone knows what they are."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from dealwire.documents.fingerprint import content_hash, file_hash
from dealwire.documents.rejections import TOO_LARGE, Refused
from dealwire.documents.unpacked import HEAD_BYTES


@dataclass(frozen=True, slots=True)
class Blob:
    """A stream of bytes and what is known about it from outside.

    `name` is where its ending is taken from. `url` and `charset` come from the headers that a page was served with.
    `path` is its file, unless it is part of one.
    """

    raw_path: str
    name: str
    stream: io.BufferedReader
    path: Path | None = None
    url: str | None = None
    charset: str | None = None

    def head(self) -> bytes:
        """Return the first bytes (at most HEAD_BYTES) without reading them. Raises Refused (`damaged`), OSError."""
        return self.stream.peek(HEAD_BYTES)[:HEAD_BYTES]

    def read(self, max_bytes: int) -> bytes:
        """Return all bytes. Raises Refused (`too_large`, `damaged`) and OSError."""
        content = self.stream.read(max_bytes + 1)
        if len(content) > max_bytes:
            raise too_large(max_bytes)
        return content

    def fingerprint(self, head: bytes) -> str:
        """Return what a blob that cannot be read is known by: the hash of its file, or of its head inside one."""
        return content_hash(head) if self.path is None else file_hash(self.path)


def too_large(max_bytes: int) -> Refused:
    """Return the refusal of a document of more than `max_bytes`."""
    return Refused("read", TOO_LARGE, f"more than the limit of {max_bytes:,} bytes for one document")

"""The content hashes that documents and articles are known by: the same bytes, the same id, on every machine."""

from __future__ import annotations

import hashlib
from pathlib import Path

ID_LENGTH = 20
"""Hex digits of an id: 80 bits, so that a collision among a billion articles has a chance of about one in a million."""


def content_hash(content: bytes) -> str:
    """Return the SHA-256 of a document's bytes, in hex."""
    return hashlib.sha256(content).hexdigest()


def file_hash(path: Path) -> str:
    """Return the SHA-256 of a file, in hex, read in pieces. Raises OSError."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def document_id(raw_path: str, content_hash: str) -> str:
    """Return the id of what stands at `raw_path` while it has this content."""
    return _short(f"{raw_path}\n{content_hash}")


def article_id(title: str, body: str) -> str:
    """Return the id of a cleaned article; copies under other paths, dates or sources share it."""
    return _short(f"{title}\n{body}")


def _short(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:ID_LENGTH]

"""The bytes of a raw file, within the size limit."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import PurePosixPath

from dealwire.documents import media_type
from dealwire.documents.article import RawFile, Rejection
from dealwire.documents.fingerprint import content_hash
from dealwire.documents.rejections import EMPTY, TOO_LARGE, UNREADABLE, UNSUPPORTED_TYPE


@dataclass(frozen=True, slots=True)
class Content:
    """A file as read: its bytes (none if refused), their hash (empty if unread), their kind, or why it is refused."""

    data: bytes
    content_hash: str
    media_type: str
    rejection: Rejection | None = None


def read(raw_file: RawFile, max_bytes: int) -> Content:
    """Read a file and tell its kind; never raises. JSON lines may exceed `max_bytes`: each line is a document."""
    is_lines = PurePosixPath(raw_file.raw_path).suffix.lower() in media_type.JSON_LINES_ENDINGS
    try:
        if raw_file.size_bytes > max_bytes and not is_lines:
            return _too_large(raw_file, max_bytes)
        data = raw_file.path.read_bytes()
    except OSError as error:
        rejection = Rejection("read", UNREADABLE, f"cannot be read: {error.strerror or error}", is_retryable=True)
        return Content(b"", "", media_type.BINARY, rejection)
    return _judge(data, raw_file.raw_path)


def _judge(data: bytes, raw_path: str) -> Content:
    digest = content_hash(data)
    if not data.strip():
        return Content(data, digest, media_type.EMPTY, Rejection("read", EMPTY, "the file is empty"))
    kind = media_type.media_type(data, raw_path)
    if kind in media_type.READABLE:
        return Content(data, digest, kind)
    message = f"{kind} is not read: put its text into the landing zone as text, HTML or JSON"
    return Content(data, digest, kind, Rejection("read", UNSUPPORTED_TYPE, message))


def _too_large(raw_file: RawFile, max_bytes: int) -> Content:
    with raw_file.path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    message = f"{raw_file.size_bytes:,} bytes, more than the limit of {max_bytes:,}"
    return Content(b"", digest, media_type.BINARY, Rejection("read", TOO_LARGE, message))

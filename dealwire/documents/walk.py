"""Every document in a file, however deep it is packed."""

from __future__ import annotations

import io
from collections.abc import Generator, Iterator
from typing import cast

from dealwire.documents import media_type
from dealwire.documents.article import RawFile
from dealwire.documents.blob import Blob
from dealwire.documents.document import Document, Reading, refused
from dealwire.documents.fingerprint import file_hash
from dealwire.documents.limits import Overspent
from dealwire.documents.normalize import one_line
from dealwire.documents.readers import READERS
from dealwire.documents.rejections import (
    EMPTY,
    EXTRACTOR_FAILED,
    NESTED_TOO_DEEP,
    UNREADABLE,
    UNSUPPORTED_TYPE,
    Refused,
)
from dealwire.documents.unpacked import HEAD_BYTES


def documents(raw_file: RawFile, reading: Reading) -> Generator[Document, None, None]:
    """Yield every document in a file; what is wrong with the file comes as a refused one. Nothing raises."""
    try:
        yield from _opened(raw_file, reading)
    except OSError as error:
        message = f"cannot be read: {error.strerror or error}"
        problem = Refused("read", UNREADABLE, message, is_retryable=True)
        yield refused(raw_file.raw_path, "", media_type.BINARY, problem)


def _opened(raw_file: RawFile, reading: Reading) -> Iterator[Document]:
    with io.BufferedReader(io.FileIO(raw_file.path), HEAD_BYTES) as stream:
        blob = Blob(raw_file.raw_path, raw_file.path.name, cast(io.BufferedReader, stream), raw_file.path)
        try:
            yield from _documents(blob, reading)
        except Overspent as overspent:
            yield refused(raw_file.raw_path, file_hash(raw_file.path), media_type.BINARY, overspent)


def _documents(blob: Blob, reading: Reading, depth: int = 0) -> Iterator[Document]:
    """Yield every document in a blob; what is wrong with the blob itself comes as a refused one at its raw path.

    Raises Overspent, which is wrong with the whole file, and OSError where the file cannot be read.
    """
    head, kind, n_found = b"", media_type.BINARY, 0
    try:
        head = blob.head()
        kind = media_type.media_type(head, blob.name)
        for found in _read(blob, kind, reading, depth):
            n_found += 1
            yield from _documents(found, reading, depth + 1) if isinstance(found, Blob) else (found,)
        if not n_found:
            raise Refused("extract", EMPTY, "it holds no record")
    except (Overspent, OSError):
        raise
    except Refused as refusal:
        yield refused(blob.raw_path, blob.fingerprint(head), kind, refusal)
    except Exception as error:
        message = one_line(f"its reader broke down: {type(error).__name__}: {error}"[:300])
        yield refused(blob.raw_path, blob.fingerprint(head), kind, Refused("extract", EXTRACTOR_FAILED, message))


def _read(blob: Blob, kind: str, reading: Reading, depth: int) -> Iterator[Document | Blob]:
    if kind == media_type.EMPTY:
        raise Refused("read", EMPTY, "the file is empty")
    if kind not in READERS:
        raise Refused("read", UNSUPPORTED_TYPE, f"{kind} is not read: see docs/sources.md for what is")
    if depth > reading.limits.depth:
        raise Refused("read", NESTED_TOO_DEEP, f"packed more than {reading.limits.depth} times over")
    yield from READERS[kind](blob, reading)

"""JSON lines: a record a line, read line by line, each within the limit of one document."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import partial

from dealwire.documents import raw_path
from dealwire.documents.blob import Blob, too_large
from dealwire.documents.document import Document, Reading, refused
from dealwire.documents.draft import Draft
from dealwire.documents.fingerprint import content_hash
from dealwire.documents.media_type import JSON_LINES
from dealwire.documents.parse_json import parse_json
from dealwire.documents.record import read_record

_PIECE = 65_536


def read_json_lines(blob: Blob, reading: Reading) -> Iterator[Document]:
    """Yield the record of every line that is not blank; a bad or endless line costs only itself."""
    number = 0
    # Two more than the limit, for a line end.
    while line := blob.stream.readline(reading.max_bytes + 2):
        is_cut = len(line) == reading.max_bytes + 2 and not line.endswith(b"\n")
        content = line if is_cut else line.strip()
        if not content:
            continue
        number += 1
        path = raw_path.of_record(blob.raw_path, number)
        if is_cut:
            yield _too_long(path, content, blob, reading)
        else:
            yield Document(path, content_hash(content), JSON_LINES, partial(_read, content, reading))


def _read(content: bytes, reading: Reading) -> Draft:
    if len(content) > reading.max_bytes:
        raise too_large(reading.max_bytes)
    return read_record(parse_json(content), reading)


def _too_long(path: str, start: bytes, blob: Blob, reading: Reading) -> Document:
    """Skip the rest of a line in pieces; its hash is that of all of it."""
    digest = hashlib.sha256(start)
    while not start.endswith(b"\n") and (start := blob.stream.readline(_PIECE)):
        digest.update(start)
    return refused(path, digest.hexdigest(), JSON_LINES, too_large(reading.max_bytes))

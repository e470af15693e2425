"""A JSON document: one record, or a list of them."""

from __future__ import annotations

from collections.abc import Iterator

from dealwire.documents.blob import Blob
from dealwire.documents.document import Document, Reading, refused
from dealwire.documents.fingerprint import content_hash
from dealwire.documents.media_type import JSON
from dealwire.documents.parse_json import parse_json
from dealwire.documents.record import numbered, record_document
from dealwire.documents.rejections import Refused


def read_json(blob: Blob, reading: Reading) -> Iterator[Document]:
    """Yield the record that the blob is, or each one of its list."""
    content = blob.read(reading.max_bytes)
    try:
        whole = parse_json(content)
    except Refused as problem:
        yield refused(blob.raw_path, content_hash(content), JSON, problem)
        return
    if not isinstance(whole, list):
        yield record_document(blob.raw_path, content, whole, JSON, reading)
        return
    for number, fields in enumerate(whole, start=1):
        yield numbered(blob, number, fields, JSON, reading)

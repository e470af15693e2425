"""Plain text and pages: the whole blob is the document."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from dealwire.documents import media_type
from dealwire.documents.blob import Blob
from dealwire.documents.decode import decode
from dealwire.documents.document import Document, Reading
from dealwire.documents.draft import Draft
from dealwire.documents.fingerprint import content_hash
from dealwire.documents.page import read_page


def read_text(blob: Blob, reading: Reading) -> Iterator[Document]:
    """Yield a plain text."""
    content = blob.read(reading.max_bytes)
    read = partial(_text_draft, content, blob)
    yield Document(blob.raw_path, content_hash(content), media_type.TEXT, read)


def read_html(blob: Blob, reading: Reading) -> Iterator[Document]:
    """Yield a page."""
    content = blob.read(reading.max_bytes)
    read = partial(_page_draft, content, blob, reading)
    yield Document(blob.raw_path, content_hash(content), media_type.HTML, read)


def _text_draft(content: bytes, blob: Blob) -> Draft:
    return Draft(decode(content, blob.charset), is_laid_out=True, url=blob.url)


def _page_draft(content: bytes, blob: Blob, reading: Reading) -> Draft:
    return read_page(decode(content, blob.charset), reading.today, blob.url)

"""Sitemaps and news sitemaps: addresses of pages, and none of their text."""

from __future__ import annotations

from collections.abc import Iterator

from dealwire.documents.blob import Blob
from dealwire.documents.document import Document, Reading, refused
from dealwire.documents.fingerprint import content_hash
from dealwire.documents.media_type import SITEMAP
from dealwire.documents.rejections import ONLY_ADDRESSES, Refused


def read_sitemap(blob: Blob, reading: Reading) -> Iterator[Document]:
    """Yield one rejection (`only_addresses`) for the whole file: its entries are no documents, but where some are."""
    message = "a sitemap holds addresses and no text: name it in sources.yaml to have its pages fetched"
    content = blob.read(reading.max_bytes)
    yield refused(blob.raw_path, content_hash(content), SITEMAP, Refused("extract", ONLY_ADDRESSES, message))

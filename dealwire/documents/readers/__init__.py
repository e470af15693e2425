"""A reader for each kind of document that is read, one a file.

A reader gets a blob of its kind and yields the documents in it, or blobs of whatever kind that it unpacks; it may raise
Refused half-way, and what it yielded before stands. To add one: write the file, name it in `READERS`, and teach
`dealwire.documents.media_type` to recognise its kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from dealwire.documents import media_type
from dealwire.documents.blob import Blob
from dealwire.documents.document import Document, Reading
from dealwire.documents.readers.archive import read_zip
from dealwire.documents.readers.compressed import read_gzip, read_zstd
from dealwire.documents.readers.feed import read_feed
from dealwire.documents.readers.json_document import read_json
from dealwire.documents.readers.json_lines import read_json_lines
from dealwire.documents.readers.parquet import read_parquet
from dealwire.documents.readers.sitemap import read_sitemap
from dealwire.documents.readers.table import read_table
from dealwire.documents.readers.text import read_html, read_text
from dealwire.documents.readers.web_archive import read_warc

Reader = Callable[[Blob, Reading], Iterator[Document | Blob]]

READERS: Final[Mapping[str, Reader]] = {
    media_type.TEXT: read_text,
    media_type.HTML: read_html,
    media_type.JSON: read_json,
    media_type.JSON_LINES: read_json_lines,
    media_type.TABLE: read_table,
    media_type.PARQUET: read_parquet,
    media_type.FEED: read_feed,
    media_type.SITEMAP: read_sitemap,
    media_type.WARC: read_warc,
    media_type.ZIP: read_zip,
    media_type.GZIP: read_gzip,
    media_type.ZSTD: read_zstd,
}

"""What kind of document some bytes are: by their content first, by the ending of the file's name second."""

from __future__ import annotations

import codecs
import json
import re
from pathlib import PurePosixPath
from typing import Final

from dealwire.documents.table_header import is_table_header
from dealwire.documents.unpacked import HEAD_BYTES

TEXT: Final = "text/plain"
HTML: Final = "text/html"
JSON: Final = "application/json"
JSON_LINES: Final = "application/x-ndjson"
TABLE: Final = "text/csv"
PARQUET: Final = "application/vnd.apache.parquet"
FEED: Final = "application/rss+xml"
SITEMAP: Final = "application/x-sitemap+xml"
WARC: Final = "application/warc"
ZIP: Final = "application/zip"
GZIP: Final = "application/gzip"
ZSTD: Final = "application/zstd"
OFFICE: Final = "application/vnd.openxmlformats-officedocument"
XML: Final = "application/xml"
BINARY: Final = "application/octet-stream"
EMPTY: Final = "application/x-empty"

HTML_ENDINGS: Final = frozenset({".html", ".htm", ".xhtml"})
TEXT_ENDINGS: Final = frozenset({".txt", ".text", ".md"})
JSON_LINES_ENDINGS: Final = frozenset({".jsonl", ".ndjson"})
TABLE_ENDINGS: Final = frozenset({".csv", ".tsv"})

# Leading bytes, from the formats' own specifications.
_SIGNATURES: Final = (
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", ZIP),
    (b"PK\x05\x06", ZIP),
    (b"\x1f\x8b", GZIP),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "application/x-xz"),
    (b"\x28\xb5\x2f\xfd", ZSTD),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"{\\rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"PAR1", PARQUET),
    (b"WARC/1.", WARC),
)
# The first member of a package is its list of contents (OOXML) or its type (OpenDocument, EPUB).
_PACKAGE = re.compile(rb"PK\x03\x04.{26}(?:\[Content_Types\]\.xml|mimetypeapplication/)", re.S)
_TAR: Final = slice(257, 262)
_SNIFFED: Final = 4096
_PROLOGUE: Final = r"(?>\s+|<\?.*?\?>|<!--.*?-->)*+"
_PAGE = re.compile(rf"{_PROLOGUE}<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_XML = re.compile(rf"{_PROLOGUE}(?:<!doctype[^>\[]*+(?:\[[^\]]*+\]\s*)?>)?{_PROLOGUE}<(?:\w+:)?(\w+)", re.I | re.S)
_IS_XML = re.compile(r"\s*<(?:\?xml|!doctype|rss|rdf:rdf|feed|urlset|sitemapindex|svg)\b", re.I)
_TAG = re.compile(r"<(?:!--|/?[a-z][a-z0-9]*[\s/>])", re.I)
_ROOTS: Final = {"rss": FEED, "feed": FEED, "rdf": FEED, "urlset": SITEMAP, "sitemapindex": SITEMAP}
_RECORD = re.compile(r"\s*(?:\{\s*\"[^\"]*\"\s*:|\[\s*\{\s*\")")


def media_type(head: bytes, name: str) -> str:
    """Return the media type of a document from its first HEAD_BYTES and its name.

    Any text that is neither a page, a record, a table nor XML is plain text.
    """
    if not head.strip() and len(head) < HEAD_BYTES:
        return EMPTY
    return _packed_type(head) or _text_type(head, PurePosixPath(name).suffix.lower())


def _packed_type(head: bytes) -> str | None:
    if _PACKAGE.match(head):
        return OFFICE
    if head[_TAR] == b"ustar":
        return "application/x-tar"
    return next((kind for signature, kind in _SIGNATURES if head.startswith(signature)), None)


def _text_type(head: bytes, ending: str) -> str:
    start = _decoded(head)
    sniffed = start[:_SNIFFED]
    if _PAGE.match(sniffed) or (ending in HTML_ENDINGS and _TAG.search(sniffed)):
        return HTML
    if _IS_XML.match(sniffed):
        root = _XML.match(sniffed)
        return _ROOTS.get(root[1].lower(), XML) if root else XML
    if ending not in TEXT_ENDINGS and _TAG.match(sniffed.lstrip()):
        return HTML
    kind = _json_type(start, ending, is_whole=len(head) < HEAD_BYTES)
    if kind is None and (ending in TABLE_ENDINGS or is_table_header(start)):
        return TABLE
    return kind or TEXT


def _decoded(head: bytes) -> str:
    encoding = "utf-16" if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    return head.decode(encoding, "replace")


def _json_type(start: str, ending: str, is_whole: bool) -> str | None:
    """Tell JSON from a text that merely begins with a bracket, such as "[Update] ..."."""
    if ending in JSON_LINES_ENDINGS:
        return JSON_LINES
    if not start.lstrip().startswith(("{", "[")):
        return JSON if ending == ".json" else None
    first, newline, rest = start.lstrip().partition("\n")
    if newline and rest.strip() and _parses(first):
        return JSON_LINES
    if ending == ".json" or (is_whole and _parses(start)):
        return JSON
    if is_whole or not _RECORD.match(start):
        return None
    return JSON if newline or start.lstrip().startswith("[") else JSON_LINES


def _parses(content: str) -> bool:
    try:
        json.loads(content)
    except (ValueError, RecursionError):
        return False
    return True

"""What kind of document some bytes are: by their content first, by the ending of the file's name second."""

from __future__ import annotations

import codecs
import json
import re
from pathlib import PurePosixPath
from typing import Final

TEXT: Final = "text/plain"
HTML: Final = "text/html"
JSON: Final = "application/json"
JSON_LINES: Final = "application/x-ndjson"
XML: Final = "application/xml"
BINARY: Final = "application/octet-stream"
EMPTY: Final = "application/x-empty"
READABLE: Final = frozenset({TEXT, HTML, JSON, JSON_LINES})

HTML_ENDINGS: Final = frozenset({".html", ".htm", ".xhtml"})
TEXT_ENDINGS: Final = frozenset({".txt", ".text", ".md"})
JSON_LINES_ENDINGS: Final = frozenset({".jsonl", ".ndjson"})

# Leading bytes, from the formats' own specifications.
_SIGNATURES: Final = (
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
    (b"\x1f\x8b", "application/gzip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "application/x-xz"),
    (b"\x28\xb5\x2f\xfd", "application/zstd"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"{\\rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"PAR1", "application/vnd.apache.parquet"),
)
_HEAD_BYTES: Final = 4096
_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_XML = re.compile(r"\s*<(?:\?xml|!doctype|rss|feed|urlset|svg)\b", re.I)
_TAG = re.compile(r"<(?:!--|/?[a-z][a-z0-9]*[\s/>])", re.I)


def media_type(content: bytes, raw_path: str) -> str:
    """Return the media type of a document; any text that is neither a page, a record nor XML is plain text."""
    for signature, name in _SIGNATURES:
        if content.startswith(signature):
            return name
    head = _peek(content)
    ending = PurePosixPath(raw_path).suffix.lower()
    if _PAGE.match(head) or (ending in HTML_ENDINGS and _TAG.search(head)):
        return HTML
    if _XML.match(head):
        return XML
    if ending not in TEXT_ENDINGS and _TAG.match(head.lstrip()):
        return HTML
    return _json_type(content, head, ending) or TEXT


def _peek(content: bytes) -> str:
    encoding = "utf-16" if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    return content[:_HEAD_BYTES].decode(encoding, "replace")


def _json_type(content: bytes, head: str, ending: str) -> str | None:
    """Tell JSON from a text that merely begins with a bracket, such as "[Update] ..."."""
    if ending in JSON_LINES_ENDINGS:
        return JSON_LINES
    if not head.lstrip().startswith(("{", "[")):
        return JSON if ending == ".json" else None
    if ending == ".json" or _parses(content):
        return JSON
    return JSON_LINES if _parses(content.lstrip().split(b"\n", 1)[0]) else None


def _parses(content: bytes) -> bool:
    try:
        json.loads(content)
    except (ValueError, RecursionError):
        return False
    return True

"""WARC files, as crawlers and `dealwire` itself keep what a web server answered (ISO 28500)."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message
from typing import Any, Final

from dealwire.documents import raw_path
from dealwire.documents.blob import Blob
from dealwire.documents.document import Document, Reading, refused
from dealwire.documents.fingerprint import content_hash
from dealwire.documents.media_type import BINARY
from dealwire.documents.normalize import one_line
from dealwire.documents.rejections import DAMAGED, HTTP_STATUS, UNSUPPORTED_TYPE, Refused
from dealwire.documents.unpacked import buffered

_CONTENT_RECORDS: Final = frozenset({"response", "resource", "conversion"})
_ENDINGS: Final = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/json": ".json",
    "text/csv": ".csv",
    "text/xml": ".xml",
    "application/xml": ".xml",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/gzip": "",
    "application/x-gzip": "",
    "application/zip": "",
    "application/octet-stream": "",
    "": "",
}
"""What a server's content type says about a document; scripts, style sheets and media are none."""


def read_warc(blob: Blob, reading: Reading) -> Iterator[Blob | Document]:
    """Yield the content of every response, resource and conversion, numbered among all records of the file.

    Requests, descriptions and revisits hold nothing that is not elsewhere. Raises Refused (`damaged`).
    """
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 -- only these files need it
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    try:
        for number, record in enumerate(ArchiveIterator(blob.stream), start=1):
            if record.rec_type in _CONTENT_RECORDS:
                yield _content(record, raw_path.of_record(blob.raw_path, number), reading)
    except ArchiveLoadFailed as error:
        raise Refused("read", DAMAGED, one_line(f"not a WARC record: {error}"[:300])) from error


def _content(record: Any, path: str, reading: Reading) -> Blob | Document:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    served = _served_as(record)
    problem = _problem(record, served.get_content_type() if served["Content-Type"] else "")
    if problem is not None:
        return refused(path, content_hash(f"{url} {_digest(record)}".encode()), BINARY, problem)
    ending = _ENDINGS[served.get_content_type() if served["Content-Type"] else ""]
    stream = buffered(record.content_stream().read, reading.budget)
    charset = served.get_content_charset()
    return Blob(path, f"record{ending}", stream, url=url.strip("<>") or None, charset=charset)


def _problem(record: Any, kind: str) -> Refused | None:
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    if not status.startswith("2"):
        return Refused("read", HTTP_STATUS, one_line(f"the server answered {status}"[:100]))
    if kind not in _ENDINGS:
        return Refused("read", UNSUPPORTED_TYPE, one_line(f"{kind} is no kind of article"[:100]))
    return None


def _served_as(record: Any) -> Message:
    message = Message()
    headers = record.http_headers or record.rec_headers
    if content_type := headers.get_header("Content-Type"):
        message["Content-Type"] = one_line(content_type)
    return message


def _digest(record: Any) -> str:
    return record.rec_headers.get_header("WARC-Payload-Digest") or record.rec_headers.get_header("WARC-Date") or ""

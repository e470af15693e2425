"""Keep an answer in the landing zone, as a web archive (WARC, ISO 28500) of one record."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Final

from dealwire.documents.fetching.answer import Answer
from dealwire.documents.fingerprint import content_hash
from dealwire.documents.source import slug

_KEPT: Final = ("Content-Type", "Content-Language", "Date", "Last-Modified", "ETag")
"""The headers that say something about a document; cookies and the like are nobody's business."""
_MAX_SLUG: Final = 60


def land(answer: Answer, folder: Path) -> tuple[Path, bool]:
    """Write an answer into `folder` and return its file, and whether it is new there.

    The file is named after the address and the body: the same page again is the same file, untouched, and a changed one
    stands beside the old. It appears whole or not at all.
    """
    path = folder / f"{address_name(answer.url)}-{content_hash(answer.body)[:16]}.warc.gz"
    if path.exists():
        return path, False
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / f".{path.name}.draft"
    with draft.open("wb") as file:
        file.write(_record(answer))
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, path)
    return path, True


def address_name(url: str) -> str:
    """Return an address as a part of a file's name: some of its words, and a hash that tells it from all others."""
    words = slug(url.partition("://")[2])[:_MAX_SLUG].strip("-")
    return f"{words}-{content_hash(url.encode('utf-8', 'surrogatepass'))[:8]}"


def _record(answer: Answer) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders  # noqa: PLC0415 -- only where something is fetched
    from warcio.warcwriter import WARCWriter  # noqa: PLC0415

    kept = [(name, answer.headers[name]) for name in _KEPT if name in answer.headers]
    served = StatusAndHeaders(f"{answer.status} OK", kept, protocol="HTTP/1.1")
    fetched_at = answer.at.strftime("%Y-%m-%dT%H:%M:%SZ")
    about = {"WARC-Date": fetched_at, "WARC-Record-ID": f"<urn:sha256:{content_hash(answer.body)}>"}
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    writer.write_record(
        writer.create_warc_record(
            answer.url, "response", io.BytesIO(answer.body), http_headers=served, warc_headers_dict=about
        )
    )
    return out.getvalue()

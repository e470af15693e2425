"""The addresses that a feed or a sitemap names, newest first."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from urllib.parse import urljoin

from dealwire.documents.decode import decode
from dealwire.documents.fetching.answer import Answer
from dealwire.documents.fetching.failure import FetchFailed
from dealwire.documents.limits import Budget, Limits
from dealwire.documents.parse_xml import parse_xml
from dealwire.documents.published import read_metadata
from dealwire.documents.readers.feed import entry_fields
from dealwire.documents.rejections import BAD_XML, Refused
from dealwire.documents.unpacked import buffered

_LISTS: Final = frozenset({"rss", "RDF", "feed", "urlset", "sitemapindex"})
_PACKED: Final = Limits(unpacked_bytes=60_000_000)
"""The sitemap protocol allows 50 MB unpacked."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An address, what the list says of its age (as written), and whether it is a list of its own."""

    url: str
    listed_as: str | None
    is_list: bool = False


def read_listing(answer: Answer) -> list[Listed]:
    """Return the addresses in a feed, sitemap or index of sitemaps, each once, newest first.

    Those without a date come last, in the order of the list. Raises FetchFailed for what is none of these.
    """
    try:
        root = parse_xml(decode(_unpacked(answer.body)))
    except Refused as refusal:
        raise FetchFailed(f"no feed and no sitemap: {refusal}", refusal.rejection.reason) from refusal
    if (name := _name(root)) not in _LISTS:
        raise FetchFailed(f"no feed and no sitemap, but <{name[:50]}>", BAD_XML)
    found = {one.url: one for one in _all(root, answer.url) if _is_address(one.url)}
    return sorted(found.values(), key=_age)


def _unpacked(body: bytes) -> bytes:
    """Undo the packing of a sitemap.xml.gz."""
    if not body.startswith(b"\x1f\x8b"):
        return body
    with gzip.GzipFile(fileobj=io.BytesIO(body)) as stream:
        return buffered(stream.read, Budget(len(body), _PACKED)).read()


def _is_address(url: str) -> bool:
    return url.startswith(("http://", "https://"))


def _age(one: Listed) -> int:
    written = read_metadata(one.listed_as, "en")
    return -(written.day if written else date.min).toordinal()


def _all(root: Any, base: str) -> Iterator[Listed]:
    for element in root.iter():
        name = _name(element)
        if name in ("item", "entry"):
            fields = entry_fields(element)
            yield from _one(fields.get("url"), fields.get("published"), base)
        elif name in ("url", "sitemap"):
            yield from _one(_text(element, ("loc",)), _text(element, ("lastmod", "publication_date")), base, name)


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def _one(url: str | None, listed_as: str | None, base: str, name: str = "url") -> Sequence[Listed]:
    try:
        return [Listed(urljoin(base, url), listed_as, name == "sitemap")] if url else []
    except ValueError:
        return []


def _text(element: Any, names: Sequence[str]) -> str | None:
    """Return the text of the first element inside with one of the names, in any namespace but that of images."""
    for name in names:
        for child in element.iter("{*}" + name):
            if "image" not in child.tag and child.text and child.text.strip():
                return str(child.text).strip()
    return None

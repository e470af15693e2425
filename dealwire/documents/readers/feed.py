"""RSS 0.9x, 1.0 and 2.0, and Atom feeds: a record an entry."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any, Final
from urllib.parse import urljoin

from dealwire.documents.blob import Blob
from dealwire.documents.decode import decode
from dealwire.documents.document import Document, Reading
from dealwire.documents.draft import Draft
from dealwire.documents.fragment import fragment_text
from dealwire.documents.media_type import FEED
from dealwire.documents.parse_xml import parse_xml
from dealwire.documents.record import numbered

_ATOM: Final = "{http://www.w3.org/2005/Atom}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_RSS1: Final = "{http://purl.org/rss/1.0/}"
_RSS09: Final = "{http://my.netscape.com/rdf/simple/0.9/}"
_CONTENT: Final = "{http://purl.org/rss/1.0/modules/content/}encoded"
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_DIALECTS: Final = ("", _ATOM, _RSS1, _RSS09)

# The names in each standard, best first.
_TEXT: Final = (_CONTENT, "content", "description", "summary")
_DATE: Final = ("pubDate", "published", f"{_DC}date", "updated")
_AUTHOR: Final = (f"{_DC}creator", "author")
_TITLE: Final = ("title",)
_LANG: Final = ("language", f"{_DC}language")


def read_feed(blob: Blob, reading: Reading) -> Iterator[Document]:
    """Yield every entry. Raises Refused (`bad_xml`, `not_text`, `too_large`)."""
    root = parse_xml(decode(blob.read(reading.max_bytes), blob.charset))
    about = _about(root)
    entries = (element for element in root.iter() if _local(element) in ("item", "entry"))
    for number, entry in enumerate(entries, start=1):
        document = numbered(blob, number, {**about, **entry_fields(entry, blob.url)}, FEED, reading)
        yield replace(document, read=partial(_in_paragraphs, document))


def _in_paragraphs(document: Document) -> Draft:
    # No layout wrapped the lines: feeds are HTML, or one paragraph.
    return replace(document.read(), is_laid_out=False)


def entry_fields(entry: Any, base: str | None = None) -> dict[str, str]:
    """Return what an entry says, under the standard names of a record's fields; `base` is the address of the feed."""
    found = {
        "title": _in_one_line(_first(entry, _TITLE)),
        "text": _first(entry, _TEXT),
        "published": _plain(_find(entry, _DATE)),
        "url": _absolute(_link(entry), base),
        "author": _author(_find(entry, _AUTHOR)),
        "source": _plain(_source(entry)),
    }
    return {name: value for name, value in found.items() if value}


def _about(root: Any) -> dict[str, str]:
    """Return what the feed says about all of its entries."""
    channel = _find(root, ("channel",))
    about = root if channel is None else channel
    found = {
        "source": _in_one_line(_first(about, _TITLE)),
        "language": _plain(_find(about, _LANG)) or root.get(_LANGUAGE, ""),
    }
    return {name: value for name, value in found.items() if value}


def _find(element: Any, names: tuple[str, ...]) -> Any:
    """Return the first child with one of the names, a bare one being of any dialect."""
    for name in names:
        for tag in (name,) if name.startswith("{") else (f"{dialect}{name}" for dialect in _DIALECTS):
            if (child := element.find(tag)) is not None and (len(child) or _plain(child)):
                return child
    return None


def _first(element: Any, names: tuple[str, ...]) -> str:
    """Return the text of the first child that has one: HTML in disguise, in the open (XHTML), or plain."""
    child = _find(element, names)
    if child is None:
        return ""
    if len(child):
        from lxml import etree  # noqa: PLC0415

        return fragment_text(etree.tostring(child, encoding="unicode", with_tail=False))
    text = child.text or ""
    return fragment_text(text) if "<" in text else html.unescape(text)


def _link(entry: Any) -> str:
    """Return the address of an entry's page."""
    for link in entry.iterfind(f"{_ATOM}link"):
        if link.get("rel", "alternate") == "alternate" and link.get("href"):
            return str(link.get("href")).strip()
    if address := _plain(_find(entry, ("link",))):
        return address
    guid = entry.find("guid")
    is_address = guid is not None and guid.get("isPermaLink", "true") != "false"
    return _plain(guid) if is_address else ""


def _absolute(address: str, base: str | None) -> str:
    try:
        return urljoin(base, address) if base and address else address
    except ValueError:
        return ""


def _author(element: Any) -> str:
    if element is None:
        return ""
    name = element.find(f"{_ATOM}name")
    return _plain(element if name is None else name)


def _source(entry: Any) -> Any:
    """Return the title of the feed that an entry was taken over from."""
    source = entry.find("source")
    return entry.find(f"{_ATOM}source/{_ATOM}title") if source is None else source


def _plain(element: Any) -> str:
    return "" if element is None else _in_one_line("".join(element.itertext()))


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _local(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""

"""The date that a page shows beside its headline, for pages whose metadata have none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain, islice
from typing import Any, Final, NamedTuple

from dealwire.documents.calendar_date import CalendarDate
from dealwire.documents.published import MAX_DATELINE, dateline

ABOVE: Final = 10
"""Elements between a date and the headline below it."""
BELOW: Final = 20
"""Elements between a headline and the date below it: standfirst, byline, buttons. On 148 English pages the date found
within these is the article's on 79 and another one on 10; a longer reach finds dates of other articles."""

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LAYERS: Final = 3
"""Elements around a year that may hold its whole date: `<p>Published <span>March 3, <b>2024</b></span></p>`."""
_ELSEWHERE: Final = frozenset(
    {"script", "style", "noscript", "template", "head", "select", "footer", "nav", "aside", "iframe"}
)


class _Seen(NamedTuple):
    """A date on a page; the one that compares lowest is the best."""

    rank: int
    is_above: bool
    distance: int
    on: date


def visible_date(html: str, language: str, today: date) -> str | None:
    """Return the date, as ISO 8601, of a line near the headline that is nothing but a dateline; None if there is none.

    A line that says "published" counts before a bare date, and that before an update; then the nearest to the headline.
    `language` tells days from months in 03/04/2024. No date after `today` counts.
    """
    from lxml import etree  # noqa: PLC0415 -- only pages need it

    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    root = etree.fromstring(html.encode("utf-8", "replace"), parser)
    elements = [] if root is None else list(root.iter(etree.Element))
    headlines = [place for place, element in enumerate(elements) if element.tag == "h1"]
    best = min(_near(headlines, elements, language, today), default=None)
    return best.on.isoformat() if best else None


def _near(headlines: Sequence[int], elements: Sequence[Any], language: str, today: date) -> Iterator[_Seen]:
    places = {place for headline in headlines for place in range(headline - ABOVE, headline + BELOW + 1)}
    for place in sorted(places.intersection(range(len(elements)))):
        found = _dateline_at(elements[place], language)
        if found is None or found[1].precision != "day" or found[1].day > today:
            continue
        distance, headline = min((abs(place - headline), headline) for headline in headlines)
        yield _Seen(found[0], place < headline, distance, found[1].day)


def _dateline_at(element: Any, language: str) -> tuple[int, CalendarDate] | None:
    """Return the dateline around a year that stands in `element` or right behind it."""
    for text, holder in ((element.text, element), (element.tail, element.getparent())):
        if not text or holder is None or not _YEAR.search(text) or _is_elsewhere(holder):
            continue
        for layer in islice(chain((holder,), holder.iterancestors()), _LAYERS):
            if (line := _short_line(layer)) is None:
                break
            if (found := dateline(line, language)) is not None:
                return found
    return None


def _is_elsewhere(element: Any) -> bool:
    return element.tag in _ELSEWHERE or any(outer.tag in _ELSEWHERE for outer in element.iterancestors())


def _short_line(element: Any) -> str | None:
    """Return the text in an element in one line, None if it is too long for a dateline."""
    line = ""
    for piece in element.itertext():
        line = " ".join(f"{line}{piece}".split()) + (" " if piece[-1:].isspace() else "")
        if len(line) > MAX_DATELINE:
            return None
    return line.strip()

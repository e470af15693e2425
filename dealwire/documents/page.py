"""Read an HTML page with trafilatura."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any, Final

from dealwire.documents.draft import Draft
from dealwire.documents.normalize import one_line
from dealwire.documents.rejections import EXTRACTOR_FAILED, NO_ARTICLE, TIMED_OUT, Refused
from dealwire.documents.time_limit import time_limit
from dealwire.documents.visible_date import visible_date

SECONDS: Final = 30
"""Time limit of one page, trafilatura's own default. An ordinary page takes 0.03 s."""

_HOST = re.compile(r"https?://([^/?#]+)", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html\b[^>]{0,400}?\blang\s*=\s*[\"']?([a-z]{2,3})\b", re.IGNORECASE)


def read_page(html: str, today: date, url: str | None = None) -> Draft:
    """Return the main text of a page with its title, date, address, author and site.

    `url` is where it was found; the address that the page gives itself counts first.
    Raises Refused (`no_article`, `extractor_failed`, `timed_out`). Not to be called from several threads at
    once: trafilatura is not thread-safe.
    """
    language = declared[1].lower() if (declared := _LANGUAGE.search(html)) else None
    try:
        with time_limit(SECONDS):
            found = _extract(html, today, url)
            written = found and (found.date or visible_date(html, language or "en", today))
    except TimeoutError as error:
        raise Refused("extract", TIMED_OUT, f"the page took more than {SECONDS} seconds", is_retryable=True) from error
    except Exception as error:
        message = one_line(f"the page could not be taken apart: {type(error).__name__}: {error}"[:300])
        raise Refused("extract", EXTRACTOR_FAILED, message) from error
    if found is None or not found.text:
        raise Refused("extract", NO_ARTICLE, "the page holds no article")
    return Draft(
        text=found.text,
        is_laid_out=False,
        title=found.title,
        published=written,
        url=found.url or url,
        author=found.author,
        source=_site_name(found.sitename, found.url or url),
        language=language,
    )


def _site_name(name: str | None, url: str | None) -> str | None:
    """Return the name that a site gives itself; where it gives none, trafilatura has put (the end of) its host."""
    host = _HOST.match(url or "")
    return None if name and host and host[1].lower().endswith(name.lower()) else name


def _extract(html: str, today: date, url: str | None) -> Any:
    # The fast search alone: the other one completes bare years and days, and loads parsers for 200 languages.
    dates = {"original_date": True, "extensive_search": False, "max_date": today.isoformat()}
    return _bare_extraction()(html, url, with_metadata=True, include_comments=False, date_extraction_params=dates)


@cache
def _bare_extraction() -> Callable[..., Any]:
    """Load trafilatura, make it quiet, and tell its parser that any element of a page is a plain one.

    By default lxml asks a Python function for the class of every element that is touched, so that forms and labels have
    methods of their own; nothing here uses them, and it took 7 % of the time.
    """
    from lxml.etree import ElementDefaultClassLookup  # noqa: PLC0415 -- slow to import (0.4 s), and only pages need it
    from lxml.html import HtmlElement  # noqa: PLC0415
    from trafilatura import bare_extraction  # noqa: PLC0415
    from trafilatura.utils import HTML_PARSER  # noqa: PLC0415

    # Its complaints about a page become a rejection, not log lines.
    for name in ("trafilatura", "htmldate", "courlan", "justext", "readability"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    HTML_PARSER.set_element_class_lookup(ElementDefaultClassLookup(element=HtmlElement))
    extraction: Callable[..., Any] = bare_extraction
    return extraction

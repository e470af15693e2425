"""Read an HTML page with trafilatura."""

from __future__ import annotations

import logging
import re
from datetime import date
from typing import Any, Final

from dealwire.documents.calendar_date import is_written
from dealwire.documents.draft import Draft
from dealwire.documents.normalize import one_line
from dealwire.documents.rejections import EXTRACTOR_FAILED, NO_ARTICLE, TIMED_OUT, Refused
from dealwire.documents.time_limit import time_limit

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
    try:
        with time_limit(SECONDS):
            found = _extract(html, today, url)
            written = found and (found.date or _visible_date(html, found.url or url, today))
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
        language=language[1] if (language := _LANGUAGE.search(html)) else None,
    )


def _site_name(name: str | None, url: str | None) -> str | None:
    """Return the name that a site gives itself; where it gives none, trafilatura has put (the end of) its host."""
    host = _HOST.match(url or "")
    return None if name and host and host[1].lower().endswith(name.lower()) else name


def _extract(html: str, today: date, url: str | None) -> Any:
    # Slow to import (0.4 s), and only pages need it. Its complaints about a page become a rejection, not log lines.
    from trafilatura import bare_extraction  # noqa: PLC0415

    for name in ("trafilatura", "htmldate", "courlan", "justext", "readability"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    dates = {"original_date": True, "extensive_search": False, "max_date": today.isoformat()}
    return bare_extraction(html, url, with_metadata=True, include_comments=False, date_extraction_params=dates)


def _visible_date(html: str, url: str | None, today: date) -> str | None:
    """Search the whole page for a date where its metadata have none.

    It counts only if the page spells it out: htmldate completes a bare month or year, of a copyright line say, and its
    parser completes a bare day from the clock.
    """
    from htmldate import find_date  # noqa: PLC0415 -- comes with trafilatura

    try:
        found = find_date(html, original_date=True, extensive_search=True, max_date=today.isoformat(), url=url)
    except Exception:
        return None
    return found if found and is_written(date.fromisoformat(found), html) else None

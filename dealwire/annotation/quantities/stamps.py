"""The day that is stamped on an article: a line with a date and little else, above it or under a quoted post."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from dealwire.annotation.quantities.date_patterns import DatePatterns
from dealwire.annotation.quantities.dates import find_dates
from dealwire.annotation.text.mention import ArticleText
from dealwire.annotation.text.stretch import Stretch

# A stamp: a line with a date and little else, or the signature of a quoted post with its day.
_STAMP = re.compile(r"^.{0,60}$|\(@\w+\)\s.{0,24}", re.MULTILINE)
# Lines above an article's text end within its first characters.
_HEAD = 300
# A page that was fetched or listed so long after the stamp above its text was written on the stamp's day.
_STALE = timedelta(days=30)
# Beside the day, a weekday, "at" or "updated" and the hour: no more letters than these.
_LETTERS = re.compile(r"[^\W\d_]")
_FEW = 12
_YEAR = re.compile(r"(?:19|20)\d\d")


def with_own_day(article: ArticleText, calendars: Iterable[DatePatterns]) -> ArticleText:
    """The article, dated by the last full date that stands as a stamp in it where no day of publication is known.

    A known day gives way to a stamp right above the text that is much older: it is the day of a crawl. Stamps may be in
    another language than the text (a quoted post), so all `calendars` are read.
    """
    calendars = list(calendars)
    if article.published_on is not None:
        days = _above(article, calendars)
        is_stale = bool(days) and days[0] < article.published_on - _STALE
        return replace(article, published_on=days[0]) if is_stale else article
    lines = list(_STAMP.finditer(article.body))
    found = [day for calendar in calendars for line in lines for day in _stamped(line, article.body, calendar)]
    return replace(article, published_on=max(found)) if found else article


def is_alone(line: str, day: str) -> bool:
    """Whether a line holds a day and little else ("Monday, March 4, 2024, 1:25 pm")."""
    return len(_LETTERS.findall(line)) - len(_LETTERS.findall(day)) <= _FEW


def _above(article: ArticleText, calendars: list[DatePatterns]) -> list[date]:
    """The days of the lines above the text that hold nothing else, the first one first."""
    head = article.body[: article.body.rfind("\n", 0, _HEAD) + 1]
    return [
        found.resolved
        for line in _STAMP.finditer(head)
        if _YEAR.search(line.group())
        for calendar in calendars
        for found in find_dates(Stretch(head, line.start(), line.end(), "body"), calendar, None)
        if found.resolved and found.precision == "day" and is_alone(line.group(), found.span.text)
    ]


def _stamped(line: re.Match[str], text: str, patterns: DatePatterns) -> list[date]:
    found = find_dates(Stretch(text, line.start(), line.end(), "body"), patterns, None)
    return [f.resolved for f in found if f.resolved and f.precision == "day"]

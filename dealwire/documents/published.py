"""The date of publication: what the page or record says, else what the text's own dateline says, else none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from dealwire.documents.calendar_date import DATE_PATTERN, DAY_PATTERN, CalendarDate, Precision, read_date

EARLIEST: Final = date(1990, 1, 1)
"""Before the web; an earlier date is a default, a typing error, or somebody's birthday."""
METADATA: Final = "metadata"
TEXT: Final = "text"

MAX_DATELINE: Final = 160
"""Characters of a line that may be nothing but a date, with byline and label."""

_HEAD_PARAGRAPHS = 12

_WEEKDAY = (
    r"(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:mon|tue|wed|thu|fri|sat|sun))\b\.?,?\s"
)
_CLOCK = r"\d\d?\s?(?:h|:|\.)\s?(?:\d\d)?(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?|\d\d?\s?[ap]\.?m\b\.?"
_TIME = rf"(?:\s?(?:,|T|à|at|-|–|—|\||·|•)?\s?(?:{_CLOCK})(?:\s?\(?(?:UTC|GMT|CES?T|E[SD]?T|P[SD]?T|BST|Z)\b\)?)?)?"
_DATE = rf"(?:{_WEEKDAY})?(?:le\s|the\s|on\s)?(?:{DATE_PATTERN}){_TIME}"
_DAY = _DATE.replace(DATE_PATTERN, DAY_PATTERN)
_SEPARATOR = r"(?:\s?[|·•–—,-]\s?|\s)"
_PUBLISHED_LABEL = (
    r"(?:(?:article\s|first\s|originally\s)?"
    r"(?:publi(?:é|ée|e)|mise? en ligne|post[ée]e?|paru|published|posted|released|date)(?:\s(?:le|on))?)\s?:?\s?"
)
_UPDATED_LABEL = (
    r"(?:(?:mise? à jour|modifié|actualisé|last updated|last modified|updated|modified)(?:\s(?:le|on))?)\s?:?\s?"
)
# What may stand on a dateline beside its date: a byline, a second date. Anything else makes it a sentence.
_BYLINE = r"(?:par|by)\s[^.!?]{2,60}"
_READING_TIME = r"\d{1,3}[\s-]min(?:ute)?s?\b(?:\s(?:read|de lecture))?"
_AGENCY = r"(?-i:[A-ZÀ-ÖØ-Þ])[\w'’.&-]*(?:\s[\w'’.&-]+){0,3}"
_BEFORE = rf"(?:(?:{_BYLINE}{_SEPARATOR}|{_AGENCY}\s?[|·•–—,-]\s?))?\(?"
_AFTER = rf"\)?(?:{_SEPARATOR}(?:{_BYLINE}|{_READING_TIME}|\(?(?:{_UPDATED_LABEL}|{_PUBLISHED_LABEL}).{{0,60}}))?\W*"

_CAPITALISED = r"(?-i:[A-ZÀ-ÖØ-Þ])[^\W\d_]*"
_PLACE = rf"{_CAPITALISED}(?:[ .'’-]{{1,2}}(?:{_CAPITALISED}|de|du|des|la|le|les|sur|sous|en|of|upon)){{0,4}}"

_NAME = (
    rf"(?:\s?[|·•–—,-]\s?{_CAPITALISED}(?:[ .'’-]{{1,2}}(?:{_CAPITALISED}|de|du|des|van|von|le|la|et|and|&)){{0,5}})?"
)
_PUBLISHED = re.compile(rf"{_BEFORE}{_PUBLISHED_LABEL}{_DATE}{_NAME}{_AFTER}", re.I)
_UPDATED = re.compile(rf"{_BEFORE}{_UPDATED_LABEL}{_DATE}{_NAME}{_AFTER}", re.I)
_BARE_LABEL = re.compile(_PUBLISHED_LABEL, re.I)
_LEADING = re.compile(_DATE, re.I)
_ALONE = re.compile(rf"(?:{_BYLINE}{_SEPARATOR}|{_PLACE}\s?[,–—-]\s?)?\(?{_DAY}{_AFTER}", re.I)
# "PARIS, 3 mars 2024 –", "Lyon (AFP), le 3 mars 2024 -", "BOSTON--(BUSINESS WIRE)--March 3, 2024--"
_DATELINE = re.compile(
    rf"{_PLACE}(?:,\s?[^\W\d_]{{2,20}}\.?)?\s?(?:,|--|–|—|-|(?=\())"
    rf"(?:\s?\([\w ]{{2,30}}\)\s?(?:,|--|–|—|-))?\s?(?:le\s)?(?:{DAY_PATTERN})\s?(?:–|—|-|/|\()",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Published:
    """A date of publication, how precise it is, and whether it comes from `metadata` or from the `text`."""

    on: date
    precision: Precision
    origin: str


def published(written: str | None, paragraphs: Sequence[str], language: str, today: date) -> Published | None:
    """Return when an article came out; None rather than a guess.

    `written` is the date in the page's or record's metadata, `paragraphs` are the article's with its datelines, and
    `language` settles whether the day or the month comes first. No date after `today` or before 1990 is believed.
    """
    if (stated := read_metadata(written, language)) is not None and _is_believable(stated, today):
        return Published(stated.day, stated.precision, METADATA)
    for found in _in_text(paragraphs, language):
        if _is_believable(found, today):
            return Published(found.day, found.precision, TEXT)
    return None


def is_dateline(paragraph: str, index: int = 0) -> bool:
    """Whether the paragraph at `index` is a date of publication: labelled, or alone near the top; with a byline or not.

    Further down a date on its own is the heading of a chronology.
    """
    if len(paragraph) > MAX_DATELINE:
        return False
    patterns = (_PUBLISHED, _UPDATED, _ALONE) if index < _HEAD_PARAGRAPHS else (_PUBLISHED, _UPDATED)
    return any(pattern.fullmatch(paragraph) for pattern in patterns)


def dateline(line: str, language: str) -> tuple[int, CalendarDate] | None:
    """Return the date of a line that is nothing else, after its rank: 0 published, 1 unlabelled, 2 updated."""
    if len(line) > MAX_DATELINE:
        return None
    for rank, pattern in enumerate((_PUBLISHED, _ALONE, _UPDATED)):
        if (match := pattern.fullmatch(line)) and (found := read_date(match, language)):
            return rank, found
    return None


def read_metadata(written: str | None, language: str) -> CalendarDate | None:
    """Read a date as metadata write it: ISO 8601 (also year and month, or year alone), RFC 5322, or in words."""
    text = (written or "").strip()
    if re.fullmatch(r"\d{4}", text):
        return CalendarDate(date(int(text), 1, 1), "year") if int(text) else None
    if re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", text):
        return CalendarDate(date.fromisoformat(f"{text}-01"), "month") if int(text[:4]) else None
    match = re.search(DATE_PATTERN, text, re.I)
    return read_date(match, language) if match else None


def _is_believable(found: CalendarDate, today: date) -> bool:
    return EARLIEST <= found.day <= today


def _in_text(paragraphs: Sequence[str], language: str) -> Iterator[CalendarDate]:
    """Yield candidates, best first: a labelled date, a dateline or lone date at the top, the date of an update."""
    short = [paragraph for paragraph in paragraphs if len(paragraph) <= MAX_DATELINE]
    head = paragraphs[:_HEAD_PARAGRAPHS]
    matches = [
        *(_PUBLISHED.fullmatch(paragraph) for paragraph in short),
        *(_below_label(label, paragraph) for label, paragraph in pairwise(paragraphs)),
        *(_DATELINE.match(paragraph) or _alone(paragraph) for paragraph in head),
        *(_UPDATED.fullmatch(paragraph) for paragraph in short),
    ]
    for match in matches:
        if match is not None and (found := read_date(match, language)) is not None:
            yield found


def _below_label(label: str, paragraph: str) -> re.Match[str] | None:
    """Match the date that a paragraph begins with if the one above it is nothing but "Published on"."""
    return _LEADING.match(paragraph) if len(label) <= MAX_DATELINE and _BARE_LABEL.fullmatch(label) else None


def _alone(paragraph: str) -> re.Match[str] | None:
    return _ALONE.fullmatch(paragraph) if len(paragraph) <= MAX_DATELINE else None

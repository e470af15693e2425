"""Full dates as French and English texts write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

Precision = Literal["day", "month", "year"]

# Month names and their usual abbreviations, from the Unicode CLDR (fr, en).
_MONTHS: Final = {
    1: "janvier janv january jan",
    2: "février fevrier févr fevr fév february feb",
    3: "mars march mar",
    4: "avril avr april apr",
    5: "mai may",
    6: "juin june jun",
    7: "juillet juil july jul",
    8: "août aout august aug",
    9: "septembre sept september sep",
    10: "octobre october oct",
    11: "novembre november nov",
    12: "décembre decembre déc december dec",
}
_MONTH_OF: Final = {form: number for number, forms in _MONTHS.items() for form in forms.split()}
_MONTH = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d"
DAY_PATTERN: Final = (
    rf"(?P<iso>{_YEAR}-\d\d-\d\d(?!\d))"
    rf"|(?P<n1>\d\d?)(?P<sep>[-/.])(?P<n2>\d\d?)(?P=sep)(?P<ny>{_YEAR})(?!\d)"
    rf"|(?P<d1>\d\d?)(?:er|st|nd|rd|th)?\.?\s(?:of\s)?(?P<m1>{_MONTH})\b\.?,?\s(?P<y1>{_YEAR})(?!\d)"
    rf"|(?P<m2>{_MONTH})\b\.?\s(?P<d2>\d\d?)(?:st|nd|rd|th)?,?\s(?P<y2>{_YEAR})(?!\d)"
)
"""A day with its month and year, case aside. Its groups are read by `read_date`; use it at most once in a pattern."""
DATE_PATTERN: Final = rf"{DAY_PATTERN}|(?P<m3>{_MONTH})\b\.?\s(?P<y3>{_YEAR})(?!\d)"
"""The same, or a month with its year."""


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date and how much of it was written: the day is 1 where only month and year were."""

    day: date
    precision: Precision


def read_date(match: re.Match[str], language: str) -> CalendarDate | None:
    """Return the date of a match of either pattern, or None where it is no day of the calendar or could be two.

    03/04/2024 is the fourth of March to some English readers and the third of April to others: it is none in
    English, and day first in every other language. With dots the day always comes first.
    """
    groups = match.groupdict()
    if groups["iso"]:
        year, month, day = map(int, groups["iso"].split("-"))
        return _build(year, month, day)
    if groups["ny"]:
        is_either_way = language == "en" and groups["sep"] != "."
        return _numeric(int(groups["n1"]), int(groups["n2"]), int(groups["ny"]), is_either_way)
    if groups["y1"]:
        return _build(int(groups["y1"]), _MONTH_OF[groups["m1"].lower()], int(groups["d1"]))
    if groups["y2"]:
        return _build(int(groups["y2"]), _MONTH_OF[groups["m2"].lower()], int(groups["d2"]))
    return _build(int(groups["y3"]), _MONTH_OF[groups["m3"].lower()], 1, "month")


def _numeric(first: int, second: int, year: int, is_either_way: bool) -> CalendarDate | None:
    if not is_either_way:
        return _build(year, second, first)
    if first == second or first > 12:
        return _build(year, second, first)
    return _build(year, first, second) if second > 12 else None


def _build(year: int, month: int, day: int, precision: Precision = "day") -> CalendarDate | None:
    try:
        return CalendarDate(date(year, month, day), precision)
    except ValueError:
        return None

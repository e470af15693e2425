"""Dates that a text states, resolved against the day of publication. None rather than a guess."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

from dealwire.annotation.quantities.date_patterns import DatePatterns
from dealwire.annotation.text.mention import DateMention, Precision
from dealwire.annotation.text.stretch import Stretch

Resolved = tuple[date | None, Precision | None]
_NONE: Resolved = (None, None)
_WORD = re.compile(r"\w+")
# Before a figure, or the article that stands before a day's: "|le 3 mars".
_DAY = re.compile(r"\b(?=(?:[Ll][Ee]\W|[Tt][Hh][Ee]\W)?\d)")


def find_dates(stretch: Stretch, patterns: DatePatterns, published: date | None) -> list[DateMention]:
    """Every date in the stretch. "May" and "Mars" count only where a preposition makes them months."""
    found = []
    for match in _matches(stretch, patterns):
        if not _is_other_word(match, stretch.text):
            resolved, precision = _resolve(match.groupdict(), patterns, published)
            found.append(DateMention(stretch.span(match), resolved, precision))
    return found


def _matches(stretch: Stretch, patterns: DatePatterns) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` yields, many times as fast: the pattern is tried only where a date may begin."""
    openers = set[str]().union(*(patterns.openers[cue] for cue in patterns.openers.keys() & stretch.words))
    if not openers and not stretch.has_figure:
        return
    text, end, reached = stretch.text, stretch.end, stretch.start
    for place in (_WORD if openers else _DAY).finditer(text, reached, end):
        start, low = place.start(), place.group().lower()
        is_opened = not low or low in openers or low[0].isdigit() or _is_article(low, text, place.end())
        match = patterns.pattern.match(text, start, end) if is_opened and start >= reached else None
        if match:
            reached = match.end()
            yield match


def _is_article(low: str, text: str, end: int) -> bool:
    """The article before a day's figure: "le 3 mars", "the 3rd of March"."""
    return low in {"le", "the"} and text[end + 1 : end + 2].isdigit()


_AMBIGUOUS = frozenset(
    {"may", "march", "mar", "mai", "mars", "sat", "sun", "dec", "jan", "oct", "mon", "august", "wed"}
)
_NEVER_ALONE = frozenset({"sat", "sun", "mon", "wed"})
_MONTH_LEAD = re.compile(
    r"(?:\b(?:in|since|until|by|en|début|fin|mi|d[èe]s|depuis|de|last|next|late|early|of|mid)[\s-])$", re.I
)


def _is_other_word(match: re.Match[str], text: str) -> bool:
    word = match.group().strip(".").lower()
    if word not in _AMBIGUOUS:
        return False
    return word in _NEVER_ALONE or not _MONTH_LEAD.search(text[max(0, match.start() - 8) : match.start()])


def _resolve(group: Mapping[str, str | None], patterns: DatePatterns, published: date | None) -> Resolved:
    """The first day that the groups of a match name, and how exactly they name it."""
    if group["iso"] or group["slashed"]:
        return _written(group["iso"] or "", group["slashed"] or "")
    for index in "01":
        if group[f"m{index}"]:
            return _calendar_day(group, index, patterns, published)
    if group["m2"]:
        year = str(published.year - 1) if group["l2"] and published else group["y2"]
        return _month(patterns.months[group["m2"].lower()], year, published)
    if group["y3"]:
        return date(int(group["y3"]), 1, 1), "year"
    return _told(group, patterns, published)


def _written(iso: str, slashed: str) -> Resolved:
    """Figures only: "2024-02-26", or day before month ("26/02/2024", "28-02-2024")."""
    if iso:
        return _day(*map(int, iso.split("-")))
    day, month, year = map(int, re.split(r"[/-]", slashed))
    return _day(year, month, day)


def _told(group: Mapping[str, str | None], patterns: DatePatterns, published: date | None) -> Resolved:
    """A weekday or a phrase such as "yesterday": only the day of publication tells which day that is."""
    if group["wd2"]:
        return _weekday(patterns.weekdays[group["wd2"].lower()], published)
    phrase = re.sub(r"\s", " ", group["phrase"] or "").replace("’", "'").lower()
    return _relative(patterns.relative[phrase], published)


def _day(year: int, month: int, day: int) -> Resolved:
    try:
        return date(year, month, day), "day"
    except ValueError:
        return _NONE


def _calendar_day(
    group: Mapping[str, str | None], index: str, patterns: DatePatterns, published: date | None
) -> Resolved:
    number, day, year = (
        patterns.months[(group[f"m{index}"] or "").lower()],
        int(group[f"d{index}"] or 0),
        group[f"y{index}"],
    )
    if year:
        return _day(int(year), number, day)
    if published is None:
        return _NONE
    resolved, precision = _day(published.year, number, day)
    # A day without a year is the one nearest to the publication: news looks back further than ahead.
    if resolved and resolved > published + timedelta(days=90):
        return _day(published.year - 1, number, day)
    return resolved, precision


def _month(number: int, year: str | None, published: date | None) -> Resolved:
    if year:
        return date(int(year), number, 1), "month"
    if published is None:
        return _NONE
    return date(published.year if number <= published.month else published.year - 1, number, 1), "month"


def _weekday(number: int, published: date | None) -> Resolved:
    if published is None:
        return _NONE
    return published - timedelta(days=(published.weekday() - number) % 7), "day"


def _relative(spec: str, published: date | None) -> Resolved:
    if published is None:
        return _NONE
    unit, steps = spec.split(":")
    shift: dict[str, Callable[[int], Resolved]] = {
        "day": lambda n: (published + timedelta(days=n), "day"),
        "week": lambda n: _week(published, n),
        "month": lambda n: (_months_from(published, n), "month"),
        "year": lambda n: (date(published.year + n, 1, 1), "year"),
        # The year of the last season that ended before the publication's month: `n` is the season's last month.
        "season": lambda n: (date(published.year - (published.month <= n), 1, 1), "year"),
    }
    return shift[unit](int(steps))


def _week(published: date, steps: int) -> Resolved:
    """The month that a week before or of the publication lies in; unknown where it may lie in two.

    Whether a week begins on Sunday or Monday is left open: it may be any of the days around it.
    """
    middle = published + timedelta(days=7 * steps)
    first, last = middle - timedelta(days=6), min(published, middle + timedelta(days=5))
    return (first.replace(day=1), "month") if first.month == last.month else _NONE


def _months_from(day: date, steps: int) -> date:
    index = day.year * 12 + day.month - 1 + steps
    return date(index // 12, index % 12 + 1, 1)

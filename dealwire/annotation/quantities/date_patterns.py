"""The pattern of all ways to write a date, compiled with the words of the calendar."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from dealwire.annotation.text.stretch import letters_of

_WORD = re.compile(r"\w+")
_LAST_YEAR = r"(?:of\s)?last\syear|de\sl['’]an\s(?:dernier|passé)|de\sl['’]année\s(?:dernière|passée)"


@dataclass(frozen=True, slots=True)
class DatePatterns:
    """A compiled pattern with the words of the calendar. `relative` maps "yesterday" to "day:-1".

    A date without any figure holds one of the words `openers`, and begins with one of those that it maps this one to.
    """

    pattern: re.Pattern[str]
    openers: Mapping[str, frozenset[str]]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    relative: Mapping[str, str]


def compile_dates(months: Mapping[str, int], weekdays: Mapping[str, int], relative: Mapping[str, str]) -> DatePatterns:
    """One pattern for the French and English ways to write a date."""
    month = "|".join(sorted(map(re.escape, months), key=lambda form: (-len(form), form)))
    weekday = "|".join(sorted(map(re.escape, weekdays), key=lambda form: (-len(form), form)))
    phrases = "|".join(re.escape(form) for form in sorted(relative, key=lambda form: (-len(form), form)))
    year = r"(?:19|20)\d\d"
    pattern = (
        rf"(?P<iso>\b{year}-\d\d-\d\d\b)|(?P<slashed>\b\d\d?[/-]\d\d?[/-]{year}\b)"
        rf"|\b(?:(?P<wd0>{weekday})\.?,?\s)?(?:(?:le|the)\s)?(?P<d0>\d\d?)(?:er|st|nd|rd|th)?\s(?:of\s)?(?P<m0>{month})\b\.?(?:,?\s(?P<y0>{year})\b)?"
        rf"|\b(?:(?P<wd1>{weekday})\.?,?\s)?(?P<m1>{month})\.?\s(?P<d1>\d\d?)(?:st|nd|rd|th)?\b(?!\s?(?:%|per|million|billion|,\d))(?:,?\s(?P<y1>{year})\b)?"
        rf"|\b(?P<m2>{month})\b\.?(?:,?\s(?:of\s)?(?P<y2>{year})\b|\s(?P<l2>{_LAST_YEAR})\b)?"
        rf"|\b(?P<phrase>{phrases})\b(?!-là)"
        rf"|\b(?P<wd2>{weekday})\b"
        rf"|(?<![\w.,$€£/-])(?P<y3>{year})\b(?![.,]?\d|\s?(?:%|€|\$|millions?|euros?|dollars?)|[-/])"
    )
    openers: dict[str, set[str]] = defaultdict(set)
    for form in (*months, *weekdays, *relative):
        openers[max(reversed(letters_of(form)), key=len)].add(_WORD.findall(form)[0])
    begun = {cue: frozenset(words) for cue, words in openers.items()}
    return DatePatterns(re.compile(pattern, re.IGNORECASE), begun, months, weekdays, relative)

"""Which day of a sentence a fact is told for."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.verbs.clauses import dates_another
from dealwire.annotation.verbs.clauses_of_figures import is_of_clause_before, is_since

_FOUNDED = 4
# How far before its day a comparison opens, and how.
_COMPARED = 8
_STEPS = frozenset({("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to")})
_MULTIPLIED, _COUNTED = 18, frozenset({"the", "its", "their", "what", "that"})
_DATE_REACH = 14
# How far behind the verb that looks ahead a day may stand, and the figures of a year.
_AWAITED, _YEAR = 9, 4
_AFTER = frozenset({"après", "after", "following"})
_WHO = frozenset({"qui", "who", "which"})
_HAD = frozenset({"have"})


def pick_date(
    sentence: Sentence, first: int, last: int, published: date | None, at: int | None = None
) -> Mention | None:
    """The date nearest to `at` (else to `first`), of those that are resolved, not to come, and within a clause's reach
    of the words `[first, last)`."""
    near = first if at is None else at
    known = [m for m in sentence.mentions if m.kind == "date" and _is_past(m, published) and not _is_bound(sentence, m)]
    known = [m for m in known if not (came_before(sentence, m, near) or _is_founding(sentence, m))]
    known = [m for m in known if not _is_awaited(sentence, m)]
    known = [m for m in known if not is_since(sentence, min(near, m.last), max(near, m.first))]
    known = [m for m in known if not (is_of_clause_before(sentence, m, near) or dates_another(sentence, m, near))]
    known = [m for m in known if not _is_compared(sentence, m)]
    if len(known) > 1 or any(m.date and m.date.precision == "year" for m in known):
        known = [m for m in known if first - m.last <= _DATE_REACH and m.first - last <= _DATE_REACH]
    return min(known, key=lambda m: (abs(m.first - near), m.first), default=None)


def _is_compared(sentence: Sentence, day: Mention) -> bool:
    """ "valued it at $3 billion, up |from| $1 billion a year ago", "|double| the $1 billion at which Alpha came in
    this May": what it is compared with. English."""
    if sentence.words.language != "en":
        return False
    lows = [sentence.low(i) for i in range(max(0, day.first - _COMPARED), day.first)]
    wider = range(max(0, day.first - _MULTIPLIED), day.first)
    is_multiple = any(
        sentence.words.is_group(sentence.low(i), "multiple") and sentence.low(i + 1) in _COUNTED for i in wider
    )
    return is_multiple or any(pair in _STEPS for pair in pairwise(lows))


def _is_awaited(sentence: Sentence, day: Mention) -> bool:
    """ "is expected to close in June", "devrait être finalisé en juin": a month or day without a year that is still to
    come, whatever year it would have if it were past."""
    if day.date is None or day.date.precision == "year":
        return False
    if sentence.words.group_words["forecasting"].isdisjoint(sentence.tokens.lows[: day.first]):
        return False
    words = (sentence.low(i) for i in range(day.first, day.last))
    if any(w.isdigit() and len(w) == _YEAR for w in words):
        return False
    for i in range(day.first - 1, max(-1, day.first - _AWAITED), -1):
        if sentence.low(i) in {",", ";"} and sentence.at(i) is None:
            return False
        if sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "forecasting"):
            return True
    return False


def _is_founding(sentence: Sentence, day: Mention) -> bool:
    """ "maison fondée en 1920", "founded in 1920": the year of a company's birth dates no deal."""
    before = range(max(0, day.first - _FOUNDED), day.first)
    is_year = day.date is not None and day.date.precision == "year"
    return is_year and any(sentence.words.is_group(sentence.low(i), "born") for i in before)


def came_before(sentence: Sentence, day: Mention, first: int) -> bool:
    """Whether what is told behind the day came before it: "a dénoncé *lundi* Alpha, après le rachat", "met *on Monday*
    Beta, which has bought"."""
    if day.date is None or day.date.precision != "day":
        return False
    for i in range(day.last, first):
        if sentence.low(i) in _AFTER and sentence.low(i - 1) != "and":
            return True
        if sentence.low(i) in _WHO and sentence.words.classes.get(sentence.low(i + 1), frozenset()) & _HAD:
            return True
    return False


def _is_past(mention: Mention, published: date | None) -> bool:
    day = mention.date.resolved if mention.date else None
    return day is not None and (published is None or day <= published)


def _is_bound(sentence: Sentence, mention: Mention) -> bool:
    """Whether the date ends a term ("by March", "d'ici septembre") or is still to come ("next May")."""
    earlier = sentence.at(mention.first - 2)
    if earlier is not None and earlier.kind == "date" and _is_bound(sentence, earlier):
        return True
    before = range(max(0, mention.first - 2), mention.first)
    is_term = any(sentence.words.is_group(sentence.low(i), "term") for i in before)
    if (sentence.low(mention.first - 2), sentence.low(mention.first - 1)) == ("as", "of"):
        return False
    return is_term or sentence.words.is_group(sentence.low(mention.last), "coming")

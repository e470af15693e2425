"""Lists in which each has its date: "a racheté Alpha en 2012 puis Beta en 2014"."""

from __future__ import annotations

from dealwire.annotation.text.mention import DateMention
from dealwire.annotation.text.story import Mention, Sentence

_LINKS = frozenset({"et", "puis", ",", "and", "ainsi", "ensuite"})
_STEPS = 4


def _date_behind(sentence: Sentence, party: Mention) -> Mention | None:
    """The date right behind a name, its preposition or a bracket aside."""
    date = sentence.at(party.last) or sentence.at(party.last + 1)
    is_date = date is not None and date.kind == "date" and date.first - party.last <= 1
    return date if is_date else None


def behind_date(sentence: Sentence, party: Mention) -> int:
    """Where a list goes on behind the date of one of its names, if the next name has a date as well; else 0."""
    date = _date_behind(sentence, party)
    if date is None:
        return 0
    i = date.last + (sentence.low(date.last) == ")")
    if sentence.low(i) not in _LINKS:
        return 0
    after = next((m for k in range(i, i + _STEPS) if (m := sentence.at(k)) is not None), None)
    is_dated = after is not None and after.kind == "organisation" and _date_behind(sentence, after) is not None
    return i if is_dated else 0


def own_date(sentence: Sentence, party: Mention) -> DateMention | None:
    """The date of one member of such a list."""
    date = _date_behind(sentence, party)
    return date.date if date is not None else None

"""Lists in which each has its date: "a racheté Alpha en 2012 puis Beta en 2014", "en 2012 Alpha et en 2014 Beta"."""

from __future__ import annotations

from dealwire.annotation.text.mention import DateMention
from dealwire.annotation.text.story import Mention, Sentence

_LINKS = frozenset({"et", "puis", ",", "and", "ainsi", "ensuite"})
_STEPS = 4
# "|un an| plus tard".
_TERM = 2
_PREPOSITIONS = frozenset({"en", "dès", "in"})


def _date_behind(sentence: Sentence, party: Mention) -> Mention | None:
    """The date right behind a name, its preposition or a bracket aside."""
    date = sentence.at(party.last) or sentence.at(party.last + 1)
    is_date = date is not None and date.kind == "date" and date.first - party.last <= 1
    return date if is_date else None


def behind_date(sentence: Sentence, party: Mention) -> int:
    """Where a list goes on behind the date of one of its names, if the next name has a date as well; else 0."""
    date = _date_behind(sentence, party)
    i = party.last if date is None else date.last + (sentence.low(date.last) == ")")
    if sentence.low(i) not in _LINKS:
        return 0
    link = i
    while sentence.low(i) in _LINKS:
        i += 1
    if behind_own_date(sentence, i) > i:
        return link
    after = next((m for k in range(i, i + _STEPS) if (m := sentence.at(k)) is not None), None)
    if date is None or after is None or after.kind != "organisation":
        return 0
    return link if _date_behind(sentence, after) is not None or is_later(sentence, after.last) else 0


def behind_own_date(sentence: Sentence, i: int) -> int:
    """The word behind the date that stands before a name: "et |en 2018| Beta", ", |en 2018,| Beta"; else `i`."""
    date = sentence.at(i + (sentence.low(i) in _PREPOSITIONS))
    if date is None or date.kind != "date" or date.first == i:
        return i
    end = date.last + (sentence.low(date.last) == ",")
    after = next((m for k in range(end, end + _STEPS) if (m := sentence.at(k)) is not None), None)
    return end if after is not None and after.kind == "organisation" else i


def is_later(sentence: Sentence, i: int) -> bool:
    """ "puis Beta |un an plus tard|"."""
    is_told = (sentence.low(i + _TERM), sentence.low(i + _TERM + 1)) == ("plus", "tard")
    return is_told and sentence.words.is_group(sentence.low(i + 1), "span")


def own_date(sentence: Sentence, party: Mention) -> DateMention | None:
    """The date of one member of such a list."""
    date = _date_behind(sentence, party) or _date_before(sentence, party)
    return date.date if date is not None else None


def _date_before(sentence: Sentence, party: Mention) -> Mention | None:
    """The date that stands right before a name, with its preposition, behind a link: "et |en 2018| Beta"."""
    date = sentence.at(party.first - 1 - (sentence.low(party.first - 1) == ","))
    if date is None or date.kind != "date" or sentence.low(date.first - 1) not in _PREPOSITIONS:
        return None
    return date if sentence.low(date.first - 2) in _LINKS else None

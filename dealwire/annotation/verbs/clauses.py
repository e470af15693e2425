"""Where one clause of a sentence ends and another, with its own subject or date, begins."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Mention, Sentence

_JOINING = frozenset({"and", "but", "while", "et", "mais", "tandis", "quand", "alors", "whereas"})
_PARTING = _JOINING | {";"}
_ACTORS = frozenset({"organisation", "person", "authority", "anaphor", "pronoun"})
_SUBJECT = 8
_VERBS = frozenset({"have", "be", "auxiliary", "negation"})
_AFTER = frozenset({"après", "depuis", "avant", "malgré", "after", "since", "following", "before", "despite"})
# How far a day or an adjunct's opener may stand from its sentence's head, and the opener from its noun.
_OPENING, _LEAD, _ADJUNCT = 2, 5, 5


def is_parted(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a new clause with a subject of its own begins between the words `first` and `last`:
    "Alpha pledged $3 billion to Beta, |and Gamma's bid| …", "…; Gamma a racheté …"."""
    if _PARTING.isdisjoint(sentence.tokens.lows[first:last]):
        return False
    for i in range(first, last):
        if sentence.at(i) is not None:
            continue
        if sentence.low(i) == ";":
            return True
        is_joined = sentence.low(i) == "," and sentence.low(i + 1) in _JOINING
        if is_joined and not _goes_on(sentence, i) and _has_subject(sentence, i + 2, last):
            return True
    return False


def dates_another(sentence: Sentence, day: Mention, at: int) -> bool:
    """Whether the day is told of another clause than the word `at`: behind ", and Beta …", or of the main clause where
    `at` stands in what opens the sentence ("Deux ans après le rachat de Beta, Alpha a annoncé mardi …").

    A day that opens the sentence is that of all that follows.
    """
    if day.last <= at:
        return day.first > _OPENING and (is_parted(sentence, day.last, at) or _is_in_adjunct(sentence, day, at))
    return is_parted(sentence, at, day.first) or _is_behind_adjunct(sentence, at, day.first)


def _is_in_adjunct(sentence: Sentence, day: Mention, at: int) -> bool:
    """ "Après une levée en 2021, Alpha a racheté Beta": the day of what came before."""
    opens = sentence.low(0) in _AFTER and not any(sentence.low(i) == "," for i in range(day.first))
    return opens and any(sentence.low(i) == "," and sentence.at(i) is None for i in range(day.last, at))


def _is_behind_adjunct(sentence: Sentence, at: int, first: int) -> bool:
    opener = next((i for i in range(at - 1, max(-1, at - _ADJUNCT), -1) if sentence.low(i) in _AFTER), -1)
    opens = 0 <= opener <= _LEAD and not any(sentence.low(i) == "," for i in range(opener))
    return opens and any(sentence.low(i) == "," and sentence.at(i) is None for i in range(at, first))


def _goes_on(sentence: Sentence, comma: int) -> bool:
    """ "par Alpha, Beta|, et| la société Gamma en 2019": a list of names that no verb follows."""
    before, behind = sentence.at(comma - 1), (sentence.at(k) for k in range(comma + 2, comma + 2 + _SUBJECT))
    named = next((m for m in behind if m is not None), None)
    if before is None or named is None or before.kind not in _ACTORS or named.kind not in _ACTORS:
        return False
    low, words = sentence.low(named.last), sentence.words
    is_verb = bool(words.classes.get(low, frozenset()) & _VERBS) or low in words.support or low in words.triggers
    return low != "'s" and not is_verb


def _has_subject(sentence: Sentence, first: int, last: int) -> bool:
    """Whether who acts ("and Gamma's bid …"), or when ("and in March …"), stands right at the new clause's head."""
    named = next((m for i in range(first, min(first + _SUBJECT, last + 1)) if (m := sentence.at(i)) is not None), None)
    if named is not None and named.kind == "date" and named.first - first <= 1:
        return True
    if named is None or named.kind not in _ACTORS:
        return False
    start = phrase_start(sentence, named.first)
    return start <= first + ("que" in {sentence.low(first)}) or sentence.words.is_class(
        sentence.low(first), "determiner"
    )

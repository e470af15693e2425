"""French idioms of an act turned round: "l'accès à Alpha a été coupé", "a retiré à Alpha sa licence"."""

from __future__ import annotations

from dealwire.annotation.text.story import Sentence
from dealwire.annotation.words.vocabulary import Trigger

# How far before its participle the noun of an idiom may stand, and how far behind a verb whom it is done to.
_SUBJECT_REACH, _DATIVE_REACH = 20, 6
_DATIVES = frozenset({"à", "au", "aux"})
_FIRMS = frozenset({"organisation", "anaphor"})
_OPENERS = frozenset({"determiner", "possessive"})


def turned_tail(sentence: Sentence, i: int, trigger: Trigger) -> int:
    """Where the verb at word `i` ends whose noun is its subject, or stands behind whom it is done to; 0 elsewhere."""
    if trigger.frame.fact_table != "regulatory_reactions" or len(trigger.words) < 3:
        return 0
    is_turned = _is_undergone(sentence, i, trigger) or _is_done_to(sentence, i, trigger)
    return i + 1 if is_turned else 0


def _is_undergone(sentence: Sentence, i: int, trigger: Trigger) -> bool:
    """ "|la licence d'|Alpha a été |retirée|": whether the noun and its preposition stand before the passive verb."""
    if trigger.mood != "participle" or not sentence.words.is_class(sentence.low(i - 1), "be"):
        return False
    noun = (*_noun(sentence, trigger), trigger.words[-1])
    starts = range(max(0, i - _SUBJECT_REACH), i - len(noun))
    return any(tuple(sentence.tokens.lows[k : k + len(noun)]) == noun for k in starts)


def _is_done_to(sentence: Sentence, i: int, trigger: Trigger) -> bool:
    """ "a retiré |à Alpha sa licence|": whether a company stands between the verb and the idiom's noun."""
    if trigger.words[-1] != "à" or sentence.low(i + 1) not in _DATIVES:
        return False
    noun = _noun(sentence, trigger)
    told = next((m for k in range(i + 2, i + 2 + _DATIVE_REACH) if (m := sentence.at(k)) is not None), None)
    if told is None or told.kind not in _FIRMS:
        return False
    first = told.last + 1
    return tuple(sentence.tokens.lows[first : first + len(noun)]) == noun


def _noun(sentence: Sentence, trigger: Trigger) -> tuple[str, ...]:
    """The idiom's noun without its article and its preposition: "licence" of "retirer la licence de"."""
    inner = trigger.words[1:-1]
    is_opened = bool(sentence.words.classes.get(inner[0], frozenset()) & _OPENERS)
    return inner[1:] if is_opened and len(inner) > 1 else inner

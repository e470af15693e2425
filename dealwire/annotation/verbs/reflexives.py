"""French reflexive verbs: "s'allier", "s'est également allié"."""

from __future__ import annotations

from dealwire.annotation.text.story import Sentence
from dealwire.annotation.verbs.adverbials import adverbial_start
from dealwire.annotation.words.vocabulary import Trigger

REFLEXIVES = frozenset({"s'", "se", "m'", "nous"})
# How far before an adverbial its pronoun may stand.
_REACH = 6


def is_reflexive(sentence: Sentence, i: int, trigger: Trigger) -> bool:
    """ "se vend", "s'est vendue": with its pronoun a French verb says something else."""
    if sentence.words.language != "fr":
        return False
    is_glued = _is_reflexive_word(sentence, i - 1)
    return is_glued or (trigger.mood == "participle" and sentence.at(i - 1) is None and has_reflexive(sentence, i))


def has_reflexive(sentence: Sentence, i: int) -> bool:
    """ "s'allier", "s'est également allié", "s'est à son tour allié": auxiliaries and adverbs may stand between."""
    while i > 0:
        i -= 1
        if _is_reflexive_word(sentence, i):
            return True
        if not sentence.words.classes.get(sentence.low(i), frozenset()) & {"auxiliary", "adverb"}:
            if REFLEXIVES.isdisjoint(sentence.tokens.lows[max(0, i - _REACH) : i]):
                return False
            start = adverbial_start(sentence, i + 1)
            if start > i:
                return False
            i = start
    return False


def _is_reflexive_word(sentence: Sentence, i: int) -> bool:
    """Whether word `i` is a French reflexive: of "nous nous allions" the second one, of "nous rachetons" none."""
    low = sentence.low(i)
    return low in REFLEXIVES and (low != "nous" or sentence.low(i - 1) == "nous")

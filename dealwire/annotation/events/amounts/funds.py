"""Whether a sum is that of a loan, bond or share sale, by the noun behind it: what a deal is paid with. English."""

from __future__ import annotations

from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.words.vocabulary import Trigger

# "a $3 million |senior bridge loan|".
_REACH = 3
_FRAMES = frozenset({"borrow", "issue", "capital_increase"})


def is_of_funds(sentence: Sentence, money: Mention, end: int) -> bool:
    """ "to finance the deal through a $3 million |loan|": a sum of a noun of its own, before word `end`."""
    if sentence.words.language != "en":
        return False
    near = range(money.last, min(money.last + _REACH, end))
    found = ((i, trigger) for i in near for trigger in sentence.words.triggers.get(sentence.low(i), ()))
    return any(_is_fund(trigger) and _stands(sentence, i, trigger) for i, trigger in found)


def _is_fund(trigger: Trigger) -> bool:
    return trigger.word_class == "noun" and trigger.frame.frame in _FRAMES


def _stands(sentence: Sentence, i: int, trigger: Trigger) -> bool:
    """Whether all of the trigger's words stand at word `i`."""
    return tuple(sentence.tokens.lows[i : i + len(trigger.words)]) == trigger.words

"""Whose purpose an English infinitive tells behind somebody else's name: "Alpha hired Beta to sell Gamma"."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.phrases import STOP
from dealwire.annotation.text.story import Mention, Sentence

# How many words the bankers, rivals or allies between verb and infinitive may take.
_REACH = 16
_GROUPS = ("commissioning", "outbidding", "teaming")


def purpose_verb(sentence: Sentence, at: int) -> int:
    """Where the verb stands whose subject also does what the infinitive at word `at` says; -1 where none does.

    "Alpha |hired| Beta to sell Gamma", "Alpha |beat| Beta to acquire Gamma", "Alpha |teamed| up with Beta to buy
    Gamma". English only: French tells it with "pour", which no name's own infinitive follows.
    """
    if sentence.words.language != "en" or sentence.low(at - 1) != "to" or sentence.at(at - 2) is None:
        return -1
    for i in range(at - 2, max(-1, at - _REACH), -1):
        if sentence.at(i) is not None:
            continue
        low = sentence.low(i)
        if any(sentence.words.is_group(low, group) for group in _GROUPS):
            return i
        is_verb = low in sentence.words.triggers and not sentence.words.is_group(sentence.low(i - 1), "teaming")
        if (low in STOP and low != ",") or is_verb or sentence.words.is_class(low, "relative"):
            return -1
    return -1


def allies(sentence: Sentence, verb: int, at: int) -> list[Mention]:
    """With whom the subject of the verb at word `verb` teams up for what the infinitive at word `at` says."""
    if not sentence.words.is_group(sentence.low(verb), "teaming"):
        return []
    return [m for m in sentence.mentions if verb < m.first and m.last < at and m.kind == "organisation"]

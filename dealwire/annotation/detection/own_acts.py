"""Plurals of acts that are verbs as well: "violated EU |rules|", "faces SEC |charges|". English only."""

from __future__ import annotations

from dealwire.annotation.text.story import Sentence
from dealwire.annotation.words.vocabulary import Trigger

# What an authority's name may stand behind where a clause opens with it.
_OPENING = frozenset({"conjunction", "relative"})


def is_own_act(sentence: Sentence, i: int, trigger: Trigger) -> bool:
    """Whether the plural at `i` is the noun of an act: right behind an authority that opens no clause.

    Headlines are left out: in them "Top EU court rules" is a clause.
    """
    owner = sentence.at(i - 1)
    if trigger.mood != "present" or sentence.part == "title" or owner is None or owner.kind != "authority":
        return False
    start = owner.first - (sentence.low(owner.first - 1) == "the")
    low = sentence.low(start - 1)
    is_opening = start == 0 or not low.isalpha() or sentence.words.is_group(low, "saying")
    is_opening = is_opening or bool(sentence.words.classes.get(low, frozenset()) & _OPENING)
    return not is_opening and sentence.words.is_group(trigger.words[0], "ownact")

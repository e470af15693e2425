"""French trades in the plural before a list of names: "les constructeurs automobiles Alpha et Beta"."""

from __future__ import annotations

from dealwire.annotation.text.story import Sentence

_PLURAL_REACH = 3


def plural_head(sentence: Sentence, i: int) -> int:
    """Where a French trade in the plural stands before word `i`, adjectives aside ("les |constructeurs automobiles|
    Alpha et Beta"); `i` itself without one."""
    for k in range(i - 1, max(-1, i - 1 - _PLURAL_REACH), -1):
        low = sentence.low(k)
        if sentence.words.language != "fr" or sentence.at(k) is not None or not low.endswith("s"):
            return i
        if "company" in sentence.words.epithets.get(low.removesuffix("s"), ()):
            return k
        if low in sentence.words.classes or low in sentence.words.triggers:
            return i
    return i

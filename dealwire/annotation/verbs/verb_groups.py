"""The auxiliaries, adverbs and negations that stand before a verb: "|has not yet| bought", "|a enfin été| racheté"."""

from __future__ import annotations

from dealwire.annotation.text.story import Sentence

VERB_GROUP = frozenset({"auxiliary", "adverb", "negation", "be", "have"})


def is_in_verb_group(sentence: Sentence, i: int) -> bool:
    """Whether word `i` may stand before a verb as part of its group."""
    return not sentence.words.classes.get(sentence.low(i), frozenset()).isdisjoint(VERB_GROUP)


def group_end(sentence: Sentence, i: int) -> int:
    """Where the verb stands whose group begins at word `i`."""
    while is_in_verb_group(sentence, i):
        i += 1
    return i

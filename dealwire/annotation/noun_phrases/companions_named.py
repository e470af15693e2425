"""Whether several parties stand behind one "with": they are told as one side."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.coordination import coordinated_after
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Mention, Sentence

_WITH = frozenset({"avec", "auprès", "with"})


def are_governed_together(sentence: Sentence, partners: list[Mention]) -> bool:
    """ "un accord |avec Alpha et Beta|": whether one "with" governs them all."""
    if not partners:
        return False
    first = min(partners, key=lambda party: party.first)
    if sentence.low(phrase_start(sentence, first.first) - 1) not in _WITH:
        return False
    together = {party.first for party in coordinated_after(sentence, first)}
    return all(party.first in together for party in partners)

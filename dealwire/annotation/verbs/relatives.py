"""Whom a preposition with a French relative pronoun takes up: "Alpha, dans laquelle Beta a investi"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.appositions import described
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import PARTIES, Mention, Sentence

_REACH = 12
_RELATIVES = frozenset({"lequel", "laquelle", "qui", "lesquels", "lesquelles"})
# By frame: the prepositions, whose antecedent plays the role.
_TAKEN_UP = {
    "invest": (frozenset({"dans", "en", "sur"}), "investee"),
    "partner": (frozenset({"avec"}), "partner"),
    "sell": (frozenset({"à"}), "acquirer"),
    "bid": (frozenset({"pour", "sur"}), "target"),
}


def fill_from_relative(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add whom the clause of the hit takes up, where its role is empty or a partner is alone."""
    prepositions, role = _TAKEN_UP.get(hit.trigger.frame.frame, (frozenset[str](), ""))
    if sentence.words.language != "fr" or not prepositions:
        return
    found = filling.roles.get(role, [])
    if not found or (role == "partner" and len(found) == 1):
        filling.add(role, found + [m for m in _antecedent(sentence, hit.first, prepositions) if m not in found])


def _antecedent(sentence: Sentence, at: int, prepositions: frozenset[str]) -> list[Mention]:
    for i in range(at - 1, max(0, at - _REACH), -1):
        if sentence.low(i) in {";", ".", ":"}:
            return []
        if sentence.low(i) in _RELATIVES and sentence.low(i - 1) in prepositions:
            named = sentence.at(i - 3 if sentence.low(i - 2) == "," else i - 2)
            is_party = named is not None and named.kind in PARTIES
            return [named] if named is not None and is_party else described(sentence, i - 1)
    return []

"""Whom a preposition with a French relative pronoun takes up: "Alpha, dans laquelle Beta a investi"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.appositions import described
from dealwire.annotation.roles.acting.subjects import leading_subject
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import PARTIES, Mention, Sentence

_REACH = 12
_RELATIVES = frozenset({"lequel", "laquelle", "qui", "lesquels", "lesquelles"})
# Relatives that have their preposition in them.
_CONTRACTED = frozenset({"auquel", "auxquels", "auxquelles"})
# By frame: the prepositions, whose antecedent plays the role.
_TAKEN_UP = {
    "invest": (frozenset({"dans", "en", "sur"}), "investee"),
    "partner": (frozenset({"avec"}), "partner"),
    "sell": (frozenset({"à"}), "acquirer"),
    "bid": (frozenset({"pour", "sur"}), "target"),
    "grant": (frozenset({"à", "pour"}), "investee"),
    "lend": (frozenset({"à"}), "investee"),
    "borrow": (frozenset({"à"}), "investee"),
}


def fill_from_relative(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add whom the clause of the hit takes up, where its role is empty or a partner is alone."""
    prepositions, role = _TAKEN_UP.get(hit.trigger.frame.frame, (frozenset[str](), ""))
    if sentence.words.language != "fr" or not prepositions:
        return
    found = filling.roles.get(role, [])
    if not found or (role == "partner" and len(found) == 1):
        taken_up = _antecedent(sentence, hit.first, prepositions)
        filling.add(role, found + [m for m in taken_up if m not in found])
        if role == "partner" and found and any(m.name == found[0].name for m in taken_up):
            # "Alpha s'appuie sur Beta, avec lequel |il| a signé un accord": "il" is not whom the relative takes up.
            filling.add(role, [m for m in leading_subject(sentence, taken_up[0].first) if m.name != found[0].name])


def _antecedent(sentence: Sentence, at: int, prepositions: frozenset[str]) -> list[Mention]:
    for i in range(at - 1, max(0, at - _REACH), -1):
        if sentence.low(i) in {";", ".", ":"}:
            return []
        opener = _opener(sentence, i, prepositions)
        if opener >= 0:
            named = sentence.at(opener - 2 if sentence.low(opener - 1) == "," else opener - 1)
            is_party = named is not None and named.kind in PARTIES and not _is_town_of_site(sentence, named)
            return [named] if named is not None and is_party else described(sentence, opener)
    return []


def _opener(sentence: Sentence, i: int, prepositions: frozenset[str]) -> int:
    """Where the relative begins that ends at word `i`: its preposition, or "auquel" itself; -1 where none does."""
    if sentence.low(i) in _CONTRACTED and "à" in prepositions:
        return i
    return i - 1 if sentence.low(i) in _RELATIVES and sentence.low(i - 1) in prepositions else -1


def _is_town_of_site(sentence: Sentence, named: Mention) -> bool:
    """ "l'usine |de Lens|, dans laquelle Alpha a investi": where a site stands, not whose it is."""
    is_of = sentence.low(named.first - 1) in {"de", "d'"} and sentence.at(named.first - 2) is None
    return is_of and "asset" in sentence.words.epithets.get(sentence.low(named.first - 2), ())

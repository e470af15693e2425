"""Whose project public money is for: "L'agence Alpha finance |le vaccin de Beta| à hauteur de 3 millions". French."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

_OF = frozenset({"de", "d'", "du"})
# How many words the project itself has at most: "le projet pilote", "l'usine de batteries".
_REACH = 5


def add_aided_owner(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add whose the object of a verb of financing is, where an authority pays a sum and nobody else gets it."""
    is_verb = hit.trigger.word_class == "verb" and hit.trigger.frame.frame == "grant" and not hit.is_passive
    if sentence.words.language != "fr" or not is_verb or "investee" in filling.roles:
        return
    is_public = any(m.kind == "authority" for m in filling.roles.get("investor", ()))
    if is_public and any(m.kind == "money" for m in sentence.mentions):
        filling.add("investee", _owner_behind(sentence, hit.last))


def _owner_behind(sentence: Sentence, start: int) -> list[Mention]:
    for i in range(start + 1, min(start + _REACH, len(sentence.tokens))):
        if sentence.at(i) is not None or not sentence.low(i)[:1].isalpha():
            return []
        if sentence.low(i) in _OF:
            found = complement(sentence, i + 1, gap=3).parties
            if found and found[0].kind == "organisation":
                return found[:1]
    return []

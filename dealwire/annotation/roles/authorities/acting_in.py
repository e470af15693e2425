"""Which country bans a company that French only says is banned there: "En Suède, Alpha est interdite"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.roles.authorities.acting_countries import only_countries
from dealwire.annotation.text.story import Mention, Sentence

_IN = frozenset({"en", "au", "aux"})


def country_where(sentence: Sentence, hit: Hit) -> list[Mention]:
    """The country that opens the sentence of a ban in the passive, or stands right behind its verb; else nobody."""
    is_ban = hit.trigger.frame.fact_table == "regulatory_reactions" and hit.trigger.word_class == "verb"
    if not (is_ban and hit.is_passive and sentence.words.is_group(hit.trigger.lemma, "banning")):
        return []
    opening, behind = sentence.at(1), sentence.at(hit.last + 1)
    is_opening = sentence.low(0) in _IN and opening is not None and sentence.low(opening.last) == ","
    place = opening if is_opening else behind if sentence.low(hit.last) in _IN else None
    return only_countries(sentence, [place]) if place is not None and place.kind == "place" else []

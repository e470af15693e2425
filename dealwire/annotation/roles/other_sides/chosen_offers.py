"""Whose offer was chosen buys: "L'offre |d'Alpha| a été retenue pour la reprise de Beta". French."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

# How far before the purchase the offer stands, and how many words it may have before whose it is.
_REACH, _OFFER = 20, 6
_OF = frozenset({"de", "d'", "du", "par"})


def add_chosen_offerer(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add whose offer a verb of choosing takes as the buyer of what the purchase names, where no buyer is known."""
    is_open = hit.trigger.frame.frame == "acquire" and filling.roles.keys() == {"target"}
    if not is_open or sentence.words.language != "fr" or sentence.low(hit.first - 1) not in {"la", "l'", "le", "pour"}:
        return
    near = range(max(0, hit.first - _REACH), hit.first)
    offer = next((i for i in near if sentence.words.is_group(sentence.low(i), "offering")), -1)
    is_chosen = any(sentence.words.is_group(sentence.low(i), "choosing") for i in near)
    filling.add("acquirer", _offerer(sentence, offer, hit.first) if offer >= 0 and is_chosen else [])


def _offerer(sentence: Sentence, offer: int, end: int) -> list[Mention]:
    links = (i for i in range(offer + 1, offer + 1 + _OFFER) if sentence.low(i) in _OF and sentence.at(i) is None)
    for link in links:
        found = [m for m in complement(sentence, link + 1, gap=4).parties if m.last <= end]
        if found:
            return found
    return []

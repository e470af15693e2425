"""The other side of a French headline's colon: "Rachat de Beta : |Alpha| en discussions", "|Beta| : Alpha candidat à la
reprise"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

# How many words stand before the colon at most, and behind it before whose offer it is.
_HEAD, _OFFER = 9, 5
# How many words of the headline are read for what the buyer does.
_TOLD = 10
_FRAMES = frozenset({"acquire", "bid"})
_OF = frozenset({"de", "d'", "du"})


def add_headed(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add the buyer named right behind the colon, or the business before it that is for sale, where it alone lacks."""
    is_noun = hit.trigger.word_class == "noun" and hit.trigger.frame.frame in _FRAMES
    if not is_noun or sentence.words.language != "fr":
        return
    colon = next((i for i in range(_HEAD) if sentence.low(i) == ":" and sentence.at(i) is None), -1)
    is_headline = 0 <= hit.first <= 1 and hit.last < colon
    if is_headline and filling.roles.keys() == {"target"} and _bids(sentence, colon + 1):
        filling.add("acquirer", _behind(sentence, colon + 1))
    elif 0 < colon < hit.first <= colon + _HEAD and filling.roles.keys() == {"acquirer"}:
        headed = sentence.at(colon - 1)
        is_head = headed is not None and headed.kind == "organisation" and headed.first <= 1
        filling.add("target", [headed] if headed is not None and is_head else [])


def _bids(sentence: Sentence, i: int) -> bool:
    """Whether what stands behind the colon tells a bid, and not what somebody feels about the deal."""
    return any(sentence.words.is_group(sentence.low(k), "headbid") for k in range(i, i + _TOLD))


def _behind(sentence: Sentence, i: int) -> list[Mention]:
    near = range(i, i + _OFFER)
    offer = next((k for k in near if sentence.words.is_group(sentence.low(k), "offering")), -1)
    link = next((k for k in range(offer, offer + _OFFER) if sentence.low(k) in _OF), -1) if offer >= 0 else -1
    found = complement(sentence, (link if link >= 0 else i - 1) + 1, gap=3).parties
    return [m for m in found if m.kind == "organisation"]

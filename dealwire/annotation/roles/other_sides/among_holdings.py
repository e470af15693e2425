"""Who is told to be among somebody's holdings: "Parmi ses investissements figurent Alpha et Beta". French only."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.roles.complements.possessors import possessor
from dealwire.annotation.roles.complements.spoken_topic import topic_of
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Sentence

_FRAMES = frozenset({"invest", "stake"})
_OPENERS = frozenset({"ses", "leurs", "les", "plus", "autres", "principales", "principaux", "premiers", "premières"})
# How far before the noun "parmi" may stand, and behind it the verb of listing.
_AMONG, _LISTED = 4, 10


def add_among_holdings(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Make those listed behind a noun for holdings that "parmi" governs the investees of whoever has them."""
    is_noun = hit.trigger.frame.frame in _FRAMES and hit.trigger.word_class == "noun"
    if sentence.words.language != "fr" or not is_noun or not _is_among(sentence, hit.first):
        return
    near = range(hit.last, min(hit.last + _LISTED, len(sentence.tokens)))
    verb = next(
        (i for i in near if sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "figuring")), -1
    )
    if verb < 0:
        return
    listed = [m for m in complement(sentence, verb + 1, gap=5).parties if m.name]
    names = {m.name for m in listed}
    owners = [m for m in complement(sentence, hit.last + 1, gap=4).parties if m.last <= verb]
    owners += possessor(sentence, hit) + topic_of(sentence, hit.first)
    filling.roles["investee"] = listed
    filling.roles["investor"] = [m for m in owners if m.name and m.name not in names][:1]


def _is_among(sentence: Sentence, noun: int) -> bool:
    i = noun - 1
    while sentence.low(i) in _OPENERS and noun - i < _AMONG:
        i -= 1
    return sentence.low(i) == "parmi"

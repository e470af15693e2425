"""Rulings, laws and agreements by which an authority acts: "un décret du président", "la loi votée par le Sénat"."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Sentence

_BY = frozenset({"par", "by"})
_AMONG = frozenset({"entre", "between"})
# How far before who issued it the participle stands that says so, a day between them.
_ISSUED = 5


def instrument_start(sentence: Sentence, link: int) -> int:
    """Where the phrase of an instrument begins that the preposition at `link` gives to an authority; -1 without one."""
    at = link - 1
    if sentence.low(link) in _BY | _AMONG and (issued := _participle_before(sentence, link)) > 0:
        at = issued - 1 - (sentence.low(issued - 1) == ",")
    kind = "concord" if sentence.low(link) in _AMONG else "instrument"
    is_instrument = sentence.at(at) is None and sentence.words.is_group(sentence.low(at), kind)
    return phrase_start(sentence, at) if is_instrument else -1


def _participle_before(sentence: Sentence, link: int) -> int:
    """ "|rendue| mardi par", "|conclu| en 2013 entre": the participle of issuing before the preposition; -1 without."""
    for i in range(link - 1, link - 1 - _ISSUED, -1):
        mention = sentence.at(i)
        if mention is None and sentence.words.is_group(sentence.low(i), "issued"):
            return i
        is_small = bool(sentence.words.classes.get(sentence.low(i), frozenset()) & {"preposition", "adverb"})
        if not (is_small or (mention is not None and mention.kind == "date")):
            return -1
    return -1

"""Who stands on which side of an offer, where the grammar of the sentence is that of somebody else's act."""

from __future__ import annotations

from dealwire.annotation.modifiers import phrase_start
from dealwire.annotation.story import PARTIES, Mention, Sentence
from dealwire.annotation.subjects import subject
from dealwire.annotation.triggers import Hit

_PURPOSES = frozenset({"pour", "de", "d'", "à", "en", "vue", "la", "le", "l'", "du", "au"})
_OF = frozenset({"de", "d'", "du"})
_REACH = 6


def bidder(sentence: Sentence, at: int) -> list[Mention]:
    """ "l'offre d'Alpha pour (le rachat de, racheter) Beta": whose offer it is, to the left of word `at`. French."""
    party = _before_purpose(sentence, at)
    if party is None:
        return []
    start = phrase_start(sentence, party.first)
    is_owner = sentence.low(start - 1) in _OF or sentence.low(start) in _OF
    noun = start - 2 if sentence.low(start - 1) in _OF else start - 1
    is_offer = any(sentence.words.is_group(sentence.low(i), "offering") for i in (noun, noun - 1, noun - 2))
    return [party] if is_owner and is_offer else []


def counterpart(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "négocie avec Alpha la vente de Beta", "en discussions avec Alpha pour céder Beta": who would buy. French."""
    party = _before_purpose(sentence, hit.first)
    if party is None or sentence.low(phrase_start(sentence, party.first) - 1) != "avec":
        return []
    pattern = sentence.words.markers.get(("sentence", "rumoured"))
    left = sentence.text[sentence.start : sentence.tokens.starts[party.first]]
    return [party] if pattern is not None and pattern.search(left) else []


def _before_purpose(sentence: Sentence, at: int) -> Mention | None:
    """The party right before "pour", "en vue de" and an article that lead to word `at`."""
    i = at - 1
    while i >= 0 and at - i <= _REACH and sentence.at(i) is None and sentence.low(i) in _PURPOSES:
        i -= 1
    party = sentence.at(i)
    is_led = sentence.words.language == "fr" and party is not None and party.last < at
    return party if party is not None and is_led and party.kind in PARTIES else None


def is_addressed(sentence: Sentence, verb_at: int) -> bool:
    """ "Beta a rejeté l'offre de rachat d'Alpha": whether the verb's subject is who the offer is made to."""
    return verb_at >= 0 and sentence.words.is_group(sentence.low(verb_at), "declining")


def keeper(sentence: Sentence, target: Mention) -> list[Mention]:
    """ "Alpha ferme sa filiale Beta, rachetée en 2019": whoever has what was bought has bought it. French."""
    if sentence.words.language != "fr":
        return []
    start = phrase_start(sentence, target.first)
    if sentence.words.is_class(sentence.low(start), "possessive"):
        return subject(sentence, start)
    i = start - 1
    while sentence.at(i) is None and sentence.words.is_class(sentence.low(i), "adverb"):
        i -= 1
    return subject(sentence, i) if sentence.words.is_group(sentence.low(i), "holding") else []

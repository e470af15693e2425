"""What a preposition near a trigger governs: "by Alpha", "au capital de Beta", "led by Gamma"."""

from __future__ import annotations

from dealwire.annotation.phrases import Phrase, complement
from dealwire.annotation.reading import Mention, Sentence
from dealwire.annotation.speakers import only_countries
from dealwire.annotation.triggers import Hit

_REACH = 26
# Right after a noun these bind closer than any other: nothing but adjectives may stand between.
_TIGHT = frozenset({"de", "of", "d'"})
_TIGHT_REACH = 4
# The complement of these belongs to the clause: none is looked for beyond a comma.
_NEAR = frozenset({"à", "from", "to", "with", "avec", "auprès_de", "for", "pour"})
# What these govern first is what an act is on: "une enquête sur des messages publiés sur Alpha" is not on Alpha.
_DECISIVE = frozenset({"sur", "into", "on"})
_AGENT = {"en": "by", "fr": "par"}


def governed(sentence: Sentence, hit: Hit, role: str, place: str) -> Phrase | None:
    """The phrase behind the nearest form of the preposition `place` after the hit; None where its clause ends first."""
    place = _AGENT[sentence.words.language] if place == "agent" else place
    forms, skipped = sentence.words.slot_places.get(place, (frozenset({place}), 0))
    reach = hit.last + (_TIGHT_REACH if place in _TIGHT else _REACH)
    i = hit.last
    while i < min(reach, len(sentence.tokens)):
        mention = sentence.at(i)
        if mention is not None:
            reach += mention.last - i if mention.kind in {"money", "percent", "date"} else 0
            i = mention.last
            continue
        if sentence.low(i) in forms and not _is_led(sentence, i, role):
            phrase = _phrase_at(sentence, i, role, skipped)
            if phrase.parties or phrase.owners or phrase.asset:
                return phrase
            if role == "company" and place in _DECISIVE:
                return None
            reach += phrase.money.last - phrase.money.first if phrase.money else 0
        elif _ends_clause(sentence, i, place):
            return None
        i += 1
    return None


def _is_led(sentence: Sentence, i: int, role: str) -> bool:
    """ "un tour mené par Alpha": who leads the round is not whose round it is."""
    leading = sentence.words.slot_places.get("led_by" if sentence.words.language == "en" else "mené_par")
    return role == "investee" and leading is not None and sentence.low(i - 1) in leading[0]


def _phrase_at(sentence: Sentence, i: int, role: str, skipped: int) -> Phrase:
    country = sentence.at(i + 1)
    if role == "authority" and country is not None and country.kind == "place":
        return Phrase(parties=_acting(sentence, country), start=i + 1, end=country.last)
    return complement(sentence, i + 1 + skipped, gap=8)


def _acting(sentence: Sentence, country: Mention) -> list[Mention]:
    return only_countries(sentence, [country])


def _ends_clause(sentence: Sentence, i: int, place: str) -> bool:
    low, words = sentence.low(i), sentence.words
    if low in {";", ".", ":"} or (words.is_class(low, "relative") and low != "that"):
        return True
    if low == ",":
        is_apposition = place in _AGENT.values() and words.is_class(sentence.low(i + 1), "determiner")
        return place in _NEAR or is_apposition
    return place in _TIGHT and words.is_class(low, "preposition")

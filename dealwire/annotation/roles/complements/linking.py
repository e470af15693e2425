"""Whom an agreement links: "l'accord liant Alpha à Beta", "le contrat qui unit Alpha et Beta". French."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.phrases import Phrase
from dealwire.annotation.text.story import Sentence

# The place of that name in `slot_places`.
LINKING = "liant"
_CLITICS = frozenset({"le", "la", "l'", "les"})


def linked(sentence: Sentence, phrase: Phrase) -> Phrase:
    """ "l'accord liant Alpha |à Beta|": both whom it links."""
    if len(phrase.parties) == 1 and sentence.low(phrase.parties[0].last) in {"à", "au", "aux"}:
        phrase.parties = phrase.parties + complement(sentence, phrase.parties[0].last + 1, gap=4).parties
    return phrase


def opens_link(sentence: Sentence, i: int, place: str) -> bool:
    """ "l'accord |qui| lie Alpha à Beta", "qui |le| lie à Beta": the relative that opens the place itself."""
    linking = sentence.words.slot_places.get(place)
    verb = i + 1 + (sentence.low(i + 1) in _CLITICS)
    return place == LINKING and sentence.low(i) == "qui" and linking is not None and sentence.low(verb) in linking[0]

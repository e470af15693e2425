"""Prepositions that give words to somebody: "selon la ministre", "pour Bercy, …", "according to the watchdog"."""

from __future__ import annotations

from dealwire.annotation.text.story import Mention, Sentence

# How many words, articles and titles, may stand between the preposition and who speaks.
_REACH = 8
_LINKS = frozenset({"le", "la", "l'", "les", "de", "du", "des", "d'", "the", "a", "an"})
# Behind these "pour" opens a sentence or its main clause.
_OPENINGS = frozenset({",", "«", "»", ":", "-", "–", "—", '"', "mais", "et", "car"})
_CLOSINGS = frozenset({",", ".", "", "»"})


def names_speaker(sentence: Sentence, i: int, last: int) -> bool:
    """Whether the preposition `[i, last)` gives the words to an authority named right behind it.

    "Pour" has other senses: it does so only where it opens a clause and the authority closes it.
    """
    speaker = speaker_named(sentence, last)
    return speaker is not None and _is_speaker(sentence, i, speaker.last)


def speaker_named(sentence: Sentence, last: int) -> Mention | None:
    """The authority behind a preposition that ends at word `last`, its title and what it is in charge of aside."""
    for k in range(last, last + _REACH):
        mention, low = sentence.at(k), sentence.low(k)
        if mention is not None and mention.kind == "portfolio":
            continue
        if mention is not None:
            return mention if mention.kind == "authority" else None
        if low not in _LINKS and low not in sentence.words.titles and low not in sentence.words.demonyms:
            return None
    return None


def _is_speaker(sentence: Sentence, i: int, end: int) -> bool:
    """Whether the authority that ends at `end` itself speaks: not "according to Treasury |data|"."""
    if sentence.words.language == "fr":
        return sentence.low(i) != "pour" or _is_set_off(sentence, i, end)
    low = sentence.low(end)
    return (
        (not low[:1].isalpha() and low != "'s") or low in sentence.words.classes or sentence.words.is_group(low, "post")
    )


def _is_set_off(sentence: Sentence, first: int, last: int) -> bool:
    """ "|Pour| le ministre, …", "…, |pour| le ministre."."""
    opens = first == 0 or sentence.low(first - 1) in _OPENINGS
    return opens and sentence.low(last) in _CLOSINGS

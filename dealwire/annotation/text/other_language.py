"""Sentences of a French article that are written in English: posts, quotations, a firm's own words."""

from __future__ import annotations

from dealwire.annotation.words.vocabulary import Vocabulary

# An article without one of these, in small letters, holds no English sentence worth reading.
_TELLING = (" the ", " has ", " with ", " of ")
# Different small English words that a sentence has at least, and how many times those that are French as well.
_FEWEST, _MORE = 4, 3
_CLASSES = frozenset({"determiner", "pronoun", "preposition", "possessive", "conjunction", "auxiliary", "have", "be"})
_QUOTES = (' "', " “", " «")


Spans = list[tuple[int, int]]


def cut_quotations(text: str, spans: Spans, own: Vocabulary, other: Vocabulary) -> Spans:
    """The sentences of `text`; an English quotation behind French words is cut off as a sentence of its own."""
    if not _may_hold(text, own):
        return spans
    return [piece for start, end in spans for piece in _pieces(text, start, end, own, other)]


def foreign_sentences(text: str, spans: Spans, own: Vocabulary, other: Vocabulary) -> set[tuple[int, int]]:
    """Those of the sentences of `text` that are written in the `other` language."""
    if not _may_hold(text, own):
        return set()
    return {(start, end) for start, end in spans if _is_foreign(text[start:end], own, other)}


def _may_hold(text: str, own: Vocabulary) -> bool:
    return own.language == "fr" and any(word in text for word in _TELLING)


def _is_foreign(text: str, own: Vocabulary, other: Vocabulary) -> bool:
    """Whether a sentence has the small words of the `other` language, and hardly any of its `own`."""
    lows = set(text.lower().replace("'", " ").replace("’", " ").split())
    theirs, ours = (sum(_is_small(low, words) for low in lows) for words in (other, own))
    return theirs >= max(_FEWEST, _MORE * ours)


def _is_small(low: str, words: Vocabulary) -> bool:
    return not words.classes.get(low, frozenset()).isdisjoint(_CLASSES)


def _pieces(text: str, start: int, end: int, own: Vocabulary, other: Vocabulary) -> Spans:
    """French words, and the English quotation behind them; else the sentence as it is."""
    at = min((at for quote in _QUOTES if (at := text.find(quote, start, end)) > start), default=-1)
    if at < 0 or not _is_foreign(text[at:end], own, other) or _is_foreign(text[start:at], own, other):
        return [(start, end)]
    return [(start, at), (at + 1, end)]

"""Nouns for a whole line of business: "insurers", "social media companies", "les moteurs de recherche"."""

from __future__ import annotations

from dealwire.annotation.text.story import Sentence

_FIRMS = frozenset({"companies", "firms"})
# Words that a French trade's name has at most ("moteurs de recherche").
_TRADE = 3


def names_trade(sentence: Sentence, i: int) -> bool:
    """Whether word `i` is, or opens, a noun for a line of business; "companies" of any kind are none."""
    words, low = sentence.words, sentence.low(i)
    if words.is_group(low, "sector") or (low in _FIRMS and words.is_group(sentence.low(i - 1), "businessline")):
        return True
    if words.language != "fr" or not words.is_group(low, "sectorhead"):
        return False
    names = (" ".join(sentence.tokens.lows[i : i + size]) for size in range(2, _TRADE + 1))
    return any(words.is_group(name, "sector") for name in names)


def trade_within(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a line of business is named in words `[first, last)`."""
    return any(names_trade(sentence, i) for i in range(max(0, first), min(last, len(sentence.tokens))))

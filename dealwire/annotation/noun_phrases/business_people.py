"""French people of business, whose nationality stands before the name: "l'homme d'affaires suisse Jean Bell"."""

from __future__ import annotations

from dealwire.annotation.text.story import Sentence

_PEOPLE = frozenset({"homme", "femme", "hommes"})


def in_business(sentence: Sentence, i: int, first: int) -> int:
    """Where "|homme d'affaires| suisse" begins before word `i`, if its nationality leads on to the name at `first`.

    `i` itself where nothing of the kind stands there.
    """
    is_business = i < first and [sentence.low(i - 2), sentence.low(i - 1)] == ["d'", "affaires"]
    return i - 3 if is_business and sentence.low(i - 3) in _PEOPLE else i

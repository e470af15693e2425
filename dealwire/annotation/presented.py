"""Who is presented behind what a verb says was found: "a trouvé un repreneur, Alpha", "trouve preneur : Alpha"."""

from __future__ import annotations

from dealwire.annotation.complement import complement
from dealwire.annotation.story import Mention, Sentence
from dealwire.annotation.triggers import Hit

_MARKS = frozenset({",", ":", "(", "avec", "chez", "-", "–"})


def presented(sentence: Sentence, hit: Hit) -> list[Mention]:
    """The parties named right behind the mark, or "en la personne de", that follows the hit; nobody without it."""
    i = hit.last
    if [sentence.low(k) for k in range(i, i + 3)] == ["en", "la", "personne"]:
        return complement(sentence, i + 4).parties
    return complement(sentence, i + 1, gap=5).parties if sentence.low(i) in _MARKS else []

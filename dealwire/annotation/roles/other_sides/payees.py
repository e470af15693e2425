"""The authority that a company pays to be done with a case: "verse 3 millions au fisc pour solder un différend"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Mention, Sentence

_DATIVES = frozenset({"à", "au", "aux", "to", "avec", "with"})
# How far before the settling verb the payment or agreement may stand.
_PAID = 16


def payee(sentence: Sentence, hit: Hit) -> list[Mention]:
    """The authority that is paid, or agreed with, before an infinitive of settling; none elsewhere."""
    if hit.trigger.frame.frame != "settle" or hit.trigger.mood != "base":
        return []
    before = [m for m in sentence.mentions if m.kind == "authority" and hit.first - _PAID <= m.first < hit.first]
    paid = [m for m in before if sentence.low(phrase_start(sentence, m.first) - 1) in _DATIVES]
    return paid[-1:]

"""Rivals that a colon lists behind what they are after: "Three bidders want Beta: Alpha, Gamma and Delta"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

_FRAMES = frozenset({"acquire", "bid"})
# How far before the deal the suitors are counted, and how far behind it the colon stands.
_BEFORE, _BEHIND = 12, 14


def add_suitors(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Make those whom the list names the buyers, each of whom bids for itself, in the place of one found by chance."""
    listed = [m for m in suitors_of(sentence, hit) if m.name not in {t.name for t in filling.roles.get("target", ())}]
    found = {m.name for m in filling.roles.get("acquirer", ())}
    if len(listed) > 1 and found <= {m.name for m in listed}:
        filling.roles.pop("acquirer", None)
        filling.add("acquirer", listed)


def suitors_of(sentence: Sentence, hit: Hit) -> list[Mention]:
    """The organisations behind the colon where several suitors are counted at or before the hit; else nobody."""
    counted = range(max(0, hit.first - _BEFORE), hit.last)
    if hit.trigger.frame.frame not in _FRAMES or not any(_is_suitor(sentence, i) for i in counted):
        return []
    behind = range(hit.last, min(hit.last + _BEHIND, len(sentence.tokens)))
    colon = next((i for i in behind if sentence.low(i) == ":" and sentence.at(i) is None), -1)
    found = complement(sentence, colon + 1, gap=6).parties if colon > 0 else []
    return found if all(m.kind in {"organisation", "person"} for m in found) else []


def _is_suitor(sentence: Sentence, i: int) -> bool:
    return sentence.words.is_group(sentence.low(i), "suitor")

"""Holders between commas behind whose shares they hold: "les actionnaires d'Alpha, Beta et Gamma, …". French only."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Sentence

_FRAMES = frozenset({"hold", "back"})
# "les actionnaires d'Alpha, |les| fonds Beta et Gamma": what describes the holders opens with one of these.
_ARTICLES = frozenset({"le", "la", "l'", "les"})


def part_holders(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Turn a list behind "les actionnaires de" into the company and those whom commas set off as its holders."""
    listed = filling.roles.get("investee", [])
    if sentence.words.language != "fr" or hit.trigger.frame.frame not in _FRAMES or "investor" in filling.roles:
        return
    is_plural = hit.trigger.word_class == "noun" and sentence.low(hit.last - 1).endswith("s")
    if not is_plural or len(listed) < 2 or listed[0].first < hit.last:
        return
    is_described = sentence.low(listed[0].last + 1) in _ARTICLES
    if sentence.low(listed[0].last) == "," and (is_described or sentence.low(listed[-1].last) == ","):
        filling.roles["investee"], filling.roles["investor"] = listed[:1], listed[1:]

"""An authority's stance on a company: supportive, critical or neutral."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.text.story import Sentence

_USUAL = {
    **dict.fromkeys(("fine", "lawsuit", "block", "order", "complaint"), "critical"),
    **dict.fromkeys(("clearance", "conditional_clearance"), "supportive"),
    **dict.fromkeys(("review", "investigation", "settlement"), "neutral"),
}


def stance_of(sentence: Sentence, hit: Hit, kind: str) -> str:
    """`supportive`, `critical` or `neutral`. Source of the defaults: the fact guidelines' decisions on hard cases."""
    # A licence that is granted is an order as well (fact guidelines).
    is_granted = kind == "order" and sentence.words.is_group(hit.trigger.lemma, "licensing")
    if kind in _USUAL or is_granted:
        return "supportive" if is_granted else _USUAL[kind]
    verb = f"{sentence.span(hit.first, hit.last).text} {hit.trigger.lemma}"
    own = [stance for stance, pattern in sentence.words.stances.items() if pattern.search(verb)]
    if kind == "statement" and own:
        return own[0]
    counts = {
        stance: len(pattern.findall(sentence.text[sentence.start : sentence.end]))
        for stance, pattern in sentence.words.stances.items()
    }
    if counts.get("supportive", 0) == counts.get("critical", 0):
        # A rule binds those whom it is aimed at.
        return "critical" if kind == "rule" else "neutral"
    return max(counts, key=lambda stance: counts[stance])

"""An authority's stance on a company: supportive, critical or neutral."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.text.story import Sentence


def stance_of(sentence: Sentence, hit: Hit, kind: str) -> str:
    """`supportive`, `critical` or `neutral`. Source of the defaults: the fact guidelines' decisions on hard cases."""
    if kind in {"fine", "lawsuit", "block", "order", "complaint"}:
        return "critical"
    if kind in {"clearance", "conditional_clearance"}:
        return "supportive"
    if kind in {"review", "investigation", "settlement"}:
        return "neutral"
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

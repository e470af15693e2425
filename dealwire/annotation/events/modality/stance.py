"""An authority's stance on a company: supportive, critical or neutral."""

from __future__ import annotations

import re

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.text.story import Sentence
from dealwire.annotation.words.vocabulary import Trigger

# How far behind a verb of praise or blame the act stands, and what ends its clause.
_ACT_REACH = 9
_ENDS = frozenset({",", ";", ":", ".", "but", "mais", "that", "que", "qu'"})
_AGAINST = frozenset({"fine", "block", "order", "lawsuit", "complaint"})

_USUAL = {
    **dict.fromkeys(("fine", "lawsuit", "block", "order", "complaint"), "critical"),
    **dict.fromkeys(("clearance", "conditional_clearance"), "supportive"),
    **dict.fromkeys(("review", "investigation", "settlement"), "neutral"),
}

# What denies the French word behind it, an adverb between them perhaps, and how far before it that may stand.
_DENIED = re.compile(r"\b(?:pas|guère|peu|ni)\s+(?:\w+\s+)?[«\"“]?\s?$")
_NEAR = 24


def stance_of(sentence: Sentence, hit: Hit, kind: str) -> str:
    """`supportive`, `critical` or `neutral`. Source of the defaults: the fact guidelines' decisions on hard cases."""
    # A licence that is granted is an order as well (fact guidelines).
    is_granted = kind == "order" and sentence.words.is_group(hit.trigger.lemma, "licensing")
    if kind in _USUAL or is_granted:
        return "supportive" if is_granted else _USUAL[kind]
    verb = f"{sentence.span(hit.first, hit.last).text} {hit.trigger.lemma}"
    own = [stance for stance, pattern in sentence.words.stances.items() if pattern.search(verb)]
    if kind == "statement" and own:
        return _turned(own[0], sentence, hit)
    counts = _counted(sentence)
    if counts["supportive"] == counts["critical"]:
        # A rule binds those whom it is aimed at.
        return "critical" if kind == "rule" else "neutral"
    return max(counts, key=lambda stance: counts[stance])


def _turned(stance: str, sentence: Sentence, hit: Hit) -> str:
    """ "welcomed the |ban| on Alpha" is against Alpha, "condemned the |fine|" for it: the side taken on an act."""
    is_blamed = sentence.words.is_group(hit.trigger.lemma, "blaming")
    if (stance == "supportive") == is_blamed or not _is_on_act(sentence, hit.last):
        return stance
    return "critical" if stance == "supportive" else "supportive"


def _is_on_act(sentence: Sentence, start: int) -> bool:
    """Whether an act against a company stands behind the verb, before any business or mark: not "Alpha's ban"."""
    for i in range(start, min(start + _ACT_REACH, len(sentence.tokens))):
        mention, low = sentence.at(i), sentence.low(i)
        if (mention is not None and mention.kind in {"organisation", "anaphor", "pronoun"}) or low in _ENDS:
            return False
        if mention is None and any(_is_against(trigger) for trigger in sentence.words.triggers.get(low, ())):
            return True
    return False


def _is_against(trigger: Trigger) -> bool:
    return len(trigger.words) == 1 and trigger.frame.kind in _AGAINST


def _counted(sentence: Sentence) -> dict[str, int]:
    """How many words of the sentence take each side; in French praise that is denied ("pas favorable") is blame."""
    text, stances = sentence.text[sentence.start : sentence.end], sentence.words.stances
    counts = {"supportive": 0, "critical": 0}
    for stance, pattern in stances.items():
        for match in pattern.finditer(text):
            is_denied = stance == "supportive" and _is_denied(text[: match.start()], sentence.words.language)
            counts["critical" if is_denied else stance] += 1
    return counts


def _is_denied(before: str, language: str) -> bool:
    return language == "fr" and bool(_DENIED.search(before[-_NEAR:]))

"""Whose part a bought company is: "|Alpha| unit Beta", "Beta, a subsidiary of |Alpha|", "|Alpha|'s Beta". English."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.modifiers import is_possessive
from dealwire.annotation.text.story import Mention, Sentence

# How many words tell the kind of part between its owner and its name, or behind its name: "a leading online unit of".
_BETWEEN, _BEHIND = 4, 6
_ARTICLES = frozenset({"a", "an", "the", "part"})


def parent_of(sentence: Sentence, target: Mention) -> list[Mention]:
    """The business whose part `target` is told to be right before or behind its name; empty without any."""
    if sentence.words.language != "en" or target.kind != "organisation":
        return []
    found = _before(sentence, target) or _behind(sentence, target)
    return [m for m in found if m.kind == "organisation" and m.name != target.name]


def _before(sentence: Sentence, target: Mention) -> list[Mention]:
    i = target.first - 1
    if is_possessive(sentence, i):
        owner = sentence.at(i - 1)
        return [owner] if owner is not None else []
    if not sentence.words.is_group(sentence.low(i), "subsidiary"):
        return []
    for k in range(i - 1, i - 1 - _BETWEEN, -1):
        owner = sentence.at(k - 1) if is_possessive(sentence, k) else sentence.at(k)
        if owner is not None and owner.kind == "organisation":
            return [owner]
        if sentence.at(k) is not None or not sentence.low(k).isalpha():
            return []
    return []


def _behind(sentence: Sentence, target: Mention) -> list[Mention]:
    i = target.last
    if sentence.low(i) != "," or sentence.low(i + 1) not in _ARTICLES:
        return []
    for k in range(i + 1, i + 1 + _BEHIND):
        if sentence.at(k) is not None:
            return []
        is_part = sentence.words.is_group(sentence.low(k), "subsidiary") or sentence.low(k) == "part"
        if is_part and sentence.low(k + 1) == "of":
            return complement(sentence, k + 2, gap=4).parties[:1]
    return []

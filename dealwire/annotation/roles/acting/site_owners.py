"""Whose the site or project is that opens a sentence: "|L'usine d'Alpha| à Lens recevra 3 millions d'euros"."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Mention, Sentence

_OF = frozenset({"de", "d'", "du", "des"})
# How far into a sentence its site stands, and how far behind the site its owner.
_OPENING, _OWNED = 4, 3


def opening_site_owner(sentence: Sentence, at: int) -> list[Mention]:
    """The business behind the "de" of a site that opens the sentence, before word `at`; nobody without one. French."""
    if sentence.words.language != "fr":
        return []
    site = next((i for i in range(min(_OPENING, at)) if _is_site(sentence, i)), -1)
    owner = next((m for m in sentence.mentions if site < m.first < at), None) if site >= 0 else None
    if owner is None or owner.kind not in {"organisation", "anaphor"} or not owner.name:
        return []
    start = phrase_start(sentence, owner.first)
    is_of = sentence.low(start - 1) in _OF or sentence.low(owner.first - 1) in _OF
    return [owner] if is_of and start - site <= _OWNED + 1 else []


def _is_site(sentence: Sentence, i: int) -> bool:
    return sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "plant")

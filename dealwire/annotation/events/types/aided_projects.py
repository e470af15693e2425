"""Whose project it is that a government puts money into: "un milliard dans le projet de pont de la société Alpha"."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.modifiers import is_possessive, phrase_start
from dealwire.annotation.noun_phrases.phrases import STOP
from dealwire.annotation.roles.acting.subjects import leading_subject
from dealwire.annotation.text.story import Mention, Sentence

# How far behind the investment "in" may stand, and behind that the business.
_REACH, _PROJECT = 12, 16
_IN = frozenset({"in", "into", "dans"})
_OF = frozenset({"de", "d'", "du", "des", "of"})
# "pour soutenir |la création| du vaccin d'Alpha": how far behind the verb of helping the project stands.
_HELPED = 4
_INFINITIVE = ("er", "ir", "re")


def project_owners(draft: Draft) -> list[Mention]:
    """The businesses behind "in" that the project belongs to; nobody where the investor is no authority."""
    investors = draft.roles.get("investor", ())
    if draft.amount is None or not investors or any(m.kind != "authority" for m in investors):
        return []
    sentence, last = draft.sentence, draft.hit.last
    near = range(last, min(last + _REACH, len(sentence.tokens)))
    at = next((i for i in near if sentence.low(i) in _IN and sentence.at(i) is None), -1)
    if at >= 0:
        return _owner_behind(sentence, at + 1)
    names = {m.name for m in investors}
    return [m for m in _owner_helped(sentence, last) if m.name not in names]


def _owner_helped(sentence: Sentence, start: int) -> list[Mention]:
    """ "pour soutenir |les recherches d'Alpha|", "Alpha …, qui a investi 3 millions pour soutenir |ses recherches|"."""
    near = range(start, min(start + _REACH, len(sentence.tokens)))
    at = next((i for i in near if sentence.low(i) == "pour" and sentence.low(i + 1).endswith(_INFINITIVE)), -1)
    if at < 0 or sentence.words.language != "fr":
        return []
    for i in range(at + 2, at + 2 + _HELPED):
        if sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "project"):
            is_own = sentence.words.is_class(sentence.low(i - 1), "possessive")
            named = [m for m in leading_subject(sentence, at) if m.kind == "organisation"]
            return named[:1] if is_own else _owner_behind(sentence, i + 1)
    return []


def _owner_behind(sentence: Sentence, start: int) -> list[Mention]:
    for i in range(start, min(start + _PROJECT, len(sentence.tokens))):
        mention = sentence.at(i)
        if mention is None and sentence.low(i) in STOP:
            return []
        if mention is not None and mention.kind == "organisation":
            is_of = sentence.low(phrase_start(sentence, mention.first) - 1) in _OF
            return [mention] if is_of or is_possessive(sentence, mention.last) else []
    return []

"""Who leads or joins a round that a noun tells of: "Alpha leads Beta's $20M Series A"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.roles.acting.carried import carried_parties
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.roles.complements.possessors import possessor
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence


def backers_of(sentence: Sentence, hit: Hit, role: str, filling: Filling) -> list[Mention]:
    """ "Alpha leads Beta's $20M Series A": who leads or joins somebody's round; else whom its verb tells."""
    funded = possessor(sentence, hit)
    if funded and sentence.words.language == "en":
        at = phrase_start(sentence, funded[0].first) - 1
        group = "leading" if role == "lead_investor" else "joining"
        return subject(sentence, at) if sentence.words.is_group(sentence.low(at), group) else []
    if funded or filling.support is None:
        return funded
    return carried_parties(sentence, hit, role, filling, filling.support)

"""Whose plan, deal or proposal an infinitive fills out: "its plan to buy Beta", "a deal to buy Gamma". English only."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.references.plural import both
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.roles.complements.spoken_topic import topic_of
from dealwire.annotation.text.story import Mention, Sentence

_REACH = 6
_SOURCES = frozenset({"from", "by"})


def planner(sentence: Sentence, at: int) -> list[Mention]:
    """Who plans what the infinitive at word `at` says: whoever a possessive stands for, proposes it, or has it."""
    noun = _undertaking(sentence, at)
    if noun < 0:
        return []
    if proposed := proposer(sentence, at):
        return proposed
    lead = next((i for i in range(noun - 1, max(-1, noun - _REACH), -1) if _leads(sentence, i)), -1)
    if lead < 0:
        return []
    if sentence.words.is_class(sentence.low(lead), "possessive"):
        return _owners(sentence, lead)
    return subject(sentence, lead)


def proposer(sentence: Sentence, at: int) -> list[Mention]:
    """ "a proposal |from Alpha| to buy", "an offer from a consortium led by |Alpha| to buy": whose it is."""
    noun = _undertaking(sentence, at) if sentence.words.language == "en" else -1
    source = sentence.at(at - 2)
    is_sourced = noun >= 0 and sentence.low(noun + 1) in _SOURCES
    return [source] if is_sourced and source is not None and source.kind == "organisation" else []


def _undertaking(sentence: Sentence, at: int) -> int:
    """The noun that the infinitive fills out, right before its "to", or before who proposes it; -1 without one."""
    if sentence.low(at - 1) != "to":
        return -1
    party = sentence.at(at - 2)
    near = at - 2 if party is None else _sourced(sentence, party) - 1
    return near if sentence.at(near) is None and sentence.words.is_group(sentence.low(near), "undertaking") else -1


def _sourced(sentence: Sentence, party: Mention) -> int:
    """The word "from" before a party, or before the collective that it leads."""
    start = phrase_start(sentence, party.first)
    if sentence.low(start - 1) in _SOURCES and sentence.words.is_group(sentence.low(start - 2), "leading"):
        start = phrase_start(sentence, start - 3)
    return start - 1


def _leads(sentence: Sentence, i: int) -> bool:
    classes = sentence.words.classes.get(sentence.low(i), frozenset())
    return sentence.at(i) is None and bool(classes & {"possessive", "determiner"})


def _owners(sentence: Sentence, possessive: int) -> list[Mention]:
    """The subject of the sentence, or the organisation named last before; else what the text was speaking of."""
    before = [m for m in sentence.mentions if m.last <= possessive and m.kind in {"organisation", "anaphor"} and m.name]
    found = subject(sentence, possessive)
    if sentence.low(possessive) == "their" and len(found) < 2 and len(before) > 1:
        return both(sentence, found) if found else before[:2]
    firms = [m for m in found if m.kind in {"organisation", "anaphor", "pronoun"}]
    return firms or before[-1:] or topic_of(sentence, possessive)

"""The members of buyers told as one: "the consortium bidding for Beta includes Alpha and Gamma"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.roles.acting.subjects import leading_subject
from dealwire.annotation.roles.complements.spoken_topic import topic_of
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

_FRAMES = frozenset({"acquire", "bid"})
# How many words "se compose de", "is made up of" have at most, and the collective's own description.
_PHRASE, _DESCRIPTION = 4, 14
# How many words the comma and the auxiliaries before a verb take.
_GROUP = 5
_OF = frozenset({"de", "d'", "du", "des", "of"})


def add_members(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add those of whom a consortium is said to consist as buyers, where the sentence names no other buyer.

    A takeover group without a target is after the company that tells of it, or after the topic.
    """
    if hit.trigger.frame.frame not in _FRAMES or "acquirer" in filling.roles:
        return
    at = _collective_before(sentence, hit)
    members = _members_behind(sentence, at + 1, hit) if at >= 0 else _set_off(sentence, hit)
    targets = {m.name for m in filling.roles.get("target", ())}
    members = [m for m in members if m.name not in targets]
    if not targets and hit.last == at:
        named = {m.name for m in members}
        speaks_of = [m for m in leading_subject(sentence, hit.first) if m.kind == "organisation"]
        filling.add("target", [m for m in speaks_of or topic_of(sentence, hit.first) if m.name not in named])
    filling.add("acquirer", members)


def _collective_before(sentence: Sentence, hit: Hit) -> int:
    """The word for a collective before the hit, with no name between, or right behind it ("takeover |group|"); -1."""
    if sentence.words.is_group(sentence.low(hit.last), "collective") and hit.trigger.word_class == "noun":
        return hit.last
    for i in range(hit.first - 1, max(-1, hit.first - _DESCRIPTION), -1):
        mention = sentence.at(i)
        if mention is not None and mention.kind != "anaphor":
            return -1
        if sentence.words.is_group(sentence.low(i), "collective"):
            return i
    return -1


def _members_behind(sentence: Sentence, start: int, hit: Hit) -> list[Mention]:
    """The organisations behind the first word for consisting, at the collective or behind what it is after."""
    reach = max(start, hit.last) + _DESCRIPTION
    for i in range(start, min(reach, len(sentence.tokens))):
        if sentence.low(i) in {";", ".", ":"}:
            return []
        size = _consisting(sentence, i)
        if size:
            behind = i + size + (sentence.low(i + size) in _OF)
            found = complement(sentence, behind, gap=5).parties
            return found if found and all(m.kind in {"organisation", "person"} for m in found) else []
    return []


def _set_off(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "Le consortium|, composé d'Alpha et de Beta,| a racheté Gamma": who is set off right before the verb group."""
    for i in range(hit.first):
        if sentence.words.is_group(sentence.low(i), "collective") and sentence.low(i + 1) == ",":
            found = _members_behind(sentence, i + 2, hit) if _consisting(sentence, i + 2) else []
            is_next = bool(found) and sentence.low(found[-1].last) == "," and hit.first - found[-1].last <= _GROUP
            return found if is_next else []
    return []


def _consisting(sentence: Sentence, i: int) -> int:
    """How many words from word `i` on say of whom a group consists ("is made up of"); 0 where none do."""
    if sentence.at(i) is not None:
        return 0
    sizes = range(_PHRASE, 0, -1)
    phrases = ((size, " ".join(sentence.low(k) for k in range(i, i + size))) for size in sizes)
    return next((size for size, phrase in phrases if sentence.words.is_group(phrase, "consisting")), 0)

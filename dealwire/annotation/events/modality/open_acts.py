"""Acts that are none yet: only risked, awaited, asked for, or told as the inquiry that they order."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Sentence

_CLEARANCES = frozenset({"clearance", "conditional_clearance"})
# How far before a fine stands the word that spares it, and before an approval the one that awaits it.
_SPARED, _AWAITED = 8, 9
# How far before "être" and "soit" what is needed stands.
_NEEDED = 5
# How far before an English verb "must" stands.
_NEED = 3
# What opens the clause of a condition in time, and what tells there that it is past.
_SUBORDINATING = frozenset({"once", "after", "when"})
_DONE = frozenset({"was", "were", "had"})
# What an approval may be said to be, and within how many words.
_BEING = frozenset({"is", "represents", "being", "as"})
_HURDLE = 8
# How far before an approval the verb of getting it stands, and what says of that verb that it is done.
_SOUGHT, _ABLE = 6, frozenset({"managed", "able"})
_CLAUSE_ENDS = frozenset({",", ";", ":", "but", "after"})
# How far behind an order what is to be paid stands, and a call for a probe before it.
_PAYING, _CALLED = 12, 5
PROBES = frozenset({"investigation", "review"})


def is_only_risked(draft: Draft, filling: Filling) -> bool:
    """ "faces a fine", and an order that is told as the fine it is about ("was ordered to pay a $3 million fine")."""
    sentence, hit = draft.sentence, draft.hit
    if draft.kind == "fine" and _is_spared(sentence, hit.first):
        return True
    is_definite = any(sentence.low(hit.first - k) in {"the", "la", "l'", "les"} for k in (1, 2, 3))
    is_risk = sentence.words.is_group(sentence.low(filling.support_at), "risking")
    if draft.kind == "fine" and is_risk and not is_definite:
        return True
    near = [sentence.low(i) for i in range(hit.last, hit.last + _PAYING)]
    is_paid = any(sentence.words.is_group(low, "paying") for low in near[: _PAYING // 2])
    return draft.kind == "order" and is_paid and any(sentence.words.is_group(low, "fine") for low in near)


def _is_spared(sentence: Sentence, first: int) -> bool:
    """ "immunity from being |fined|", "a échappé à une |amende|", "was spared a $3 million |fine|": nobody pays it."""
    for i in range(first - 1, max(-1, first - _SPARED), -1):
        if sentence.low(i) in {",", ";", ":"}:
            return False
        if sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "sparing"):
            return True
    return False


def is_awaited(draft: Draft) -> bool:
    """ "subject to approval by the FTC", "attend le feu vert de Bruxelles", "approval is pending": not given yet."""
    hit, sentence = draft.hit, draft.sentence
    if draft.kind not in _CLEARANCES:
        return False
    if hit.trigger.word_class != "noun" and sentence.words.language == "en":
        is_needed = _is_needed(sentence, hit.first - (sentence.low(hit.first - 1) == "be"))
        return is_needed or _is_reckoned_with(sentence, hit.first)
    if hit.trigger.word_class != "noun":
        return hit.is_passive and _is_yet_to_come(sentence, hit.first - 1)
    is_open = _is_pending(sentence, hit.first, hit.last) or _is_obstacle(sentence, hit.last)
    return is_open or _is_aimed_at(sentence, hit.first)


def _is_pending(sentence: Sentence, first: int, last: int) -> bool:
    """ "|subject to| approval by the FTC", "|attend| le feu vert de Bruxelles", "approval |is pending|"."""
    if sentence.words.group_words["pending"].isdisjoint(sentence.tokens.lows):
        return False
    for i in range(first - 1, max(-1, first - _AWAITED), -1):
        if sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "pending"):
            return True
        if sentence.low(i) in _CLAUSE_ENDS or (sentence.at(i) is None and sentence.low(i) in sentence.words.support):
            break
    return any(sentence.words.is_group(sentence.low(i), "pending") for i in range(last, last + 2))


def _is_needed(sentence: Sentence, first: int) -> bool:
    """ "|must still| be approved by", "|needs to| be cleared", "|has yet to| approve": not given yet. English only."""
    is_bound = sentence.low(first - 1) == "to" and sentence.words.is_group(sentence.low(first - 2), "needed")
    return is_bound or any(sentence.low(i) == "must" for i in range(max(0, first - _NEED), first))


def _is_reckoned_with(sentence: Sentence, first: int) -> bool:
    """ "will close |once| it has been approved", "Once cleared, the deal will …": what is planned for when it is given.

    English only.
    """
    lows = sentence.tokens.lows
    if _SUBORDINATING.isdisjoint(lows) or not any(sentence.words.is_group(low, "ahead") for low in lows):
        return False
    for i in range(first - 1, max(-1, first - _AWAITED), -1):
        low = sentence.low(i)
        if sentence.at(i) is None and low in _SUBORDINATING:
            return True
        if low in _CLAUSE_ENDS or low in _DONE or sentence.words.is_group(low, "ahead"):
            return False
    return False


def _is_aimed_at(sentence: Sentence, first: int) -> bool:
    """ "a plan |to win| FTC approval", "sold mines |to get| approval": who works for it has not got it yet. English."""
    for i in range(first - 1, max(1, first - _SOUGHT), -1):
        if sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "obtaining"):
            return sentence.low(i - 1) == "to" and sentence.low(i - 2) not in _ABLE
    return False


def _is_obstacle(sentence: Sentence, last: int) -> bool:
    """ "FTC approval |is the last hurdle|", "approval |remains| uncertain": it is still to be had. English only."""
    if sentence.words.language != "en":
        return False
    if sentence.low(last) in {"remains", "remain"}:
        return True
    near = range(last + 1, last + _HURDLE) if sentence.low(last) in _BEING else range(0)
    return any(sentence.words.is_group(sentence.low(i), "obstacle") for i in near)


def _is_yet_to_come(sentence: Sentence, be: int) -> bool:
    """ "doit encore |être| validé", "il faut qu'il |soit| approuvé", "susceptible d'|être| autorisé". French."""
    near = {sentence.low(i) for i in range(max(0, be - _NEEDED), be)}
    if sentence.low(be) in {"soit", "soient"}:
        return not near.isdisjoint(sentence.words.group_words["awaited"])
    return sentence.low(be) == "être" and not near.isdisjoint(sentence.words.group_words["awaiting"])


def is_of_probe(draft: Draft) -> bool:
    """ "ordered an inquiry into Alpha": the order is told as the inquiry. English only."""
    sentence, last = draft.sentence, draft.hit.last
    if draft.kind != "order" or draft.hit.trigger.word_class != "verb" or sentence.words.language != "en":
        return False
    ahead = [trigger for i in range(last, last + 4) for trigger in sentence.words.triggers.get(sentence.low(i), ())]
    return any(t.word_class == "noun" and len(t.words) == 1 and t.frame.kind in PROBES for t in ahead)


def is_asked_for(draft: Draft) -> bool:
    """ "called for an FTC investigation", "requested that the FTC review": who is asked has done nothing yet."""
    if draft.kind in PROBES and _is_wanted_from(draft):
        return True
    call = call_before(draft) if draft.kind in PROBES else -1
    return call >= 0 and any(call < m.first for m in draft.roles.get("authority", ()))


def _is_wanted_from(draft: Draft) -> bool:
    """ "asked for help from the watchdog |to investigate|": whoever is asked is named right before. English only."""
    sentence, link = draft.sentence, draft.hit.first - 1
    end = link - 1 - (sentence.low(link - 1) == ",")
    asked = sentence.at(end) if draft.words.language == "en" and sentence.low(link) == "to" else None
    if asked is None or asked.kind != "authority":
        return False
    other = sentence.at(asked.first - 2) if sentence.low(asked.first - 1) == "or" else None
    first = other.first if other is not None and other.kind == "authority" else asked.first
    return sentence.low(first - 1 - (sentence.low(first - 1) == "the")) in {"from", "by", "on", "of"}


def call_before(draft: Draft) -> int:
    """The word that calls for what the trigger says; -1 without one."""
    near = range(draft.hit.first - 1, draft.hit.first - _CALLED, -1)
    return next((i for i in near if draft.words.is_group(draft.sentence.low(i), "calling")), -1)

"""Acts that an authority only threatens, calls for or gives up: statements, or nothing (guidelines, hard cases)."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.act_status import act_status
from dealwire.annotation.drafts import Draft
from dealwire.annotation.filling import Filling
from dealwire.annotation.negation import is_negated
from dealwire.annotation.story import Sentence
from dealwire.annotation.subjects import subject
from dealwire.annotation.undone_acts import is_undone

# Acts that are none while they may yet come (fact guidelines, hard cases).
_NEVER_TO_COME = frozenset({"fine", "clearance", "settlement", "complaint", "lawsuit", "order"})
_LETTING = ("not ", "no ")
_CLEARANCES = frozenset({"clearance", "conditional_clearance"})
# How far before an approval stands what it is only awaited by.
_SPARED = 8
_AWAITED = 9
_CLAUSE_ENDS = frozenset({",", ";", ":", "but", "after"})
_PROBES = frozenset({"investigation", "review"})
_SPOKEN_OF = frozenset({"order", "fine", "lawsuit"})
# How far behind an order what is to be paid stands, and a call for a probe before it.
_PAYING, _CALLED = 12, 5
# How far behind "told" the company stands.
_TOLD = 4
# How far before a penalty the verb that undoes it stands.
_OVERTURNED = 7
# How many words before the verb "qu'il" may stand.
_QUOTED = 4
# How many words before an act the threat of it may stand.
_NEAR = 3
_QUOTES = frozenset({'"', "«", "»", "“", "”"})


def _is_quoted_plan(draft: Draft) -> bool:
    """ "a déclaré qu'il bannissait Alpha": a plan that somebody tells of himself. French only."""
    sentence, hit = draft.sentence, draft.hit
    if sentence.words.language != "fr" or draft.kind not in _SPOKEN_OF or not sentence.low(hit.first).endswith("ait"):
        return False
    at = next((k for k in range(hit.first - 1, hit.first - _QUOTED, -1) if sentence.low(k) in {"qu'", "que"}), -1)
    return at > 0 and any(t.frame.frame == "statement" for t in sentence.words.triggers.get(sentence.low(at - 1), ()))


def as_done(draft: Draft, filling: Filling) -> Draft | None:
    """The draft; what is only threatened, risked or given up is a statement or nothing (guidelines, hard cases)."""
    sentence, hit = draft.sentence, draft.hit
    is_open = _is_only_risked(draft, filling) or _is_asked_for(draft) or _is_awaited(draft)
    if is_open or _is_of_probe(draft) or is_undone(draft):
        return None
    if _is_spoken_of(draft) or _is_quoted_plan(draft):
        return _as_statement(draft)
    if hit.trigger.frame.frame == "statement" and is_negated(sentence, hit.first):
        return _as_denial(draft)
    told = _told(draft)
    if told == "withdrawn" and draft.kind in _NEVER_TO_COME | {"block", "rule"}:
        return None
    if draft.kind in _NEVER_TO_COME and told == "rumoured":
        is_said = bool(filling.roles.get("authority")) and not hit.is_passive
        return _as_statement(draft) if is_said else None
    return draft


def _as_denial(draft: Draft) -> Draft | None:
    """ "n'exclut pas": what takes no side is said all the same, unless only news is not told; "ne s'oppose pas à" takes
    the other side."""
    if _is_let_be(draft):
        return replace(draft, stance="supportive")
    is_news = draft.words.language == "fr" and draft.words.is_group(draft.hit.trigger.lemma, "silent")
    return draft if draft.stance == "neutral" and not is_news else None


def _is_let_be(draft: Draft) -> bool:
    """ "Paris ne s'opposera pas à la fusion": whoever does not oppose it lets it be. French only."""
    sentence, last = draft.sentence, draft.hit.last
    is_opposing = draft.words.is_group(draft.hit.trigger.lemma, "resisting")
    is_opposing = is_opposing and any(sentence.low(i) in {"à", "au", "aux"} for i in range(last - 1, last + 3))
    return is_opposing and is_negated(draft.sentence, draft.hit.first)


def _told(draft: Draft) -> str:
    """How far the act has come; empty where that is not said of the act.

    That an authority "would not oppose" a deal is all there is to it; what is said of an inquiry is not said of its
    end ("a classé sans suite l'enquête").
    """
    is_closed = draft.kind == "clearance" and draft.frame.kind != "clearance"
    is_letting = draft.hit.trigger.lemma.startswith(_LETTING)
    is_act = draft.fact_table == "regulatory_reactions" and not (is_closed or is_letting)
    return act_status(draft.sentence, draft.hit) if is_act else ""


def _is_only_risked(draft: Draft, filling: Filling) -> bool:
    """ "faces a fine", and an order that is told as the fine it is about ("was ordered to pay a $3 million fine")."""
    sentence, hit = draft.sentence, draft.hit
    if draft.kind == "fine" and _is_spared(sentence, hit.first):
        return True
    is_definite = any(sentence.low(hit.first - k) in {"the", "la", "l'", "les"} for k in (1, 2, 3))
    if draft.kind == "fine" and _is_at(filling.support_at, sentence, "risking") and not is_definite:
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


def _is_awaited(draft: Draft) -> bool:
    """ "subject to approval by the FTC", "attend le feu vert de Bruxelles", "approval is pending": not given yet."""
    hit, sentence = draft.hit, draft.sentence
    if draft.kind not in _CLEARANCES or hit.trigger.word_class != "noun":
        return False
    if sentence.words.group_words["pending"].isdisjoint(sentence.tokens.lows):
        return False
    for i in range(hit.first - 1, max(-1, hit.first - _AWAITED), -1):
        if sentence.at(i) is None and _is_at(i, sentence, "pending"):
            return True
        if sentence.low(i) in _CLAUSE_ENDS or (sentence.at(i) is None and sentence.low(i) in sentence.words.support):
            break
    return any(_is_at(i, sentence, "pending") for i in range(hit.last, hit.last + 2))


def _is_of_probe(draft: Draft) -> bool:
    """ "ordered an inquiry into Alpha": the order is told as the inquiry. English only."""
    sentence, last = draft.sentence, draft.hit.last
    if draft.kind != "order" or draft.hit.trigger.word_class != "verb" or sentence.words.language != "en":
        return False
    ahead = [trigger for i in range(last, last + 4) for trigger in sentence.words.triggers.get(sentence.low(i), ())]
    return any(t.word_class == "noun" and len(t.words) == 1 and t.frame.kind in _PROBES for t in ahead)


def _is_spoken_of(draft: Draft) -> bool:
    """ "threatens to ban Alpha", "called for an investigation into Beta"."""
    sentence, first = draft.sentence, draft.hit.first
    if draft.kind in _SPOKEN_OF | {"rule"} and any(_is_at(i, sentence, "threatening") for i in _ahead(sentence, first)):
        return True
    return draft.kind in _PROBES and _call(draft) >= 0


def _ahead(sentence: Sentence, at: int) -> list[int]:
    """The three words before the act at word `at`, a date and quotation marks aside ("menacé mardi de "légiférer"")."""
    found: list[int] = []
    i = at - 1
    while i >= 0 and len(found) < _NEAR:
        date = sentence.at(i)
        if date is not None and date.kind == "date":
            i = date.first - 1
            continue
        if sentence.low(i) not in _QUOTES:
            found.append(i)
        i -= 1
    return found


def _is_asked_for(draft: Draft) -> bool:
    """ "called for an FTC investigation", "requested that the FTC review": who is asked has done nothing yet."""
    call = _call(draft) if draft.kind in _PROBES else -1
    return call >= 0 and any(call < m.first for m in draft.roles.get("authority", ()))


def _call(draft: Draft) -> int:
    """The word that calls for what the trigger says; -1 without one."""
    first = draft.hit.first
    return next((i for i in range(first - 1, first - _CALLED, -1) if _is_at(i, draft.sentence, "calling")), -1)


def _is_at(i: int, sentence: Sentence, group: str) -> bool:
    return i >= 0 and sentence.words.is_group(sentence.low(i), group)


def _as_statement(draft: Draft) -> Draft | None:
    """An authority that speaks of an act to come makes a statement."""
    if draft.kind not in _SPOKEN_OF | _PROBES | {"rule"} or not draft.roles.get("company"):
        return None
    return replace(draft, kind="statement", stance="critical", amount=None, amount_words=None, confidence=0.6)


def as_directive(draft: Draft) -> None:
    """ "Paris has told Alpha to halve its fleet": what an authority tells a company to do is an order. English only."""
    sentence, last = draft.sentence, draft.hit.last
    if draft.frame.frame != "statement" or not draft.words.is_group(draft.hit.trigger.lemma, "directing"):
        return
    near = (sentence.at(i) for i in range(last, last + _TOLD))
    told = next((m for m in near if m is not None and m.kind in {"organisation", "anaphor"} and m.name), None)
    if told is not None and sentence.low(told.last) == "to":
        draft.kind, draft.roles["company"] = "order", [told]


def as_overturned(draft: Draft) -> None:
    """ "A court overturned the fine against Alpha": what is overturned is no penalty any more, but a case closed."""
    is_noun = draft.hit.trigger.word_class == "noun" and draft.kind in {
        "fine",
        "order",
        "block",
        "complaint",
        "lawsuit",
    }
    first = draft.hit.first
    verb = next((i for i in range(first - 1, first - _OVERTURNED, -1) if _is_at(i, draft.sentence, "overturning")), -1)
    if is_noun and draft.words.language == "en" and verb >= 0:
        draft.kind, draft.amount, draft.amount_words = "clearance", None, None
        judges = [m for m in subject(draft.sentence, verb) if m.kind == "authority"]
        draft.roles["authority"] = judges or draft.roles.get("authority", [])

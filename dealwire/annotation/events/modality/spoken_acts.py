"""Acts that an authority only threatens, calls for or gives up: statements, or nothing (guidelines, hard cases)."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.events.modality.act_status import act_status
from dealwire.annotation.events.modality.open_acts import (
    PROBES,
    call_before,
    is_asked_for,
    is_awaited,
    is_of_probe,
    is_only_risked,
)
from dealwire.annotation.events.modality.undone_acts import is_undone
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Sentence
from dealwire.annotation.verbs.negation import is_negated

# Acts that are none while they may yet come (fact guidelines, hard cases).
_NEVER_TO_COME = frozenset({"fine", "clearance", "settlement", "complaint", "lawsuit", "order"})
_LETTING = ("not ", "no ")
_SPOKEN_OF = frozenset({"order", "fine", "lawsuit"})
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
    is_open = is_only_risked(draft, filling) or is_asked_for(draft) or is_awaited(draft)
    if is_open or is_of_probe(draft) or is_undone(draft):
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
    if draft.words.language == "en" and draft.hit.is_passive:
        # "was not asked by the NSA": nobody said anything.
        return None
    if draft.words.language == "fr" and (_is_praise(draft) or draft.words.is_group(draft.hit.trigger.lemma, "willing")):
        return replace(draft, stance="critical")
    is_news = draft.words.language == "fr" and draft.words.is_group(draft.hit.trigger.lemma, "silent")
    return draft if draft.stance == "neutral" and not is_news else None


def _is_praise(draft: Draft) -> bool:
    """ "n'est pas favorable à", "n'apprécie pas": whoever denies praise blames."""
    verb = f"{draft.sentence.span(draft.hit.first, draft.hit.last).text} {draft.hit.trigger.lemma}"
    return bool(draft.words.stances["supportive"].search(verb))


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
    is_refused = draft.kind == "order" and draft.frame.kind == "clearance"
    is_letting = draft.hit.trigger.lemma.startswith(_LETTING)
    is_act = draft.fact_table == "regulatory_reactions" and not (is_closed or is_refused or is_letting)
    return act_status(draft.sentence, draft.hit) if is_act else ""


def _is_spoken_of(draft: Draft) -> bool:
    """ "threatens to ban Alpha", "called for an investigation into Beta"."""
    sentence, first = draft.sentence, draft.hit.first
    if draft.kind in _SPOKEN_OF | {"rule"} and any(
        sentence.words.is_group(sentence.low(i), "threatening") for i in _ahead(sentence, first)
    ):
        return True
    return draft.kind in PROBES and call_before(draft) >= 0


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


def _as_statement(draft: Draft) -> Draft | None:
    """An authority that speaks of an act to come makes a statement."""
    if draft.kind not in _SPOKEN_OF | PROBES | {"rule"} or not draft.roles.get("company"):
        return None
    return replace(draft, kind="statement", stance="critical", amount=None, amount_words=None, confidence=0.6)

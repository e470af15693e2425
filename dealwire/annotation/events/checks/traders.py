"""Who may buy and sell in French: no union, no politician who speaks of a sale, only a state that nationalises."""

from __future__ import annotations

from dealwire.annotation.entities.firms import is_body, is_medium
from dealwire.annotation.events.case import Case
from dealwire.annotation.text.story import Mention


def may_trade(case: Case) -> bool:
    """Whether those found for the sides of a purchase can take them."""
    draft, roles = case.draft, case.draft.roles
    if draft.words.language != "fr":
        return True
    buyers = roles.get("acquirer", [])
    if any(is_body(m.name, draft.words) for m in buyers):
        return False
    if draft.words.is_group(draft.hit.trigger.lemma, "nationalising"):
        return not any(m.kind == "person" or is_medium(m.name, draft.words) for m in buyers)
    return not _is_only_spoken_of(case, roles.get("seller", [])) and not _is_joined(case)


def _is_only_spoken_of(case: Case, sellers: list[Mention]) -> bool:
    """ "Paul Martin défend le projet de céder Alpha": who only speaks of a sale to nobody sells nothing."""
    draft, hit = case.draft, case.draft.hit
    names = draft.words.given_names
    is_by_person = bool(sellers) and all(m.kind == "person" or m.name.split()[0] in names for m in sellers)
    if draft.frame.frame != "sell" or not is_by_person or "acquirer" in draft.roles:
        return False
    is_planned = hit.trigger.mood == "base" and draft.sentence.low(hit.first - 1) in {"de", "d'"}
    return hit.trigger.word_class == "noun" or is_planned


def _is_joined(case: Case) -> bool:
    """ "Elle a rejoint le groupe Alpha": people join as well, so that only a name says that a business did."""
    is_joining = case.draft.words.is_group(case.draft.hit.trigger.lemma, "membership")
    return is_joining and any(m.kind != "organisation" for m in case.draft.roles.get("target", ()))

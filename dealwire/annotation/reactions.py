"""Tie an authority's act to the deal or investment of the article that it is about, and to the companies named beside it."""

from __future__ import annotations

from dealwire.annotation.drafts import Draft
from dealwire.annotation.lexicon import Vocabulary
from dealwire.annotation.reading import Mention

_DEALS = frozenset({"deals", "investments"})


def add_companies(draft: Draft, words: Vocabulary) -> None:
    """Where no slot gave a company, those named in the sentence after the trigger (before it, for want of any)."""
    if draft.fact_table != "regulatory_reactions":
        return
    taken = set(draft.names("authority"))
    named = [m for m in draft.sentence.mentions if m.kind in {"organisation", "anaphor"} and m.name and m.name not in taken]
    if not draft.roles.get("company") and "within" in draft.hit.trigger.slots.get("company", ()):
        draft.roles["company"] = _unique(named)
    elif draft.hit.trigger.frame.frame in {"review", "clear", "block", "statement", "investigate", "order", "fine"}:
        after = [m for m in named if m.first >= draft.hit.last]
        if not draft.roles.get("company"):
            draft.roles["company"] = _unique(after)
    if not draft.roles.get("company"):
        draft.roles.pop("company", None)


def _unique(mentions: list[Mention]) -> list[Mention]:
    seen: dict[str, Mention] = {}
    for mention in mentions:
        seen.setdefault(mention.name, mention)
    return list(seen.values())


def link_reactions(drafts: list[Draft]) -> None:
    """Point each reaction at the deal or investment it is about: one told in its own sentence, else one of the same
    companies, else, where it speaks of a deal without naming it, the last one told before."""
    facts = [draft for draft in drafts if draft.fact_table in _DEALS]
    for draft in drafts:
        if draft.fact_table != "regulatory_reactions" or draft.kind in {"fine", "lawsuit", "complaint"}:
            continue
        draft.reacts_to = _same_sentence(draft, facts) or _same_companies(draft, facts)


def _same_sentence(draft: Draft, facts: list[Draft]) -> Draft | None:
    here = [fact for fact in facts if fact.sentence is draft.sentence and fact.hit.first >= draft.hit.last]
    return here[0] if here else None


def _same_companies(draft: Draft, facts: list[Draft]) -> Draft | None:
    companies = set(draft.names("company"))
    if not companies:
        return None
    shared = [fact for fact in facts if len(companies & set(fact.names())) >= 2]
    return shared[0] if shared else None

"""Settle drafts that tell one fact twice, or in a weaker way than a neighbour."""

from __future__ import annotations

from dealwire.annotation.drafts import Draft

_LOOSE = frozenset({"deal", "agreement", "accord", "tie-up", "rapprochement"})


def reconcile(drafts: list[Draft]) -> list[Draft]:
    """Drop partnerships told only as "a deal" between parties that one buys the other, and doubles in one sentence."""
    kept = [draft for draft in drafts if not _is_shadowed(draft, drafts)]
    seen: set[tuple[object, ...]] = set()
    unique = []
    for draft in kept:
        key = (id(draft.sentence), draft.fact_table, draft.kind, tuple(sorted(draft.names())), draft.amount and draft.amount.amount)
        if key not in seen:
            seen.add(key)
            unique.append(draft)
    return unique


def _is_shadowed(draft: Draft, drafts: list[Draft]) -> bool:
    if draft.hit.trigger.lemma not in _LOOSE:
        return False
    names = set(draft.names())
    return any(
        other is not draft and other.hit.trigger.lemma not in _LOOSE and other.fact_table in {"deals", "investments"}
        and len(names & set(other.names())) >= 2
        for other in drafts
    )

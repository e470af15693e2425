"""Settle drafts that tell one fact twice, or in a weaker way than a neighbour."""

from __future__ import annotations

from dealwire.annotation.drafts import Draft

# Title and lead: what they mention is the news itself.
_LEAD = 2


def reconcile(drafts: list[Draft]) -> list[Draft]:
    """Drop partnerships told only as "a deal" between parties that one buys the other, and doubles in one sentence."""
    kept = [draft for draft in drafts if not _is_shadowed(draft, drafts) and not _is_vague_sale(draft, drafts)]
    kept = [draft for draft in kept if not _only_reports(draft, kept)]
    seen: set[tuple[object, ...]] = set()
    unique = []
    for draft in kept:
        key = (
            id(draft.sentence),
            draft.fact_table,
            draft.kind,
            tuple(sorted(draft.names())),
            draft.amount and draft.amount.amount,
        )
        if key not in seen:
            seen.add(key)
            unique.append(draft)
    for draft in unique:
        if not draft.is_told:
            draft.status = _status_elsewhere(draft, unique)
    return unique


def _status_elsewhere(draft: Draft, drafts: list[Draft]) -> str:
    """For a bare mention ("the alliance of A and B"): what the article tells of it elsewhere; else what stands is done,
    unless the article opens with it."""
    names = set(draft.names())
    for other in drafts:
        if (
            other.is_told
            and other.status
            and other.fact_table == draft.fact_table
            and len(names & set(other.names())) >= 2
        ):
            return other.status
    is_news = draft.sentence.index <= _LEAD or draft.kind == "capex" or _is_to_come(draft)
    return "announced" if is_news else "completed"


def _is_to_come(draft: Draft) -> bool:
    """Whether a verb in the future stands in the sentence."""
    sentence = draft.sentence
    return any(draft.words.is_group(sentence.low(i), "future") for i in range(len(sentence.tokens)))


def _is_shadowed(draft: Draft, drafts: list[Draft]) -> bool:
    if not draft.words.is_group(draft.hit.trigger.lemma, "loose"):
        return False
    names = set(draft.names())
    return any(
        other is not draft
        and not draft.words.is_group(other.hit.trigger.lemma, "loose")
        and other.fact_table in {"deals", "investments"}
        and len(names & set(other.names())) >= 2
        for other in drafts
    )


def _is_vague_sale(draft: Draft, drafts: list[Draft]) -> bool:
    """A sale of some assets without a buyer, where the article names who buys assets of the same seller."""
    if draft.kind != "asset_purchase" or "acquirer" in draft.roles:
        return False
    sellers = set(draft.names("seller"))
    return any(
        other.kind == "asset_purchase" and "acquirer" in other.roles and sellers & set(other.names("seller"))
        for other in drafts
    )


def _only_reports(draft: Draft, drafts: list[Draft]) -> bool:
    """A statement that only announces an act of the same authority told in the same sentence."""
    if draft.kind != "statement":
        return False
    authorities = set(draft.names("authority"))
    return any(
        other.fact_table == draft.fact_table
        and other.kind != "statement"
        and other.sentence is draft.sentence
        and authorities & set(other.names("authority"))
        for other in drafts
    )

"""Settle drafts that tell one fact twice, or in a weaker way than a neighbour."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.whole_article.doubled_money import (
    is_due,
    is_guaranteed,
    is_loan_given,
    is_placeless,
    is_public_round,
    is_told_closer,
    only_lists,
)
from dealwire.annotation.whole_article.joint_bids import is_joint_bid, is_of_part, is_purchase
from dealwire.annotation.whole_article.joint_buyers import join_buyers
from dealwire.annotation.whole_article.national_acts import name_bodies
from dealwire.annotation.whole_article.progress import settle_status
from dealwire.annotation.whole_article.reported_acts import only_reports
from dealwire.annotation.whole_article.sales_and_sums import is_of_whole, take_back_sums


def reconcile(drafts: list[Draft]) -> list[Draft]:
    """Drop partnerships told only as "a deal" between parties that one buys the other, and doubles in one sentence."""
    kept = drafts
    for is_double in _DOUBLES:
        kept = [draft for draft in kept if not is_double(draft, kept)]
    join_buyers(kept)
    name_bodies(kept)
    _join_assets(kept)
    take_back_sums(kept)
    unique = _each_once(kept)
    settle_status(unique)
    return unique


def _each_once(drafts: list[Draft]) -> list[Draft]:
    """The drafts without those that a sentence tells twice; the first of them takes over what the other adds."""
    unique: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        key = (
            id(draft.sentence),
            draft.fact_table,
            draft.kind,
            tuple(sorted(draft.names())),
            tuple(sorted(draft.names("investee"))),
            draft.amount and draft.amount.amount,
        )
        first = unique.setdefault(key, draft)
        if first is not draft:
            _complete(first, draft)
    return list(unique.values())


def _complete(draft: Draft, other: Draft) -> None:
    """Take over what only the second word for one fact tells: the share, the side that an authority takes."""
    # "Investor Alpha disclosed a 6 percent stake in Beta": the share is told by the second word for it.
    draft.percent = other.percent if draft.percent is None else draft.percent
    draft.stance = other.stance if draft.stance == "neutral" else draft.stance


def _join_assets(drafts: list[Draft]) -> None:
    """Name an asset alike throughout: "its wind unit" and "its wind business", sold by one seller to one buyer."""
    sales = [draft for draft in drafts if draft.kind == "asset_purchase" and {"acquirer", "seller"} <= set(draft.roles)]
    for i, draft in enumerate(sales):
        first = next((other for other in sales[:i] if _is_same_asset(draft, other)), None)
        if first is not None:
            draft.roles["target"] = [replace(draft.roles["target"][0], name=first.roles["target"][0].name)]


def _is_same_asset(draft: Draft, other: Draft) -> bool:
    sides = all(set(draft.names(role)) == set(other.names(role)) for role in ("acquirer", "seller"))
    ours, theirs = (set(" ".join(side.names("target")).lower().split()) for side in (draft, other))
    common = {word for word in ours & theirs if word not in draft.words.classes}
    return sides and any("asset" not in draft.words.epithets.get(word, ()) for word in common)


def _is_shadowed(draft: Draft, drafts: list[Draft]) -> bool:
    if not draft.words.is_group(draft.hit.trigger.lemma, "loose"):
        return False
    names = set(draft.names())
    return any(
        other is not draft
        and not draft.words.is_group(other.hit.trigger.lemma, "loose")
        and other.fact_table in {"deals", "investments"}
        and (other.is_told or not draft.is_told or other.sentence is draft.sentence)
        and len(names & set(other.names())) >= 2
        for other in drafts
    )


def _is_vague_sale(draft: Draft, drafts: list[Draft]) -> bool:
    """A sale of some assets without a buyer, where the article names who buys assets of the same seller; a company
    that only is for sale, where the article names who buys or sells it."""
    if draft.frame.frame == "offered" and set(draft.roles) == {"target"}:
        return any(_is_traded(draft, other) for other in drafts if other is not draft)
    if draft.kind != "asset_purchase" or "acquirer" in draft.roles:
        return False
    sellers = set(draft.names("seller"))
    return any(
        other.kind == "asset_purchase" and "acquirer" in other.roles and sellers & set(other.names("seller"))
        for other in drafts
    )


def _is_traded(draft: Draft, other: Draft) -> bool:
    is_sided = bool({"acquirer", "seller"} & set(other.roles))
    is_first = other.frame.frame == "offered" and other.hit.first < draft.hit.first
    return (is_sided or is_first) and bool(set(draft.names("target")) & set(other.names("target")))


def _is_other_try(draft: Draft, drafts: list[Draft]) -> bool:
    """ "a separate merger failed years ago": an earlier try of the same parties would undo the one that is told."""
    near = range(max(0, draft.hit.first - 2), draft.hit.first)
    is_other = any(draft.words.is_group(draft.sentence.low(i), "separate") for i in near)
    return (
        is_other
        and draft.status == "withdrawn"
        and any(
            d.kind == draft.kind and d.status != "withdrawn" and set(d.names()) == set(draft.names()) for d in drafts
        )
    )


# What tells a fact a second time, or in a weaker way; a later one sees what the earlier ones left.
_DOUBLES: tuple[Callable[[Draft, list[Draft]], bool], ...] = (
    _is_shadowed,
    _is_vague_sale,
    is_guaranteed,
    is_loan_given,
    is_public_round,
    is_due,
    only_reports,
    only_lists,
    is_joint_bid,
    is_purchase,
    is_of_part,
    is_told_closer,
    is_of_whole,
    _is_other_try,
    is_placeless,
)

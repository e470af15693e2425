"""Settle drafts that tell one fact twice, or in a weaker way than a neighbour."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.drafts import Draft
from dealwire.annotation.joint_bids import is_joint_bid, is_purchase
from dealwire.annotation.progress import settle_status
from dealwire.annotation.sales_and_sums import hand_to_sale, is_of_whole

# How many words behind "said" the government stands that acts.
_BEHIND_SAID = 3
_FORMAL = frozenset({"lawsuit", "fine", "complaint"})


def reconcile(drafts: list[Draft]) -> list[Draft]:
    """Drop partnerships told only as "a deal" between parties that one buys the other, and doubles in one sentence."""
    kept = [draft for draft in drafts if not _is_shadowed(draft, drafts) and not _is_vague_sale(draft, drafts)]
    kept = [draft for draft in kept if not (_is_guaranteed(draft, kept) or _is_due(draft, kept))]
    kept = [draft for draft in kept if not (_only_reports(draft, kept) or _only_lists(draft, kept))]
    kept = [draft for draft in kept if not (is_joint_bid(draft, kept) or is_purchase(draft, kept))]
    kept = [draft for draft in kept if not (_is_told_closer(draft, kept) or is_of_whole(draft, kept))]
    kept = [draft for draft in kept if not (_is_other_try(draft, kept) or _is_placeless(draft, kept))]
    _join_assets(kept)
    seen: dict[tuple[object, ...], Draft] = {}
    unique = []
    for draft in kept:
        key = (
            id(draft.sentence),
            draft.fact_table,
            draft.kind,
            tuple(sorted(draft.names())),
            tuple(sorted(draft.names("investee"))),
            draft.amount and draft.amount.amount,
        )
        if key not in seen:
            seen[key] = draft
            unique.append(draft)
        else:
            _complete(seen[key], draft)
    settle_status(unique)
    return unique


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
    sides = all(draft.names(role) == other.names(role) for role in ("acquirer", "seller"))
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


def _is_guaranteed(draft: Draft, drafts: list[Draft]) -> bool:
    """A loan that the same sentence says the state guarantees: public money (fact guidelines, `grant`)."""
    return draft.kind == "debt" and any(
        other.kind == "grant"
        and other.sentence is draft.sentence
        and draft.words.is_group(other.hit.trigger.lemma, "guaranteeing")
        and set(draft.names("investee")) & set(other.names("investee"))
        and (draft.amount is None or other.amount is None or draft.amount.amount == other.amount.amount)
        for other in drafts
    )


def _is_due(draft: Draft, drafts: list[Draft]) -> bool:
    """ "condamné à verser 3 millions d'euros": money that a penalty or settlement of the same sentence makes due."""
    return draft.fact_table == "investments" and any(
        other.kind in {"fine", "settlement"}
        and other.sentence is draft.sentence
        and other.amount is not None
        and other.amount == draft.amount
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


def _is_told_closer(draft: Draft, drafts: list[Draft]) -> bool:
    """ "raised $3 million in its flotation": a bare verb of raising, whose sum is that of a loan, grant, issue or share
    told in the same sentence. Hands its sum on."""
    is_bare = draft.frame.frame == "raise" and draft.kind == "funding_round"
    # "a souscrit un emprunt", "a obtenu un crédit": in French the noun tells who lends.
    is_debt = draft.kind == "debt" and draft.frame.frame in {"raise", "issue"} and draft.words.language == "fr"
    if not (is_bare or is_debt):
        return False
    if hand_to_sale(draft, drafts):
        return True
    for other in drafts:
        is_other = other.sentence is draft.sentence and other.fact_table == "investments" and other is not draft
        if not is_other or other.frame.frame in {"raise", "hold", "back", "round", "issue"}:
            continue
        is_same = set(draft.names("investee")) & set(other.names("investee"))
        if is_same and (other.amount is None or other.amount == draft.amount):
            other.amount, other.amount_words = draft.amount, draft.amount_words
            return True
    return False


def _is_placeless(draft: Draft, drafts: list[Draft]) -> bool:
    """Spending told again without its place: the title of an article whose text says where."""
    if draft.kind != "capex" or draft.roles.get("investee"):
        return False
    return any(
        other.kind == "capex"
        and other.roles.get("investee")
        and _are_alike(other.names("investor"), draft.names("investor"))
        and other.amount is not None
        and draft.amount is not None
        and other.amount.amount == draft.amount.amount
        for other in drafts
    )


def _are_alike(names: list[str], others: list[str]) -> bool:
    """Whether names begin alike: "Alpha" in a title is "Alpha Motor" below it."""
    return [name.lower().split()[:1] for name in names] == [name.lower().split()[:1] for name in others]


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


def _only_cites(draft: Draft, drafts: list[Draft]) -> bool:
    """What a lawsuit charges, or a statement "in a complaint", where the article tells of the lawsuit itself."""
    is_cited = any(draft.words.is_group(low, "document") for low in draft.sentence.tokens.lows)
    return any(
        other.kind == "lawsuit"
        and other is not draft
        and (is_cited or bool(set(draft.names("authority")) & set(other.names("authority"))))
        and bool(set(draft.names("company")) & set(other.names("company")))
        for other in drafts
    )


def _only_comments(draft: Draft, drafts: list[Draft]) -> bool:
    """A French statement that takes no side on a company that the article tells a formal act against."""
    is_neutral = draft.kind == "statement" and draft.stance == "neutral" and draft.words.language == "fr"
    return is_neutral and any(
        other.kind in _FORMAL and set(draft.names("company")) & set(other.names("company")) for other in drafts
    )


def _only_lists(draft: Draft, drafts: list[Draft]) -> bool:
    """The investors of a round told in the same sentence ("raised $3 million from investors including Alpha")."""
    if draft.frame.frame != "back" or draft.hit.trigger.word_class == "verb":
        return False
    return any(
        other.kind == "funding_round"
        and other.sentence is draft.sentence
        and set(draft.names("investee")) & set(other.names("investee"))
        for other in drafts
    )


def _only_reports(draft: Draft, drafts: list[Draft]) -> bool:
    """A statement that only announces an act of the same authority told in the same sentence."""
    if draft.kind not in {"statement", "complaint"}:
        return _is_sued_for(draft, drafts)
    authorities = set(draft.names("authority"))
    if _only_cites(draft, drafts) or _only_comments(draft, drafts):
        return True
    return draft.kind == "statement" and any(
        other.fact_table == draft.fact_table
        and other.kind != "statement"
        and other.sentence is draft.sentence
        and (authorities & set(other.names("authority")) or _is_for_government(draft, other))
        for other in drafts
    )


def _is_sued_for(draft: Draft, drafts: list[Draft]) -> bool:
    """ "sued to block the merger": what a court is asked for is not done."""
    return draft.kind == "block" and any(
        other.kind in {"lawsuit", "complaint"}
        and other.sentence is draft.sentence
        and other.hit.last <= draft.hit.first
        and draft.hit.trigger.mood == "base"
        and set(draft.names("authority")) & set(other.names("authority"))
        for other in drafts
    )


def _is_for_government(draft: Draft, act: Draft) -> bool:
    """ "the minister said the government would review it": whether an official makes known what the government does."""
    told = [m for m in act.roles.get("authority", ()) if m.name.lower().endswith("government")]
    return any(0 <= m.first - draft.hit.last <= _BEHIND_SAID for m in told)

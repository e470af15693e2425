"""Whom a deal values: "the deal would value the company at …" speaks of the company that is bought."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dealwire.annotation.events.amounts.share_owners import owner_of_shares
from dealwire.annotation.events.drafts import Draft

_REACH = 4
_SIDES: dict[str, tuple[tuple[str, ...], str]] = {
    "acquisition": (("acquirer",), "target"),
    "funding_round": (("investor", "lead_investor"), "investee"),
    "stake": (("investor",), "investee"),
}
_SUBJECT = 10


def aim_valuations(drafts: Iterable[Draft]) -> None:
    """Where a deal is said to value its own buyer by a description or pronoun, its target is meant; so is the investee
    of a round that values one of its investors."""
    drafts = list(drafts)
    deals = [
        draft
        for draft in drafts
        if draft.kind in _SIDES and (draft.kind == "funding_round" or draft.names(*_SIDES[draft.kind][0]))
    ]
    for draft in drafts:
        if draft.frame.frame == "value" and _is_by_deal(draft):
            _aim(draft, deals)
        elif draft.fact_table == "valuations" and draft.hit.trigger.word_class == "noun":
            _aim_at_investee(draft, drafts)


def _aim_at_investee(draft: Draft, drafts: list[Draft]) -> None:
    """ "Alpha will invest $1 billion in Beta at a valuation of $9 billion": it is Beta that is valued."""
    for other in drafts:
        investees = other.roles.get("investee", [])
        is_before = other.sentence is draft.sentence and other.hit.first < draft.hit.first
        backers = set(other.names("investor", "lead_investor"))
        if is_before and other.fact_table == "investments" and len(investees) == 1 and backers:
            named = {m.name for m in draft.roles["company"] if m.first < other.hit.first}
            if named and named <= backers:
                draft.roles["company"] = investees
                return


def _is_by_deal(draft: Draft) -> bool:
    sentence, first = draft.sentence, draft.hit.first
    near = range(max(0, first - _SUBJECT), first)
    if sentence.low(first) in {"valuing", "valorisant"}:
        # "is to buy 30 percent of Alpha, valuing the company at $3 billion"
        return True
    groups = ("transaction", "bidding", "invested") if draft.words.language == "en" else ("transaction",)
    return any(draft.words.is_group(sentence.low(i), group) for i in near for group in groups if sentence.at(i) is None)


def _aim(draft: Draft, deals: list[Draft]) -> None:
    [company, *others] = draft.roles["company"]
    if others or company.kind not in {"anaphor", "pronoun"}:
        return
    if (owner := owner_of_shares(draft.sentence, draft.hit.first)) is not None:
        draft.roles["company"] = [owner]
        return
    for deal in reversed(deals):
        is_near = 0 <= draft.sentence.index - deal.sentence.index <= _REACH
        buyers, bought = _SIDES[deal.kind]
        targets = deal.roles.get(bought, [])
        is_meant = company.name in deal.names(*buyers) or deal.kind == "funding_round"
        if is_near and is_meant and len(targets) == 1:
            draft.roles["company"] = [replace(company, name=targets[0].name)]
            return

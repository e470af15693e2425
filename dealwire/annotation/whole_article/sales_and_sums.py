"""What one sentence tells in two ways: a sale and the sum it raises, a whole company and its shares."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft

# What tells of money that a company gets, beside what it is sold for.
_RAISED = frozenset({"raise", "round", "borrow", "grant", "issue", "capital_increase", "fine", "capex"})
_PRICED = frozenset({"pour", "contre", "moyennant", "à"})


def hand_to_sale(draft: Draft, drafts: list[Draft]) -> bool:
    """ "sold its stake in Beta, |raising| $90 million": whether a bare sum is raised by a sale, which then has it.

    English only.
    """
    if draft.kind != "funding_round" or draft.frame.frame != "raise" or draft.words.language != "en":
        return False
    raising = set(draft.names("investee"))
    told = (other for other in drafts if other.sentence is draft.sentence and other.frame.frame in {"sell", "stake"})
    sales = [sale for sale in told if raising & set(sale.names("seller"))]
    for sale in sales:
        if sale.amount is None:
            sale.amount, sale.amount_words = draft.amount, draft.amount_words
    return bool(sales)


def is_of_whole(draft: Draft, drafts: list[Draft]) -> bool:
    """ "will acquire all outstanding |shares| of Beta": a share without a figure of what the same buyer takes over."""
    if draft.kind != "stake" or draft.frame.frame != "stake" or draft.percent is not None:
        return False
    return any(
        other.sentence is draft.sentence
        and other.kind == "acquisition"
        and "acquirer" in other.roles
        and set(draft.names()) <= set(other.names())
        for other in drafts
    )


def take_back_sums(drafts: list[Draft]) -> None:
    """ "Beta, qui venait de lever |20 millions|, a été rachetée": what was raised, or lent, before is no price. French.

    A sum with a preposition of price ("pour", "contre") before it stays one.
    """
    for draft in drafts:
        words = draft.amount_words
        if draft.words.language != "fr" or draft.fact_table != "deals" or words is None:
            continue
        is_priced = draft.sentence.low(words.first - 1) in _PRICED
        others = (other for other in drafts if other.sentence is draft.sentence and other.amount_words == words)
        if not is_priced and any(other.frame.frame in _RAISED for other in others):
            draft.amount, draft.amount_words = None, None

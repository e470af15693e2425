"""Which amount, share, date and round belong to a draft."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from dealwire.annotation.events.amounts.fact_dates import pick_date
from dealwire.annotation.events.amounts.figures import paid_sum, pick_amount
from dealwire.annotation.events.amounts.measured_shares import share_of
from dealwire.annotation.events.amounts.paid_by_buyer import paid_by_buyer
from dealwire.annotation.events.amounts.purposes import is_put_at, purpose_of
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.mention import Amount
from dealwire.annotation.text.story import Mention

_PLAIN: frozenset[str | None] = frozenset({None})
_WANTED: dict[str, frozenset[str | None]] = {
    "valuations": frozenset({None, "valuation"}),
    "lend": frozenset({None, "debt"}),
    "borrow": frozenset({None, "debt"}),
    "raise": frozenset({None, "debt"}),
    "issue": frozenset({None, "debt"}),
    "grant": frozenset({None, "debt"}),
    "capex": frozenset({None, "capex"}),
}
# Acts of authorities that have an amount; frames that never have one.
_PAID_ACTS = frozenset({"fine", "settlement"})
_WITHOUT = frozenset({"hold", "back"})
_GLUED = frozenset({"partner", "merge"})
_FINE_REACH = 10
_PUNCTUAL = frozenset({"acquire", "sell", "bid", "take", "pay", "raise", "merge"})
_GLUED_REACH = 2
_VALUED = 12
# How far behind a French object its value may stand ("valorise Alpha |à près de| 30 millions d'euros").
_BEHIND_VALUED = 5
_PAYING = 4
_ROUND = re.compile(r"\b(?:series|série)\s([a-h])\b|\b(seed|pre-seed|bridge|amorçage|pré-amorçage)\b", re.IGNORECASE)


def measure(draft: Draft, filling: Filling, published: date | None) -> None:
    """Set the draft's amount, share and date from what stands around its trigger."""
    hit, money = draft.hit, _sum_of(draft)
    if money is not None and _may_have(draft, money) and not _is_secret(draft, money):
        draft.amount_words, draft.amount = money, _risen_to(draft, money)
    if draft.fact_table in {"deals", "investments"}:
        draft.percent = share_of(draft, filling)
    reach = [hit.first, hit.last, *(k for many in draft.roles.values() for m in many for k in (m.first, m.last))]
    day = pick_date(draft.sentence, min(reach), max(reach), published, hit.first)
    draft.date = day.date if day and not _is_since(draft, day) else None


def _sum_of(draft: Draft) -> Mention | None:
    """The money that the draft is about; most sentences tell none, and none is looked for in them."""
    if not any(m.kind == "money" for m in draft.sentence.mentions):
        return None
    hit = draft.hit
    wanted = _WANTED.get(draft.frame.frame) or _WANTED.get(draft.fact_table, _PLAIN)
    money = (
        _valued_at(draft)
        or _owed(draft)
        or _settled_for(draft)
        or pick_amount(draft.sentence, hit.first, hit.last, wanted)
    )
    if money is not None and draft.fact_table == "investments" and is_put_at(draft.sentence, money):
        money = None
    return money or (paid_by_buyer(draft) if draft.fact_table == "deals" else None)


def _is_since(draft: Draft, day: Mention) -> bool:
    """ "Beta, propriété d'Alpha |depuis 2012|": what lasts since then is no purchase."""
    is_since = draft.sentence.low(day.first - 1) in {"depuis", "since"}
    return is_since and draft.frame.frame in _PUNCTUAL and draft.hit.trigger.word_class == "verb"


def _valued_at(draft: Draft) -> Mention | None:
    """ "€7 million in 2016, valued the startup at €30 million": what a verb of valuing values its object at."""
    sentence, hit = draft.sentence, draft.hit
    if draft.frame.frame != "value" or hit.trigger.word_class != "verb":
        return None
    if sentence.words.language != "en":
        # "un tour de 3 millions d'euros, qui valorise Alpha 30 millions d'euros"
        valued = [] if hit.is_passive else [m for m in draft.roles.get("company", ()) if m.first >= hit.last]
        near = (sentence.at(i) for m in valued for i in range(m.last, m.last + _BEHIND_VALUED))
        return next((m for m in near if m is not None and m.kind == "money"), None)
    behind = (m for m in sentence.mentions if m.kind == "money" and hit.last < m.first <= hit.last + _VALUED)
    return next((m for m in behind if any(sentence.low(m.first - k) == "at" for k in (1, 2, 3))), None)


def _settled_for(draft: Draft) -> Mention | None:
    """ "Under a settlement with the SEC Alpha will pay $3 million": what is paid, unless a sum stands at the noun."""
    glued = draft.sentence.at(draft.hit.first - 1)
    is_priced = glued is not None and glued.kind == "money"
    return paid_sum(draft.sentence) if draft.kind == "settlement" and not is_priced else None


def _risen_to(draft: Draft, money: Mention) -> Amount | None:
    """ "est passée de 2 à 3 milliards": of a valuation that has moved the last sum holds. French only."""
    amount, sentence = money.amount, draft.sentence
    is_moved = draft.words.is_group(sentence.low(money.first - 2), "moved") and sentence.low(money.first - 1) == "de"
    if amount is None or amount.amount_max is None or draft.fact_table != "valuations" or not is_moved:
        return amount
    return replace(amount, amount=amount.amount_max, amount_max=None)


def with_own_sum(draft: Draft, party: Mention) -> Draft:
    """The draft with the sum that stands in brackets behind its party: "Alpha (9 millions) et Beta (5 millions)"."""
    sentence = draft.sentence
    near = [m for i in range(1, 4) if (m := sentence.at(party.last + i)) is not None and m.kind == "money"]
    if sentence.low(party.last) != "(" or not near:
        return draft
    return replace(draft, amount=near[0].amount, amount_words=near[0])


def value_asset(draft: Draft) -> None:
    """ "la cession de 30 magasins, valorisés à 3 millions d'euros": what assets are valued at is their price."""
    if draft.kind != "asset_purchase" or draft.amount is not None:
        return
    hit = draft.hit
    money = pick_amount(draft.sentence, hit.first, hit.last, frozenset({"valuation"}))
    if money is not None and money.first >= hit.last:
        draft.amount_words, draft.amount = money, money.amount


def _may_have(draft: Draft, money: Mention) -> bool:
    hit, frame = draft.hit, draft.frame.frame
    if draft.words.is_group(draft.hit.trigger.lemma, "unpriced"):
        return False
    if draft.fact_table == "regulatory_reactions" and draft.kind not in _PAID_ACTS:
        return money is _owed(draft)
    distance = max(money.first - hit.last, hit.first - money.last)
    if frame in _GLUED:
        is_deal = frame == "merge" and draft.words.is_group(draft.sentence.low(money.last), "transaction")
        return distance <= _GLUED_REACH or is_deal or _is_worth(draft, money)
    if frame == "back" and hit.trigger.word_class == "verb":
        # "Alpha backs Beta with $20 million"
        return draft.words.language == "en" and draft.sentence.low(money.first - 1) == "with"
    return frame not in _WITHOUT and (draft.kind != "fine" or _plain(draft, money) <= _FINE_REACH)


def _is_worth(draft: Draft, money: Mention) -> bool:
    """ "will merge in a deal |worth| about $3 billion". English only."""
    near = [draft.sentence.low(money.first - k) for k in (1, 2, 3)]
    return draft.words.language == "en" and "worth" in near


def _plain(draft: Draft, money: Mention) -> int:
    """How many words but names stand between trigger and sum: a list of companies leads no fine away from its verb."""
    between = [*range(draft.hit.last, money.first), *range(money.last, draft.hit.first)]
    between = [i for i in between if draft.sentence.at(i) is None]
    return sum(draft.sentence.low(i)[:1].isalnum() for i in between)


def _is_secret(draft: Draft, money: Mention) -> bool:
    """ "bought Beta for an undisclosed sum, rumoured to be $5 million": the price is not told. English only."""
    near = range(draft.hit.last, money.first)
    return draft.words.language == "en" and any(draft.words.is_group(draft.sentence.low(i), "secret") for i in near)


def _owed(draft: Draft) -> Mention | None:
    """ "ordered Alpha to pay $3 million", "condamné à verser 3 millions": what an order or conviction is about."""
    if draft.kind not in {"order", "fine"} or draft.hit.trigger.word_class != "verb":
        return None
    behind = [m for m in draft.sentence.mentions if m.kind == "money" and m.first >= draft.hit.last]
    # "50,000 euros a day": what delay costs is no amount of the fact (fact guidelines).
    behind = [m for m in behind if purpose_of(draft.sentence, m) != "per_share"]
    paid = (m for m in behind if any(_is_paying(draft, m.first - k) for k in range(1, _PAYING)))
    return next(paid, None)


def _is_paying(draft: Draft, i: int) -> bool:
    return i >= draft.hit.last and draft.words.is_group(draft.sentence.low(i), "paying")


def round_of(draft: Draft) -> str | None:
    """`series a` …, `seed`, `bridge`: the round that the sentence names, in lower case."""
    if draft.kind != "funding_round":
        return None
    match = _ROUND.search(draft.sentence.text, draft.sentence.start, draft.sentence.end)
    if match is None:
        return None
    return f"series {match.group(1).lower()}" if match.group(1) else match.group(2).lower()

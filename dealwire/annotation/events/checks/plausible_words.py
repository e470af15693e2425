"""What everyday English words ("put", "got", "owes", "interest") need beside them before they tell of money put in."""

from __future__ import annotations

from dealwire.annotation.events.case import Case
from dealwire.annotation.events.types.spenders import is_cost_told, sums_up
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.text.story import Sentence

_SHARE = 5
_SOLD = frozenset({"issue", "issues", "issued", "issuing", "sell", "sells", "sold", "selling", "place", "offer"})
_SIZES = frozenset({"minority", "majority", "controlling", "equity", "shareholding"})


def is_placed(case: Case) -> bool:
    """ "put $30 million into Alpha": only with its sum right behind it, and with a company that gets it."""
    draft = case.draft
    if draft.words.is_group(draft.hit.trigger.lemma, "summing") and not _is_summed(draft.sentence, draft.hit.first):
        # "un projet de 3 millions d'euros" may be anybody's.
        return False
    if not draft.words.is_group(draft.hit.trigger.lemma, "placing"):
        return True
    if draft.words.language == "fr" and draft.amount is None:
        return False
    money = complement(draft.sentence, draft.hit.last).money
    return money is not None and draft.fact_table == "investments" and draft.kind != "capex"


def _is_summed(sentence: Sentence, at: int) -> bool:
    return sums_up(sentence, at) or (sentence.words.language == "fr" and is_cost_told(sentence, at))


def is_explicit(case: Case) -> bool:
    """ "a 9 percent position", "$30 million of new shares": a figure, or how large it is, before so wide a word."""
    draft, first = case.draft, case.draft.hit.first
    if not draft.words.is_group(draft.hit.trigger.lemma, "inexplicit"):
        return True
    near = [draft.sentence.at(i) for i in range(max(0, first - _SHARE), first)]
    kinds = {"percent", "money"} if draft.kind == "stake" and draft.words.language == "en" else {"percent"}
    kinds = kinds if draft.kind == "stake" else {"money"}
    is_figure = any(m is not None and m.kind in kinds for m in near)
    if draft.kind == "capital_increase":
        lows = [draft.sentence.low(i) for i in range(max(0, first - 2 * _SHARE), first)]
        return is_figure and not _SOLD.isdisjoint(lows)
    return is_figure or any(draft.sentence.low(i) in _SIZES for i in range(max(0, first - 2), first))


def is_fresh(case: Case) -> bool:
    """ "got $8 million in new funding": bare getting is a round only beside a word for funding."""
    draft, lows = case.draft, case.draft.sentence.tokens.lows
    is_bare = draft.words.is_group(draft.hit.trigger.lemma, "barely")
    is_public = draft.kind == "grant" and any(m.kind == "authority" for m in draft.roles.get("investor", ()))
    return not is_bare or is_public or any(draft.words.is_group(low, "funds") for low in lows)


def is_loan(case: Case) -> bool:
    """ "owes Alpha $75 million under a facility": what is merely owed may be rent or tax."""
    draft, lows = case.draft, case.draft.sentence.tokens.lows
    is_owed = draft.hit.trigger.lemma == "owe"
    return not is_owed or any(draft.words.is_group(low, "lending") for low in lows)

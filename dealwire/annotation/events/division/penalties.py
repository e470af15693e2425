"""Fines told in a list, each company with its sum; settlements; sums restated in another currency."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dealwire.annotation.events.amounts.figures import paid_sum, pick_amount
from dealwire.annotation.events.amounts.purposes import is_restated
from dealwire.annotation.events.division.sums_by_authority import each_authority
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.text.mention import Amount
from dealwire.annotation.text.story import Mention, Sentence

_FIRMS = frozenset({"organisation", "anaphor"})
_LIST_GAP = 4
_PAYERS = frozenset({"à", "pour", "for", "on", "against"})
_CASES = frozenset({"complaint", "investigation", "lawsuit"})
# How far before a case what settles it, and what is paid for that, stand.
_SETTLED, _PAID = 4, 16
_TOLERANCE = 0.015


def split_fines(draft: Draft) -> list[Draft]:
    """The draft, or one for each company where the sentence gives each its own sum.

    "Alpha was fined £3 million and Beta £2 million", "Alpha and Beta … £3 million and £2 million respectively".
    """
    if draft.kind not in {"fine", "settlement"} or draft.amount is None:
        return [draft]
    sums = [m for m in draft.sentence.mentions if m.kind == "money" and not is_restated(draft.sentence, m)]
    if judged := each_authority(draft, sums):
        return judged
    pairs = _respective(draft, sums) or _handed_out(draft, sums) or _paired(draft, sums) or _each(draft)
    return [
        replace(draft, roles={**draft.roles, "company": [firm]}, amount=money.amount, amount_words=money)
        for firm, money in pairs
    ] or [draft]


def _respective(draft: Draft, sums: list[Mention]) -> list[tuple[Mention, Mention]]:
    sentence, firms = draft.sentence, draft.roles.get("company", [])
    is_matched = any(sentence.words.is_group(low, "respective") for low in sentence.tokens.lows)
    return list(zip(firms, sums, strict=True)) if is_matched and 1 < len(firms) == len(sums) else []


def _handed_out(draft: Draft, sums: list[Mention]) -> list[tuple[Mention, Mention]]:
    """ "41 millions |à| Alpha, 33 millions |à| Beta", "3 millions |pour| Gamma": each sum right before who pays it."""
    sentence = draft.sentence
    pairs = []
    for money in sums:
        link = _behind_penalty(sentence, money.last)
        firm = sentence.at(link + 1)
        is_firm = firm is not None and firm.kind in _FIRMS and bool(firm.name)
        if firm is not None and is_firm and sentence.low(link) in _PAYERS:
            pairs.append((firm, money))
    return pairs if len(pairs) > 1 and len(pairs) >= len(sums) - 1 else []


def _behind_penalty(sentence: Sentence, i: int) -> int:
    """The word behind "41 millions |d'amende|", "33 millions |d'amendes|"; `i` itself where no penalty is named."""
    is_named = sentence.low(i) in {"d'", "de"} and sentence.words.is_group(sentence.low(i + 1), "fine")
    return i + 2 if is_named else i


def _each(draft: Draft) -> list[tuple[Mention, Mention]]:
    """ "Alpha and Beta were fined £14 million each": the same sum for everybody. English only."""
    money, firms = draft.amount_words, draft.roles.get("company", [])
    is_each = money is not None and "each" in {draft.sentence.low(money.last), draft.sentence.low(money.first - 1)}
    return [(firm, money) for firm in firms] if is_each and money is not None and len(firms) > 1 else []


def _paired(draft: Draft, sums: list[Mention]) -> list[tuple[Mention, Mention]]:
    """Companies that a sum follows within a few words, no other company between; two at least."""
    sentence, taken = draft.sentence, set(draft.names("authority"))
    firms = [m for m in sentence.mentions if m.kind in _FIRMS and m.name and m.name not in taken]
    pairs: list[tuple[Mention, Mention]] = []
    for money in sums:
        before = [m for m in firms if m.last <= money.first]
        beside = [m for m in before[-1:] if money.first - m.last <= _LIST_GAP]
        payer = beside or [m for m in before if m in draft.roles.get("company", [])][-1:]
        if payer and payer[0] not in [firm for firm, _ in pairs]:
            pairs.append((payer[0], money))
    return pairs if len(pairs) > 1 and len(pairs) == len(sums) else []


def as_settlement(draft: Draft) -> Draft:
    """A penalty that a company agrees to pay is a settlement."""
    sentence, hit = draft.sentence, draft.hit
    if draft.kind in _CASES and hit.trigger.word_class == "noun":
        return _settled_charge(draft)
    if draft.kind != "fine" or hit.trigger.word_class != "noun":
        return draft
    near = range(max(0, hit.first - 12), hit.first)
    is_agreed = any(sentence.words.is_group(sentence.low(i), "agreeing") for i in near)
    is_paid = any(sentence.words.is_group(sentence.low(i), "paying") for i in near)
    is_settled = (is_agreed and is_paid) or _is_under_settlement(draft)
    return replace(draft, kind="settlement", stance="neutral") if is_settled else draft


def _is_under_settlement(draft: Draft) -> bool:
    """ "will pay a $3 million |fine| under a settlement with the SEC". English only."""
    lows = draft.sentence.tokens.lows[draft.hit.last :]
    return any(
        low in {"under", "in"} and any(near.startswith("settlement") for near in lows[i + 1 : i + _SETTLED])
        for i, low in enumerate(lows)
    )


def _settled_charge(draft: Draft) -> Draft:
    """ "agreed to pay $3 billion to settle charges by …": the charge is over, the sum is the settlement's."""
    sentence, hit = draft.sentence, draft.hit
    # The name of who brought the case does not count.
    near = [i for i in range(hit.first - 1, max(-1, hit.first - _PAID), -1) if sentence.at(i) is None][:_SETTLED]
    is_settled = any(sentence.words.is_group(sentence.low(i), "settling") for i in near)
    is_ended = any(sentence.words.is_group(sentence.low(i), "ending") for i in near)
    lead = range(max(0, hit.first - _PAID), hit.first)
    is_paid = any(sentence.words.is_group(sentence.low(i), "paying") for i in lead)
    if not (is_settled or (is_ended and is_paid)):
        return draft
    money = paid_sum(sentence) or pick_amount(sentence, hit.first, hit.last, frozenset({None}))
    amount = money.amount if money else None
    return replace(draft, kind="settlement", stance="neutral", amount=amount, amount_words=money)


def unify_currencies(sentences: Iterable[Sentence], drafts: list[Draft]) -> None:
    """Give drafts whose sum the article restates in brackets behind another one that other sum."""
    restated = [pair for sentence in sentences for pair in _restatements(sentence)]
    for draft in drafts if restated else ():
        if draft.amount is not None:
            draft.amount = next((first for first, second in restated if _is_same(draft.amount, second)), draft.amount)


def _restatements(sentence: Sentence) -> list[tuple[Amount, Amount]]:
    pairs = []
    for mention in (m for m in sentence.mentions if m.amount):
        first = sentence.at(mention.first - 2)
        if not (mention.amount and first and first.amount and is_restated(sentence, mention)):
            continue
        if first.amount.currency != mention.amount.currency:
            pairs.append((first.amount, mention.amount))
    return pairs


def _is_same(one: Amount, other: Amount) -> bool:
    return one.currency == other.currency and abs(one.amount - other.amount) <= _TOLERANCE * other.amount

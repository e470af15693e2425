"""What a share is worth or costs, where a later sentence tells it: "The stake is worth $3 million", "$3 million worth
is stock for Alpha", "The $3 million investment …". English only."""

from __future__ import annotations

from collections.abc import Iterable

from dealwire.annotation.events.amounts.purposes import is_restated, purpose_of
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.whole_article.retold import retold

# How many sentences later the sum may be told; how far behind its noun, and how far from it the share and its holder.
_NEXT, _REACH, _EQUITY = 6, 8, 5
# What costs less is the price of one share.
_LEAST = 100_000
_DEFINITE = frozenset({"the", "this", "that", "its", "their"})
_PUT_AT = frozenset({"worth", "valued", "cost", "costs", "costing", "priced", "estimated"})
_PARTIES = frozenset({"organisation", "person", "authority"})
_VALUED = frozenset({None, "valuation"})


def find_share_sums(sentences: Iterable[Sentence], drafts: list[Draft]) -> list[Draft]:
    """A copy of each share without a sum for the sentence behind it that tells one."""
    shares = [draft for draft in drafts if draft.kind == "stake" and draft.names("investor", "seller")]
    found: list[Draft] = []
    for sentence in sentences if shares else ():
        share = _open_share(sentence, shares)
        if share is None or any(draft.sentence is sentence for draft in [*drafts, *found]):
            continue
        at, money = _sum(sentence, share)
        if money is not None:
            found.append(_copy(share, sentence, at, money))
    return found


def _open_share(sentence: Sentence, shares: list[Draft]) -> Draft | None:
    """The one share told of within a few sentences before, if the article gives it no sum anywhere."""
    near = [share for share in shares if 0 < sentence.index - share.sentence.index <= _NEXT]
    last = near[-1] if near and sentence.words.language == "en" else None
    same = [share for share in shares if last and set(share.names()) & set(last.names("investee"))]
    is_one = last is not None and all(share in same for share in near)
    return last if is_one and all(share.amount is None for share in same) else None


def _sum(sentence: Sentence, share: Draft) -> tuple[int, Mention | None]:
    """The word that stands for the share, and its sum; `(-1, None)` where none is told."""
    for money in sentence.mentions:
        if money.kind != "money" or money.amount is None or money.amount.amount < _LEAST:
            continue
        if is_restated(sentence, money) or purpose_of(sentence, money) not in _VALUED:
            continue
        at = max(_put_at(sentence, money), _glued(sentence, money), _paid_in_stock(sentence, money, share))
        if at >= 0:
            return at, money
    return -1, None


def _put_at(sentence: Sentence, money: Mention) -> int:
    """ "the |stake| is worth $3 million": the noun, with nobody named between; -1 without one."""
    near = range(money.first - 1, max(0, money.first - _REACH), -1)
    if not any(sentence.low(i) in _PUT_AT for i in near):
        return -1
    for i in near:
        mention = sentence.at(i)
        if mention is not None and mention.kind in _PARTIES:
            return -1
        if mention is None and _is_share(sentence, i) and sentence.low(i - 1) in _DEFINITE:
            return i
    return -1


def _glued(sentence: Sentence, money: Mention) -> int:
    """ "the $3 million |stake|": the noun right behind the sum; -1 without one."""
    is_definite = sentence.low(money.first - 1) in _DEFINITE
    is_share = _is_share(sentence, money.last) or sentence.low(money.last) == "investment"
    return money.last if is_definite and is_share else -1


def _paid_in_stock(sentence: Sentence, money: Mention, share: Draft) -> int:
    """ "$3 million worth is |stock| for Alpha": the noun, if it goes to the holder; -1 without one."""
    for i in range(money.last, money.last + _EQUITY):
        if sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "equity"):
            ahead = range(i + 1, i + 1 + _EQUITY) if sentence.low(i + 1) in {"for", "to"} else range(0)
            holders = {m.name for k in ahead if (m := sentence.at(k)) is not None}
            return i if holders & set(share.names("investor")) else -1
    return -1


def _is_share(sentence: Sentence, i: int) -> bool:
    low = sentence.low(i)
    return sentence.at(i) is None and (sentence.words.is_group(low, "holdings") or low == "shares")


def _copy(share: Draft, sentence: Sentence, at: int, money: Mention) -> Draft:
    copy = retold(share, sentence, at, at + 1)
    copy.amount, copy.amount_words, copy.percent = money.amount, money, share.percent
    return copy

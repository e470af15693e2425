"""The price of a deal in a sentence right behind it that names no deal: "Montant du chèque : 3 millions d'euros.",
"It will pay $3 million.", "Soit 3 millions d'euros pour la totalité du capital." """

from __future__ import annotations

from collections.abc import Iterable

from dealwire.annotation.events.amounts.purposes import is_restated, purpose_of
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.whole_article.retold import retold

# How many sentences later the price may be told, and how many words lie between "price" and the sum.
_NEXT, _REACH, _VERB = 2, 16, 4
# No company is bought for less: what costs less is a share, a ticket, a car.
_LEAST = 100_000
_PRICED = frozenset({"acquisition", "asset_purchase"})
_OPEN = frozenset({"announced", "completed", "rumoured"})
_WHOLE = frozenset({"capital", "totalité", "ensemble", "tout"})
_REGULAR = frozenset({"par", "per", "a", "each", "chaque"})
_PLAYERS = frozenset({"organisation", "person", "authority"})


def find_prices(sentences: Iterable[Sentence], drafts: list[Draft]) -> list[Draft]:
    """A copy of each deal without a price for the sentence behind it that tells what is paid."""
    deals = [draft for draft in drafts if draft.kind in _PRICED and draft.status in _OPEN and "acquirer" in draft.roles]
    found: list[Draft] = []
    for sentence in sentences if deals else ():
        deal = _open_deal(sentence, deals)
        if deal is None or any(draft.sentence is sentence for draft in drafts):
            continue
        at, money = _price(sentence, deal)
        if money is not None:
            found.append(_copy(deal, sentence, at, money))
    return found


def _open_deal(sentence: Sentence, deals: list[Draft]) -> Draft | None:
    """The one deal told within two sentences before, if the article gives it no price anywhere."""
    near = [deal for deal in deals if 0 < sentence.index - deal.sentence.index <= _NEXT]
    targets = {tuple(deal.names("target")) for deal in near}
    if len(targets) != 1:
        return None
    same = [deal for deal in deals if tuple(deal.names("target")) in targets]
    return near[-1] if all(deal.amount is None for deal in same) else None


def _price(sentence: Sentence, deal: Draft) -> tuple[int, Mention | None]:
    """The word that says that a price follows, and the price; `(-1, None)` where none is told."""
    sums = [m for m in sentence.mentions if m.kind == "money" and m.amount and m.amount.amount >= _LEAST]
    for money in sums:
        if is_restated(sentence, money) or purpose_of(sentence, money) or sentence.low(money.last) in _REGULAR:
            continue
        at = max(_noun(sentence, money), _paid(sentence, money, deal), _whole(sentence, money))
        if at >= 0:
            return at, money
    return -1, None


def _noun(sentence: Sentence, money: Mention) -> int:
    """ "|Prix| : …", "the |price| was …": the noun before the sum, with nobody named between; -1 without one."""
    for i in range(money.first - 1, max(-1, money.first - _REACH), -1):
        mention = sentence.at(i)
        if mention is not None and mention.kind in _PLAYERS:
            return -1
        if mention is None and sentence.words.is_group(sentence.low(i), "pricing"):
            return i
    return -1


def _paid(sentence: Sentence, money: Mention, deal: Draft) -> int:
    """ "Il |déboursera| …", "Alpha |paid| …": the verb, if its subject is a buyer and opens the sentence; else -1."""
    verbs = range(money.first - 1, max(0, money.first - _VERB), -1)
    at = next((i for i in verbs if sentence.words.is_group(sentence.low(i), "disbursing")), -1)
    payer = next((m for m in sentence.mentions if m.last <= at), None)
    is_head = payer is not None and payer.first <= 1 and payer.kind in {"organisation", "anaphor", "pronoun"}
    if at < 0 or payer is None or not is_head:
        return -1
    is_buyer = payer.name in deal.names("acquirer") or (not payer.name and payer.kind == "pronoun")
    return at if is_buyer else -1


def _whole(sentence: Sentence, money: Mention) -> int:
    """ "|Soit| 3 millions d'euros pour la totalité du capital": -1 where it is no such sentence. French."""
    behind = {sentence.low(i) for i in range(money.last, len(sentence.tokens))}
    return 0 if sentence.low(0) == "soit" and behind & _WHOLE else -1


def _copy(deal: Draft, sentence: Sentence, at: int, money: Mention) -> Draft:
    copy = retold(deal, sentence, at, at + 1)
    copy.amount, copy.amount_words = money.amount, money
    return copy

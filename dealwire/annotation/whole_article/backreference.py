"""What later sentences say of a deal that they only call "the deal": its amount, and how it ended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.text.mention import DateMention
from dealwire.annotation.text.story import Sentence
from dealwire.annotation.whole_article.retold import retold
from dealwire.annotation.whole_article.told_prices import told_price

_REACH = 8
_TOLD_OF = frozenset({"of", "between", "from", "de", "d'", "du", "entre"})
_OUTCOMES = ("withdrawn", "completed", "blocked")
_DEFINITE = frozenset({"the", "this", "that", "its", "le", "la", "l'", "ce", "cette", "cet"})


def refer_back(sentences: Iterable[Sentence], drafts: list[Draft]) -> list[Draft]:
    """New drafts, each a copy of the deal that the sentence means, with what the sentence adds to it.

    A deal that is said to be still open ("expected to close in March") is `announced` wherever it is told as done.
    """
    deals = [draft for draft in drafts if draft.fact_table == "deals" and draft.frame.frame != "partner"]
    found: list[Draft] = []
    for sentence in sentences if deals else ():
        own = [draft for draft in deals if draft.sentence is sentence]
        noun, deal = _reference(sentence, deals)
        if _is_open(sentence) and (deal or own):
            _reopen(own[-1] if own else deal, deals)
        if deal is not None and not own:
            found.extend(_additions(sentence, noun, deal))
    return found


def _reference(sentence: Sentence, deals: list[Draft]) -> tuple[int, Draft | None]:
    """The word that stands for a deal told before, and that deal; `(-1, None)` where there is none."""
    noun = _deal_noun(sentence, is_definite=True)
    if noun >= 0:
        deal = _meant(sentence, deals)
        return (noun, deal) if deal and not _is_another(sentence, noun, deal) else (-1, None)
    noun = _deal_noun(sentence, is_definite=False)
    deal = _meant(sentence, deals) if noun >= 0 else None
    here = {m.name for m in sentence.mentions}
    sides = set(deal.names("target", "partner")) if deal else set()
    return (noun, deal) if sides and sides <= here else (-1, None)


def _is_another(sentence: Sentence, noun: int, deal: Draft) -> bool:
    """Whether the noun is said of others: "Gamma's $2 billion offer", "the merger of Gamma and Delta"."""
    names = set(deal.names())
    before = sentence.at(noun - 1)
    i = (before.first if before is not None and before.kind == "money" else noun) - 1
    owner = sentence.at(i - 1) if sentence.low(i) == "'s" else None
    is_told_of = any(sentence.low(k) in _TOLD_OF for k in range(noun + 1, noun + 5))
    others = [m for m in sentence.mentions if is_told_of and 0 < m.first - noun <= 14]
    others += [owner] if owner else []
    return any(m.kind == "organisation" and m.name not in names for m in others)


def _is_open(sentence: Sentence) -> bool:
    pattern = sentence.words.markers.get(("outcome", "announced"))
    return pattern is not None and pattern.search(sentence.text, sentence.start, sentence.end) is not None


def _reopen(deal: Draft | None, deals: list[Draft]) -> None:
    for draft in deals:
        if deal and draft.status == "completed" and set(draft.names()) == set(deal.names()):
            draft.status = "announced"


def _deal_noun(sentence: Sentence, is_definite: bool) -> int:
    """The first word for a transaction, definite ("the $3 billion merger") or not ("a deal"); -1 without one."""
    for i in range(len(sentence.tokens)):
        if _is_deal_noun(sentence, i) and (_is_definite(sentence, i) or not is_definite):
            # "the purchase |price|"
            return i + 1 if _is_deal_noun(sentence, i + 1) else i
    return -1


def _is_deal_noun(sentence: Sentence, i: int) -> bool:
    return sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "transaction")


def _is_definite(sentence: Sentence, i: int) -> bool:
    if sentence.low(i) == "terms":
        return True
    for k in range(i - 1, max(-1, i - 4), -1):
        if sentence.low(k) in _DEFINITE:
            return True
    mention = sentence.at(i - 1)
    return mention is not None and mention.kind == "money" and sentence.low(mention.first - 1) in _DEFINITE


def _meant(sentence: Sentence, deals: list[Draft]) -> Draft | None:
    """The deal of the sentence before; else the last one told; of several, the one told most often, or first of all."""
    near = [deal for deal in deals if 0 < sentence.index - deal.sentence.index <= _REACH]
    if not near:
        return None
    adjacent = {frozenset(deal.names()) for deal in near if sentence.index - deal.sentence.index == 1}
    if len(adjacent) == 1:
        return next(deal for deal in reversed(near) if frozenset(deal.names()) in adjacent)
    told = Counter(frozenset(deal.names("target", "partner")) for deal in deals)
    here = {frozenset(deal.names("target", "partner")) for deal in near}
    if len(here) == 1:
        return near[-1]
    first = frozenset(deals[0].names("target", "partner"))
    best, *others = sorted(here, key=lambda names: (-told[names], names != first, sorted(names)))
    if told[best] <= told[others[0]] and best != first:
        return None
    return next(deal for deal in reversed(near) if frozenset(deal.names("target", "partner")) == best)


def _additions(sentence: Sentence, noun: int, deal: Draft) -> list[Draft]:
    money, status, day = told_price(sentence, noun), _outcome(sentence), _day(sentence, noun)
    if money is None and status is None and day is None:
        return []
    copy = retold(deal, sentence, noun, noun + 1)
    copy.amount, copy.amount_words = money.amount if money else None, money
    copy.status, copy.date = status or deal.status, day
    return [copy]


def _day(sentence: Sentence, noun: int) -> DateMention | None:
    """The day on which the deal "was announced"."""
    dates = [m for m in sentence.mentions if m.date and m.date.resolved and 0 < m.first - noun <= 7]
    told = [m for m in dates if any(sentence.words.is_group(sentence.low(i), "told") for i in range(noun, m.first))]
    return told[0].date if told else None


def _outcome(sentence: Sentence) -> str | None:
    text = sentence.text[sentence.start : sentence.end]
    for status in _OUTCOMES:
        pattern = sentence.words.markers.get(("outcome", status))
        if pattern is not None and pattern.search(text):
            return status
    return None

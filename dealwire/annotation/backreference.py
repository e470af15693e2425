"""What later sentences say of a deal that they only call "the deal": its amount, and how it ended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from dealwire.annotation.drafts import Draft
from dealwire.annotation.figures import is_restated, purpose_of
from dealwire.annotation.reading import Mention, Sentence

_REACH = 8
_OUTCOMES = ("withdrawn", "completed", "blocked")
_DEFINITE = frozenset({"the", "this", "that", "its", "le", "la", "l'", "ce", "cette", "cet"})


def refer_back(sentences: Iterable[Sentence], drafts: list[Draft]) -> list[Draft]:
    """New drafts, each a copy of the deal that the sentence means, with what the sentence adds to it."""
    deals = [draft for draft in drafts if draft.fact_table == "deals" and draft.frame.frame != "partner"]
    found = []
    for sentence in sentences:
        if any(draft.sentence is sentence for draft in deals):
            continue
        noun = _deal_noun(sentence)
        deal = _meant(sentence, deals) if noun >= 0 else None
        if deal is not None:
            found.extend(_additions(sentence, noun, deal))
    return found


def _deal_noun(sentence: Sentence) -> int:
    """The first definite word for a transaction ("the deal", "the $3 billion merger"); -1 without one."""
    for i in range(len(sentence.tokens)):
        if (
            sentence.at(i) is None
            and sentence.words.is_group(sentence.low(i), "transaction")
            and _is_definite(sentence, i)
        ):
            return i
    return -1


def _is_definite(sentence: Sentence, i: int) -> bool:
    for k in range(i - 1, max(-1, i - 4), -1):
        if sentence.low(k) in _DEFINITE:
            return True
    mention = sentence.at(i - 1)
    return mention is not None and mention.kind == "money" and sentence.low(mention.first - 1) in _DEFINITE


def _meant(sentence: Sentence, deals: list[Draft]) -> Draft | None:
    """The last deal told in the sentences before; of several, the one that the article tells most often."""
    near = [deal for deal in deals if 0 < sentence.index - deal.sentence.index <= _REACH]
    if not near:
        return None
    told = Counter(frozenset(deal.names("target", "partner")) for deal in deals)
    here = {frozenset(deal.names("target", "partner")) for deal in near}
    if len(here) == 1:
        return near[-1]
    best, *others = sorted(here, key=lambda names: (-told[names], sorted(names)))
    if told[best] <= told[others[0]]:
        return None
    return next(deal for deal in reversed(near) if frozenset(deal.names("target", "partner")) == best)


def _additions(sentence: Sentence, noun: int, deal: Draft) -> list[Draft]:
    money = _price(sentence, noun)
    status = _outcome(sentence)
    if money is None and status is None:
        return []
    copied = {
        role: [replace(party, kind="anaphor", first=noun, last=noun + 1) for party in parties]
        for role, parties in deal.roles.items()
    }
    return [
        replace(
            deal,
            sentence=sentence,
            hit=replace(deal.hit, first=noun, last=noun + 1),
            roles=copied,
            amount=money.amount if money else None,
            amount_words=money,
            percent=None,
            status=status or deal.status,
            date=None,
            confidence=round(deal.confidence - 0.15, 2),
        )
    ]


def _price(sentence: Sentence, noun: int) -> Mention | None:
    """The amount right before the noun ("the $3 billion deal") or shortly after it ("the deal is worth …")."""
    for mention in sentence.mentions:
        if mention.kind != "money" or is_restated(sentence, mention) or purpose_of(sentence, mention):
            continue
        if 0 <= noun - mention.last <= 2 or (
            0 < mention.first - noun <= 7 and _is_clause(sentence, noun, mention.first)
        ):
            return mention
    return None


def _is_clause(sentence: Sentence, first: int, last: int) -> bool:
    marks = [i for i in range(first, last) if sentence.low(i) in {",", ";", ":"} and sentence.at(i) is None]
    return not marks or (
        marks == [first + 1] and sentence.low(first + 2) in {"worth", "valued", "estimated", "estimée", "estimé"}
    )


def _outcome(sentence: Sentence) -> str | None:
    text = sentence.text[sentence.start : sentence.end]
    for status in _OUTCOMES:
        pattern = sentence.words.markers.get(("outcome", status))
        if pattern is not None and pattern.search(text):
            return status
    return None

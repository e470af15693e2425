"""Which amount and which share belong to an event, and which date."""

from __future__ import annotations

import re

from dealwire.annotation.lexicon import Trigger, Vocabulary
from dealwire.annotation.mention import Amount
from dealwire.annotation.reading import Mention, Sentence

_WINDOW = 5
_DATE_REACH = 14
# "a deal valued at …": what the deal is worth, not a company.
_DEAL = re.compile(r"\b(?:deal|transaction|acquisition|takeover|bid|offer|merger|opération|rachat|offre|accord|fusion)\b", re.I)


def purpose_of(sentence: Sentence, money: Mention, words: Vocabulary) -> str | None:
    """What an amount measures where the words beside it say so: `revenue`, `debt`, `per_share`, `valuation` …; else None."""
    tokens = sentence.tokens
    after = sentence.text[tokens.ends[money.last - 1] : tokens.ends[min(money.last + 3, len(tokens) - 1)]]
    before_first = max(0, money.first - _WINDOW)
    before = sentence.text[tokens.starts[before_first] : tokens.starts[money.first]]
    for name in ("per_share", "revenue", "assets", "debt", "valuation", "market"):
        pattern = words.purposes.get(name)
        if pattern is None:
            continue
        match = pattern.search(after)
        if match and not any(mark in after[: match.start()] for mark in ",;.:"):
            return name
        if name != "per_share" and pattern.search(before):
            return None if name == "valuation" and _DEAL.search(before) else name
    return None


def pick_amount(
    sentence: Sentence, first: int, last: int, words: Vocabulary, wanted: frozenset[str | None]
) -> Mention | None:
    """The money nearest to the trigger `[first, last)` whose purpose is wanted; right of it before left of it."""
    candidates = [m for m in sentence.mentions if m.kind == "money" and purpose_of(sentence, m, words) in wanted]
    candidates = [m for m in candidates if not is_restated(sentence, m)]
    right = [m for m in candidates if m.first >= last and not _verb_between(sentence, last, m.first, words)]
    left = [m for m in candidates if m.last <= first and not _verb_between(sentence, m.last, first, words)]
    near_left = [m for m in left if first - m.last <= 3]
    if near_left:
        return near_left[-1]
    return right[0] if right else (left[-1] if left else None)


def _verb_between(sentence: Sentence, first: int, last: int, words: Vocabulary) -> bool:
    """Whether another verb of buying, selling or investing stands between a trigger and an amount: then it is that one's."""
    for i in range(first, last):
        if sentence.at(i) is None and any(_is_transaction(trigger) for trigger in words.triggers.get(sentence.low(i), ())):
            return True
    return False


def _is_transaction(trigger: Trigger) -> bool:
    is_verb = trigger.word_class == "verb" and len(trigger.words) == 1
    return is_verb and trigger.frame.fact_table in {"deals", "investments"}


def is_restated(sentence: Sentence, money: Mention) -> bool:
    """Whether the amount stands in brackets right after another one: the same, in another currency."""
    i = money.first - 1
    return sentence.low(i) in {"(", "or"} and (before := sentence.at(i - 1)) is not None and before.kind == "money"


def amount_of(mention: Mention | None) -> Amount | None:
    """The amount of a mention, if there is one."""
    return mention.amount if mention else None


def pick_percent(sentence: Sentence, first: int, last: int) -> Mention | None:
    """The percentage nearest to the trigger, at most ten words away."""
    near = [m for m in sentence.mentions if m.kind == "percent" and m.last > first - 8 and m.first < last + 8]
    return min(near, key=lambda m: (abs(m.first - first), m.first), default=None)


def pick_date(sentence: Sentence, first: int, last: int) -> Mention | None:
    """The date nearest to the trigger, of those that could be resolved and stand within a clause's reach."""
    known = [m for m in sentence.mentions if m.kind == "date" and m.date and m.date.resolved]
    known = [m for m in known if first - m.last <= _DATE_REACH and m.first - last <= _DATE_REACH]
    return min(known, key=lambda m: (abs(m.first - first), m.first), default=None)

"""Which amount and which share belong to an event, and which date."""

from __future__ import annotations

from dealwire.annotation.lexicon import Vocabulary
from dealwire.annotation.mention import Amount
from dealwire.annotation.reading import Mention, Sentence

_WINDOW = 5


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
            return name
    return None


def pick_amount(
    sentence: Sentence, first: int, last: int, words: Vocabulary, wanted: frozenset[str | None]
) -> Mention | None:
    """The money nearest to the trigger `[first, last)` whose purpose is wanted; right of it before left of it."""
    candidates = [m for m in sentence.mentions if m.kind == "money" and purpose_of(sentence, m, words) in wanted]
    candidates = [m for m in candidates if not is_restated(sentence, m)]
    right = [m for m in candidates if m.first >= last]
    left = [m for m in candidates if m.last <= first]
    near_left = [m for m in left if first - m.last <= 3]
    if near_left:
        return near_left[-1]
    return right[0] if right else (left[-1] if left else None)


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
    """The date nearest to the trigger, of those that could be resolved."""
    known = [m for m in sentence.mentions if m.kind == "date" and m.date and m.date.resolved]
    return min(known, key=lambda m: (abs(m.first - first), m.first), default=None)

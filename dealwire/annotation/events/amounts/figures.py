"""Which amount and which share belong to an event."""

from __future__ import annotations

from dealwire.annotation.events.amounts.funds import is_of_funds
from dealwire.annotation.events.amounts.purposes import is_restated, purpose_of
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.verbs.clauses import is_parted
from dealwire.annotation.verbs.clauses_of_figures import is_for_deed, is_of_clause_before, is_since, verb_between
from dealwire.annotation.words.vocabulary import Trigger

# Smaller sums are prices of shares and goods, never of a deal.
LEAST_PRICE = 1000.0
_NOUN_REACH = 4
# How many words before a sum the verb of paying stands at most, one less.
_PAYING = 5
_JOINING = frozenset({"of", "at", "de", "d'"})
# How many words behind a share the company may stand: "39% of |the chip maker| Alpha".
_NAMED = 5
# How many words behind a sum the bid may stand that it is of.
_GLUED = 2


def paid_sum(sentence: Sentence) -> Mention | None:
    """The first sum that somebody of the sentence pays: "agreed to |pay| a $3 million penalty"."""
    sums = (m for m in sentence.mentions if m.kind == "money" and m.amount and m.amount.amount >= LEAST_PRICE)
    return next((m for m in sums if any(_pays(sentence, m.first - k) for k in range(1, _PAYING))), None)


def _pays(sentence: Sentence, i: int) -> bool:
    return sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "paying")


def pick_amount(sentence: Sentence, first: int, last: int, wanted: frozenset[str | None]) -> Mention | None:
    """The money nearest to the trigger `[first, last)` whose purpose is wanted; right of it before left of it."""
    glued = sentence.at(first - 2) if sentence.low(first - 1) in {"in", "of"} else None
    after = sentence.low(last)
    is_head = after in sentence.words.classes or not after[:1].isalpha()
    if glued is not None and glued.kind == "money" and is_head:
        # "$50 million in tax breaks": whatever else the trigger's own words may mean.
        return glued
    candidates = [m for m in sentence.mentions if m.kind == "money" and purpose_of(sentence, m) in wanted]
    candidates = [m for m in candidates if not is_restated(sentence, m) and m.amount and m.amount.amount >= LEAST_PRICE]
    candidates = [m for m in candidates if not (_is_portion(sentence, m) or _is_of_rival(sentence, m, first, last))]
    stated = _stated(sentence, last)
    inside = [m for m in candidates if first < m.first < last]
    if stated in candidates or inside:
        # "met |3 millions| sur la table"
        return inside[0] if inside else stated
    candidates = [m for m in candidates if not is_since(sentence, min(first, m.last), max(last, m.first))]
    right = [m for m in candidates if m.first >= last and not verb_between(sentence, last, m.first)]
    right = [m for m in right if "debt" in wanted or not _is_of_aid(sentence, m, last)]
    left = [m for m in candidates if m.last <= first and not verb_between(sentence, m.last, first)]
    left = [m for m in left if not any(sentence.low(i) == "dont" for i in range(m.last, first))]
    left = [m for m in left if not (is_of_clause_before(sentence, m, first) or is_parted(sentence, m.last, first))]
    left = [m for m in left if "debt" in wanted or not is_of_funds(sentence, m, first)]
    left = [m for m in left if not is_for_deed(sentence, m, first)]
    near_left = [m for m in left if first - m.last <= 3 and not _is_cut(sentence, m.last, first)]
    if near_left:
        return near_left[-1]
    return right[0] if right else (left[-1] if left else None)


def _is_portion(sentence: Sentence, money: Mention) -> bool:
    """ "20 million euros *of the 130 million* that Alpha invests": a part of what is told. English only."""
    lows = [sentence.low(money.last + k) for k in range(3)]
    return sentence.words.language == "en" and lows[:2] == ["of", "the"] and lows[2][:1].isdigit()


def _is_of_rival(sentence: Sentence, money: Mention, first: int, last: int) -> bool:
    """ "trumped Alpha's |offer| with a $3 million |bid| of its own": of two bids each has its own sum. English only."""
    if sentence.words.language != "en" or money.first < last:
        return False
    is_bid = any(sentence.words.is_group(sentence.low(i), "bidding") for i in range(first, last))
    near = [sentence.low(i) for i in range(money.last, money.last + _GLUED)]
    return is_bid and any(sentence.words.is_group(low, "bidding") for low in near)


def _is_cut(sentence: Sentence, first: int, last: int) -> bool:
    """ "took in $3 million *and* the valuation hit $2 billion": a joining word parts an amount from a noun. English."""
    lows = [sentence.low(i) for i in range(first, last) if sentence.at(i) is None]
    # "once worth $3 billion, Alpha's value is …"
    is_left = "," in lows and any(m.kind == "organisation" and first <= m.first < last for m in sentence.mentions)
    return sentence.words.language == "en" and (is_left or any(low in {"and", "while", "but", "as"} for low in lows))


def _is_of_aid(sentence: Sentence, money: Mention, last: int) -> bool:
    """ "prend 20 % d'Alpha dans un plan de sauvetage |de 9 milliards|": the sum of another noun. French only."""
    noun = money.first - 2
    if sentence.words.language != "fr" or noun < last or sentence.low(money.first - 1) not in {"de", "d'"}:
        return False
    opened = (k for k in range(max(last, noun - _NOUN_REACH), noun + 1))
    return any(
        _is_aid(trigger, noun + 1 - k) for k in opened for trigger in sentence.words.triggers.get(sentence.low(k), ())
    )


def _is_aid(trigger: Trigger, size: int) -> bool:
    """Whether a noun of `size` words tells aid or a loan."""
    is_noun = trigger.word_class == "noun" and len(trigger.words) == size
    return is_noun and trigger.frame.kind in {"grant", "debt"}


def _stated(sentence: Sentence, last: int) -> Mention | None:
    """The amount that "of" or "at" joins to the trigger: "a valuation of about $2 billion"."""
    if sentence.low(last) not in _JOINING:
        return None
    return next((m for i in range(last + 1, last + 5) if (m := sentence.at(i)) is not None and m.kind == "money"), None)


def _is_held_else(sentence: Sentence, last: int, share: Mention) -> bool:
    """ "Alpha, owned by Bell, |owns| 39% of Beta": whether another verb of holding stands before a company's share."""
    is_of = sentence.low(share.last) in {"of", "de", "d'", "du"}
    behind = (m for i in range(share.last, share.last + _NAMED) if (m := sentence.at(i)) is not None)
    named = next(behind, None) if is_of else None
    between = range(last, share.first if named is not None and named.kind == "organisation" else last)
    return any(sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "holding") for i in between)


def pick_percent(sentence: Sentence, first: int, last: int) -> Mention | None:
    """The percentage nearest to the trigger, at most ten words away."""
    near = [m for m in sentence.mentions if m.kind == "percent" and m.last > first - 10 and m.first < last + 8]
    near = [m for m in near if not _is_held_else(sentence, last, m)]
    return min(near, key=lambda m: (abs(m.first - first), m.first), default=None)

"""The price that a sentence tells of a deal it only calls "the deal" or "the offer"."""

from __future__ import annotations

from itertools import pairwise

from dealwire.annotation.events.amounts.figures import LEAST_PRICE
from dealwire.annotation.events.amounts.funds import is_of_funds
from dealwire.annotation.events.amounts.purposes import is_restated, purpose_of
from dealwire.annotation.text.story import Mention, Sentence

# How far behind "the price" its sum may stand, and what takes it up there.
_PRICED = 20
_TAKEN_UP = frozenset({("it", "was"), ("it", "is"), ("was", "put"), ("is", "put")})
_FUNDING = ("fund", "financ")
_PUTTING = frozenset({"put", "puts", "putting", "pegged", "estimated"})
_PRICES = frozenset({"price", "figure", "sum", "cost"})


def told_price(sentence: Sentence, noun: int) -> Mention | None:
    """The amount before the noun ("the $3 billion deal"), after it ("the deal is worth …"), or said to be paid."""
    for mention in sentence.mentions:
        if mention.kind != "money" or is_restated(sentence, mention) or purpose_of(sentence, mention):
            continue
        if mention.amount is None or mention.amount.amount < LEAST_PRICE:
            continue
        if any(sentence.low(i).startswith(_FUNDING) for i in range(noun + 1, mention.first)):
            # "the purchase will be funded with $1 billion in cash"
            continue
        if _is_closer_to_another(sentence, noun, mention) or is_of_funds(sentence, mention, len(sentence.tokens)):
            continue
        if 0 <= noun - mention.last <= 2 or (
            0 < mention.first - noun <= 7 and _is_clause(sentence, noun, mention.first)
        ):
            return mention
        if _is_named_price(sentence, mention):
            return mention
        paid = range(max(0, mention.first - 4), mention.first)
        if any(sentence.words.is_group(sentence.low(i), "paying") for i in paid):
            return mention
    return None


def _is_named_price(sentence: Sentence, money: Mention) -> bool:
    """ "The price, $3 billion, has not moved", "kept the price to themselves, but it was north of $3 million".

    English only.
    """
    near = range(max(0, money.first - _PRICED), money.first)
    at = next((i for i in reversed(near) if sentence.low(i) in _PRICES and sentence.at(i) is None), -1)
    if at < 0 or sentence.words.language != "en":
        return False
    if sentence.low(at + 1) == "," and money.first == at + 2:
        return True
    if sentence.low(at + 1) == "at" and sentence.low(at - 2) in _PUTTING:
        # "a source put the figure at about $3 million"
        return True
    between = [sentence.low(i) for i in range(at + 1, money.first)]
    is_taken_up = any(pair in _TAKEN_UP for pair in pairwise(between))
    return is_taken_up and not any(at < m.first < money.first and m.kind == "organisation" for m in sentence.mentions)


def _is_closer_to_another(sentence: Sentence, noun: int, money: Mention) -> bool:
    """ "The bid comes against a $3 billion offer": the amount is of the offer."""

    def distance(i: int) -> int:
        return max(i - money.last, money.first - i)

    nouns = [i for i in range(len(sentence.tokens)) if sentence.words.is_group(sentence.low(i), "transaction")]
    return any(distance(i) < distance(noun) for i in nouns)


def _is_clause(sentence: Sentence, first: int, last: int) -> bool:
    """Whether noun and amount share a clause, past an insertion at most: "the deal, announced Monday, is worth"."""
    marks = [i for i in range(first, last) if sentence.low(i) in {",", ";", ":"} and sentence.at(i) is None]
    if len(marks) == 2 and marks[0] == first + 1:
        return all(sentence.low(i) == "," for i in marks)
    return not marks or (
        marks == [first + 1] and sentence.low(first + 2) in {"worth", "valued", "estimated", "estimée", "estimé"}
    )

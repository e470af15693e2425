"""What an English text says that a site costs, away from the verb of building: "a plant in Ohio |at a cost of| $3
million", "a refinery |that will cost| $3 billion", "Alpha's new $3 billion plant"."""

from __future__ import annotations

from dealwire.annotation.events.checks.sites_built import is_site_word
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.text.story import Mention

# How far behind its verb or noun the sum may stand, and before the sum what says that it is a cost.
_REACH, _COST = 26, 5
_COSTING = frozenset({"cost", "costs", "costing", "investment"})
_ROUGHLY = frozenset({"about", "around", "roughly", "an", "estimated", "approximately", "some", "nearly"})
_FUTURE = frozenset({"new", "planned", "proposed", "future", "upcoming", "forthcoming"})
_OWNER = 5


def is_cost_told(draft: Draft, money: Mention) -> bool:
    """Whether the sum is told as what a site costs that the verb, or noun, of the draft builds."""
    sentence, first = draft.sentence, draft.hit.first
    between = range(first, money.first)
    if draft.words.language != "en" or not 0 < money.first - draft.hit.last <= _REACH:
        return False
    if not any(sentence.at(i) is None and is_site_word(sentence.low(i), draft.words) for i in between):
        return False
    near = [sentence.low(i) for i in range(max(first, money.first - _COST), money.first)]
    while near and near[-1] in _ROUGHLY:
        near.pop()
    return bool(near) and (near[-1] == "for" or not _COSTING.isdisjoint(near))


def is_own_cost(draft: Draft, money: Mention) -> bool:
    """ "|its new plant| in Spain would cost $3 million": what somebody is told to build, and its cost behind."""
    lows = [draft.sentence.low(i) for i in range(max(0, draft.hit.first - _OWNER), draft.hit.first)]
    is_owned = "'s" in lows or any(draft.words.is_class(low, "possessive") for low in lows)
    near = {draft.sentence.low(i) for i in range(max(draft.hit.last, money.first - _COST), money.first)}
    is_behind = draft.words.language == "en" and 0 < money.first - draft.hit.last <= _REACH
    return is_behind and is_owned and not _FUTURE.isdisjoint(lows) and not _COSTING.isdisjoint(near)


def is_own_site(draft: Draft, money: Mention) -> bool:
    """ "Alpha's |new $3 billion| plant": the sum right before what somebody is told to build."""
    sentence, first = draft.sentence, draft.hit.first
    lows = [sentence.low(i) for i in range(max(0, money.first - _OWNER), money.first)]
    is_owned = "'s" in lows or any(draft.words.is_class(low, "possessive") for low in lows)
    is_glued = draft.words.language == "en" and 0 <= first - money.last <= _OWNER
    return is_glued and is_owned and not _FUTURE.isdisjoint(lows)

"""Shares told to be for sale, or sold: "Alpha's holding in Beta is up for sale"."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.roles.complements.possessors import possessor

_LONGEST, _GROUP = 4, 4
_CONCERNING = frozenset({"concernant", "sur", "visant", "concerning", "for", "over"})
_SALE = 9
_TO_WHOM = frozenset({"à", "au", "aux", "to", "par", "by"})
_PAST = frozenset({"was", "were", "been", "été"})


def as_put_up(draft: Draft) -> None:
    """Make the holder of a share the seller where a verb behind the share says that it is for sale, or sold."""
    is_share = draft.kind == "stake" and draft.hit.trigger.word_class == "noun"
    if not is_share or "investee" not in draft.roles:
        return
    end = max([draft.hit.last, *(m.last for m in draft.roles["investee"])])
    at = _verb_end(draft, end)
    if _is_for_sale(draft, end) or _is_about_sale(draft):
        if "seller" not in draft.roles:
            draft.rename(investor="seller")
        draft.status, draft.is_told = "announced", True
    elif "seller" not in draft.roles and at > end and _is_said(draft, at, "soldoff"):
        _sell(draft, at)


def _is_for_sale(draft: Draft, end: int) -> bool:
    """Whether "is up for sale", without a "not", stands behind the share that ends before word `end`."""
    at = next((i for i in range(end, end + _GROUP) if _is_said(draft, i, "forsale")), -1)
    return at >= 0 and not any(draft.words.is_class(draft.sentence.low(i), "negation") for i in range(end, at))


def _is_about_sale(draft: Draft) -> bool:
    """ "le processus de |vente| concernant sa participation": whether a word for a sale leads to the share."""
    sentence, first = draft.sentence, draft.hit.first
    if not draft.words.is_class(sentence.low(first - 1), "possessive") or sentence.low(first - 2) not in _CONCERNING:
        return False
    near = (sentence.low(i) for i in range(max(0, first - _SALE), first))
    return any(draft.words.is_group(low, "transaction") for low in near)


def _sell(draft: Draft, at: int) -> None:
    """Take whose the share was for its seller, and for its buyer whom "to" or "by" governs behind the verb at `at`."""
    buyers = draft.roles.get("investor", [])
    if draft.sentence.low(at + 1) in _TO_WHOM:
        buyers = complement(draft.sentence, at + 2).parties or buyers
    names = {m.name for m in buyers}
    held = [*possessor(draft.sentence, draft.hit), *draft.roles.get("investor", [])]
    holders = [m for m in held if m.name and m.name not in names][:1]
    if holders and buyers:
        draft.roles |= {"seller": holders, "investor": buyers}
        draft.status, draft.is_told = "completed" if draft.sentence.low(at - 1) in _PAST else "announced", True


def _verb_end(draft: Draft, i: int) -> int:
    """The word behind the verb "to be" and its auxiliaries at word `i`; `i` itself where another word stands there."""
    for k in range(i, i + _GROUP):
        classes = draft.words.classes.get(draft.sentence.low(k), frozenset())
        if draft.sentence.at(k) is not None or not classes & {"be", "have", "auxiliary", "adverb"}:
            return k
    return i


def _is_said(draft: Draft, i: int, group: str) -> bool:
    lows = [draft.sentence.low(k) for k in range(i, i + _LONGEST)]
    return any(draft.words.is_group(" ".join(lows[:size]), group) for size in range(1, _LONGEST + 1))

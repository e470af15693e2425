"""What money that is raised turned out to be: debt, a listing, a grant or a round."""

from __future__ import annotations

from itertools import pairwise

from dealwire.annotation.events.drafts import Draft

# How many words behind what is raised its debt may be named, and behind a sum that it is aid.
_DEBT_REACH, _AID_REACH = 14, 4
_ENTERING = frozenset({"introduction", "entrée", "mise"})
# How many words around what is raised a listing may be named.
_LISTED = 16


def raised_kind(draft: Draft) -> str:
    """What money that is raised comes from: lenders, a listing, the state, or the investors of a round."""
    if _says_debt(draft):
        return "debt"
    if _says_listing(draft):
        return "ipo"
    if _says_shares(draft):
        return "capital_increase"
    return "grant" if is_public_money(draft) or _says_aid(draft) else draft.kind


def _says_debt(draft: Draft) -> bool:
    """Whether what is raised is debt; "dont 3 millions de dette" and the like only say it of a part."""
    sentence = draft.sentence
    for i in range(draft.hit.last, min(draft.hit.last + _DEBT_REACH, len(sentence.tokens))):
        if sentence.low(i) in {"dont", "including"}:
            return False
        if draft.words.is_group(sentence.low(i), "debt"):
            return True
    return False


def _says_listing(draft: Draft) -> bool:
    """ "the $25 billion raised by Alpha in the largest IPO yet": what a listing brings."""
    sentence, size = draft.sentence, len(draft.sentence.tokens)
    near = range(max(0, draft.hit.first - _LISTED), min(draft.hit.last + _LISTED, size))
    if draft.words.language == "fr":
        # "a levé 3 milliards d'euros, la plus grosse |introduction en Bourse| de l'année"
        return any(sentence.low(i) == "bourse" and sentence.low(i - 2) in _ENTERING for i in near)
    return any(draft.words.is_group(sentence.low(i), "listed") for i in near)


def _says_shares(draft: Draft) -> bool:
    """ "will sell 20 million |new shares| to raise $300 million": what an issue of shares brings. English only."""
    sentence = draft.sentence
    near = range(max(1, draft.hit.first - _LISTED), draft.hit.first)
    new = (i for i in near if sentence.low(i) in {"shares", "stock"} and sentence.low(i - 1) == "new")
    return draft.words.language == "en" and next(new, -1) >= 0


def _says_aid(draft: Draft) -> bool:
    """ "received a $3 billion bailout": what was received was given by the state. English only."""
    sentence, last = draft.sentence, draft.amount_words.last if draft.amount_words else draft.hit.last
    near = [sentence.low(i) for i in range(last, last + _AID_REACH)]
    pairs = [f"{low} {after}" for low, after in pairwise(near)]
    return draft.words.language == "en" and any(draft.words.is_group(low, "aid") for low in near + pairs)


def is_public_money(draft: Draft) -> bool:
    """Whether every investor is an authority."""
    investors = draft.roles.get("investor", ())
    return bool(investors) and all(m.kind == "authority" for m in investors)


def is_convertible(draft: Draft) -> bool:
    """ "émet des obligations convertibles": these are shares to come, which their own noun tells."""
    near = range(draft.hit.last, draft.hit.last + _DEBT_REACH)
    return any(draft.words.is_group(draft.sentence.low(i), "convertible") for i in near)

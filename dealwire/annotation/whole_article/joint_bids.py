"""Alliances and mergers that are another deal of their sentence in other words: a joint bid, a purchase by one side."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft

# How far behind an offer the verb may stand that says what is to be done.
_INFINITIVE = 12


def is_joint_bid(draft: Draft, drafts: list[Draft]) -> bool:
    """ "Alpha s'associe à Beta pour racheter Gamma": whether all partners are buyers, or investors, of one deal."""
    if draft.kind != "partnership":
        return False
    partners = set(draft.names("partner"))
    return any(
        other.sentence is draft.sentence
        and other.kind != "joint_venture"
        and any(partners <= set(other.names(side)) for side in ("acquirer", "investor"))
        for other in drafts
    )


def is_purchase(draft: Draft, drafts: list[Draft]) -> bool:
    """ "Their merger is a purchase of Beta by Alpha": a merger with a named buyer is an acquisition (guidelines)."""
    return draft.kind == "merger" and any(
        other.sentence is draft.sentence
        and other.kind == "acquisition"
        and "acquirer" in other.roles
        and set(draft.names("partner")) <= set(other.names("acquirer", "target"))
        for other in drafts
    )


def is_of_part(draft: Draft, drafts: list[Draft]) -> bool:
    """ "Beta received an offer from Alpha to buy its pumps unit": an offer to buy a part is none for the whole, and
    whoever it is made to sells the part. English only."""
    if draft.frame.frame != "bid" or draft.kind != "acquisition" or draft.words.language != "en":
        return False
    for other in drafts:
        is_behind = other.sentence is draft.sentence and 0 < other.hit.first - draft.hit.last <= _INFINITIVE
        is_part = other.kind == "asset_purchase" and other.hit.trigger.mood == "base"
        if is_behind and is_part and draft.names("acquirer") == other.names("acquirer"):
            other.roles.setdefault("seller", draft.roles["target"])
            return True
    return False

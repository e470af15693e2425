"""Alliances and mergers that are another deal of their sentence in other words: a joint bid, a purchase by one side."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft


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

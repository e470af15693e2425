"""Alliances that a stroke joins: "les alliances Alpha/Beta et Gamma/Delta" are two, of two each. French."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.text.story import Mention

_FRAMES = frozenset({"partner", "joint_venture", "merge"})


def slashed(draft: Draft) -> list[Draft]:
    """One draft for each pair of partners with a stroke between them; the draft itself where there is none."""
    partners = {party.first: party for party in draft.roles.get("partner", ())}
    if draft.frame.frame not in _FRAMES or draft.words.language != "fr" or draft.hit.trigger.word_class != "noun":
        return [draft]
    pairs = [(first, partners[at]) for first in partners.values() if (at := _behind_stroke(draft, first)) in partners]
    return [replace(draft, roles={"partner": [*pair]}) for pair in pairs] or [draft]


def _behind_stroke(draft: Draft, party: Mention) -> int:
    return party.last + 1 if draft.sentence.low(party.last) == "/" else -1

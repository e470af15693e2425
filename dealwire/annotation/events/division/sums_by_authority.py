"""Penalties of several authorities in one sentence: "fined $3 million by the SEC and $2 million by the FTC"."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.text.story import Mention

# How many words may stand between a sum and its authority: "by |French watchdog| Alpha".
_GAP = 5


def each_authority(draft: Draft, sums: list[Mention]) -> list[Draft]:
    """One draft for each authority with a sum of its own; none where fewer than two have one. English only."""
    pairs = [(judge, money) for money in sums if (judge := _receiver(draft, money)) is not None]
    if draft.words.language != "en" or len({judge.name for judge, _ in pairs}) < 2:
        return []
    return [
        replace(draft, roles={**draft.roles, "authority": [judge]}, amount=money.amount, amount_words=money)
        for judge, money in pairs
    ]


def _receiver(draft: Draft, money: Mention) -> Mention | None:
    """Who fines that sum or is paid it, right behind "by" or "to"."""
    near = range(money.last + 1, money.last + _GAP)
    is_linked = draft.sentence.low(money.last) in {"by", "to"}
    named = (draft.sentence.at(i) for i in near)
    return next((m for m in named if m is not None and m.kind == "authority"), None) if is_linked else None

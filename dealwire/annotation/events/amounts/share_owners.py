"""Whose shares are spoken of: "Alpha's shares have tripled, valuing the company at $3 billion". English only."""

from __future__ import annotations

from dealwire.annotation.text.story import Mention, Sentence

_SHARES = frozenset({"shares", "stock", "share"})


def owner_of_shares(sentence: Sentence, at: int) -> Mention | None:
    """The organisation whose shares are named before word `at`; None without one."""
    if sentence.words.language != "en":
        return None
    named = (m for m in sentence.mentions if m.kind == "organisation" and m.last < at)
    return next((m for m in named if sentence.low(m.last) == "'s" and sentence.low(m.last + 1) in _SHARES), None)

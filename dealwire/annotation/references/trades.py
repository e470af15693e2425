"""Words of one trade, which may stand for each other: "the retailer" for Alpha Stores, "the lender" for Beta Bank."""

from __future__ import annotations

from collections.abc import Iterable

from dealwire.annotation.words.vocabulary import Vocabulary

_PREFIX = "trade"


def trades_of(lows: Iterable[str], words: Vocabulary) -> list[str]:
    """The groups of words for a trade (`tradebank`, `tradeair` …) that the lower-case words belong to, in order."""
    return [group for low in lows for group in sorted(words.groups.get(low, ())) if group.startswith(_PREFIX)]

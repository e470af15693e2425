"""How much of two texts is the same text."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from dealwire.warehouse.shingles import WORDS, Hashes

MIN_SIMILARITY: Final = 0.75
"""From which on two articles are copies of each other. Copies share four words in five and more; measured on agency
texts with 12 % of the sentences replaced, two in a hundred, whose longest sentences went, share a little less."""
MIN_PART: Final = 0.45
"""Of its words that a text must have on common ground: a digest is no copy of each of the articles that it quotes, nor
a follow-up that repeats its background one of the first report."""


def similarity(one: Hashes, other: Hashes) -> float:
    """Return the share of words, from 0 to 1, that stand in shingles which two texts share; the lower of both ways.

    What only one of them has at its top and bottom (menus, related headlines, another site's footer) does not count,
    as long as it is the smaller part of the text.
    """
    return min(_shared(one, other), _shared(other, one))


def _shared(text: Hashes, other: Hashes) -> float:
    """Return the share of the common ground of `text` that is in `other`; 0 if it is less than `MIN_PART`."""
    if not len(text) or not len(other):
        return 0.0
    known = np.sort(other)
    places = np.searchsorted(known, text)
    is_shared = _words_within(known[np.minimum(places, len(known) - 1)] == text)
    start, end = _common_ground(is_shared)
    if end - start < MIN_PART * len(is_shared):
        return 0.0
    return float(is_shared[start:end].mean())


def _words_within(is_shared: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Mark the words of every marked shingle."""
    words = np.zeros(len(is_shared) + WORDS - 1, np.bool_)
    for offset in range(WORDS):
        words[offset : offset + len(is_shared)] |= is_shared
    return words


def _common_ground(is_shared: npt.NDArray[np.bool_]) -> tuple[int, int]:
    """Return where the run with the largest surplus of shared over other words starts and ends (Kadane)."""
    totals = np.concatenate(([0], np.cumsum(np.where(is_shared, 1, -1))))
    end = int(np.argmax(totals - np.minimum.accumulate(totals)))
    start = int(np.argmin(totals[: end + 1]))
    return start, end

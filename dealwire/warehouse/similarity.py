"""How much of two texts is the same text."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from dealwire.warehouse.shingles import Hashes

MIN_SIMILARITY: Final = 0.7
MIN_PART: Final = 0.5
"""Of its own shingles that a text must have in common ground: a digest is no copy of each article that it quotes."""


def similarity(one: Hashes, other: Hashes) -> float:
    """Return the share of shingles that two texts have in common, from 0 to 1; the lower of both directions.

    What only one of them has at its top and bottom (menus, related headlines, another site's footer) does not count,
    as long as it is the smaller part of the text.
    """
    return min(_shared(one, other), _shared(other, one))


def _shared(text: Hashes, other: Hashes) -> float:
    """Return the share of the common ground of `text` that is in `other`; 0 if that ground is less than half of it."""
    if not len(text):
        return 0.0
    is_shared = np.isin(text, other)
    start, end = _common_ground(is_shared)
    if end - start < MIN_PART * len(text):
        return 0.0
    return float(is_shared[start:end].mean())


def _common_ground(is_shared: npt.NDArray[np.bool_]) -> tuple[int, int]:
    """Return where the run with the largest surplus of shared over other shingles starts and ends (Kadane)."""
    totals = np.concatenate(([0], np.cumsum(np.where(is_shared, 1, -1))))
    lowest = np.minimum.accumulate(totals)
    end = int(np.argmax(totals - lowest))
    start = int(np.argmin(totals[: end + 1]))
    return start, end

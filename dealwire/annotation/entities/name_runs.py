"""Words of a sentence that name an organisation, a person or a place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameRun:
    """Words `[first, last)` of a sentence, their text and kind (`organisation`, `person` or `place`)."""

    first: int
    last: int
    text: str
    kind: str
    is_initial: bool = False

"""How much a file may unpack to, and how deep: an archive bomb ends in a rejection, not in a lost night."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dealwire.documents.rejections import TOO_LARGE, Refused


@dataclass(frozen=True, slots=True)
class Limits:
    """`ratio` bounds the bytes unpacked from a file, over all layers, by its size; small files have `free_bytes`.

    Text packs to between a third and a thirtieth; DEFLATE cannot pass 1,032, which is where bombs are.
    """

    unpacked_bytes: int = 20_000_000_000
    ratio: int = 200
    free_bytes: int = 20_000_000
    depth: int = 4


DEFAULT: Final = Limits()


class Overspent(Refused):
    """The whole file is refused, whatever part of it was being read."""


class Budget:
    """Counts the bytes that come out of one file of the landing zone."""

    def __init__(self, file_bytes: int, limits: Limits = DEFAULT) -> None:
        by_ratio = max(limits.free_bytes, limits.ratio * file_bytes)
        self._allowed = min(limits.unpacked_bytes, by_ratio)
        self._spent = 0

    def spend(self, n_bytes: int) -> None:
        """Count `n_bytes` more. Raises Overspent once they are too many."""
        self._spent += n_bytes
        if self._spent > self._allowed:
            raise Overspent(
                "read", TOO_LARGE, f"it unpacks to more than the {self._allowed:,} bytes allowed for its size"
            )

"""A stream of unpacked bytes: counted, and damaged at its end at worst."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from dealwire.documents.limits import Budget
from dealwire.documents.normalize import one_line
from dealwire.documents.rejections import DAMAGED, Refused

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

HEAD_BYTES: Final = 131_072
"""What a stream shows of itself before it is read: enough for the first record of most files."""


class Unpacked(io.RawIOBase):
    """Reads from a decompressor; what came out before it broke down is handed over before Refused (`damaged`)."""

    def __init__(self, read: Callable[[int], bytes], budget: Budget) -> None:
        super().__init__()
        self._read = read
        self._budget = budget
        self._failure: Refused | None = None

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill `buffer` as far as there are bytes. Raises Refused (`damaged`) and Overspent."""
        view = memoryview(buffer).cast("B")
        filled = 0
        while filled < len(view) and self._failure is None:
            piece = self._piece(len(view) - filled)
            if not piece:
                break
            view[filled : filled + len(piece)] = piece
            filled += len(piece)
        if not filled and self._failure is not None:
            raise self._failure
        self._budget.spend(filled)
        return filled

    def _piece(self, size: int) -> bytes:
        try:
            return self._read(size)
        except Refused as refused:
            self._failure = refused
        # What the decompressors raise; an archive that lacks a member's bytes or its password raises RuntimeError too.
        except (EOFError, OSError, RuntimeError, ValueError, zlib.error) as error:
            message = one_line(f"its packing is damaged: {error or type(error).__name__}"[:300])
            self._failure = Refused("read", DAMAGED, message)
        return b""


def buffered(read: Callable[[int], bytes], budget: Budget) -> io.BufferedReader:
    """Return a stream over `read` whose first HEAD_BYTES can be peeked at."""
    return io.BufferedReader(Unpacked(read, budget), HEAD_BYTES)

"""Join the lines of a paragraph, and tell a hyphen of the layout from one of the word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

MIN_HYPHENS = 3
"""Lines that end in a hyphen from which on a text counts as set with hyphenation."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CUT_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,40}(?=-$)")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


class LineJoiner:
    """Joins wrapped lines of one text, whose own words tell whether "part-" and "ner" are "partner" or "part-ner"."""

    def __init__(self, lines: Sequence[str]) -> None:
        cut = [line for line in lines if line.endswith("-")]
        # Only texts with cut words need their vocabulary.
        self._vocabulary = set(_WORD.findall("\n".join(lines).lower())) if cut else set()
        self._is_hyphenated = sum(_CUT_WORD.search(line[-42:]) is not None for line in cut) >= MIN_HYPHENS

    def join(self, lines: Sequence[str]) -> str:
        """Return the lines as one; a hyphen at a line's end stays unless the layout put it there."""
        parts = [self._with_joint(line, following) for line, following in pairwise(lines)]
        return "".join([*parts, lines[-1]])

    def _with_joint(self, line: str, following: str) -> str:
        cut = _CUT_WORD.search(line[-42:])
        if cut is None or not following[0].isalnum():
            return f"{line} "
        start = _FIRST_WORD.match(following)
        if start is not None and self._is_layout_hyphen(cut[0].lower(), start[0]):
            return line[:-1]
        return line

    def _is_layout_hyphen(self, left: str, right: str) -> bool:
        if not right[0].islower() or f"{left}-{right}" in self._vocabulary:
            return False
        return left + right in self._vocabulary or self._is_hyphenated

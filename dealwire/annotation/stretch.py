"""A stretch of one part of an article, as what is found in it needs to be placed."""

from __future__ import annotations

import re
from typing import NamedTuple

from dealwire.annotation.mention import Part, Span


class Stretch(NamedTuple):
    """Characters `[start, end)` of `text`, which is the whole of the article's `part`."""

    text: str
    start: int
    end: int
    part: Part

    def span(self, match: re.Match[str]) -> Span:
        """The span of a match in `text`."""
        return Span(self.part, match.start(), match.end(), match.group())

"""A stretch of one part of an article, as what is found in it needs to be placed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from dealwire.annotation.text.distinct_words import distinct_words
from dealwire.annotation.text.mention import Part, Span

_LETTERS = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True)
class Stretch:
    """Characters `[start, end)` of `text`, which is the whole of the article's `part`."""

    text: str
    start: int
    end: int
    part: Part

    def span(self, match: re.Match[str]) -> Span:
        """The span of a match in `text`."""
        return Span(self.part, match.start(), match.end(), match.group())

    @cached_property
    def low(self) -> str:
        """What is written there, in lower case."""
        return self.text[self.start : self.end].lower()

    @cached_property
    def words(self) -> set[str]:
        """Every run of letters in lower case: a cheap look at whether a slow pattern can find anything."""
        return distinct_words(self.low, str.isalpha, _LETTERS)

    @cached_property
    def has_figure(self) -> bool:
        """Whether a figure stands in the stretch."""
        return _FIGURE.search(self.text, self.start, self.end) is not None


def letters_of(text: str) -> list[str]:
    """The runs of letters in lower case, in order."""
    return _LETTERS.findall(text.lower())

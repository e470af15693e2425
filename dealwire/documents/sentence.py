"""What a line looks like: the end of a sentence, a list item, prose."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…][\"'”’»)\]\s]*$")
_INNER_END = re.compile(r"\w{2}[\"”»)]?[.!?…]\s*[\"”»)]?\s+[\"“«(]?\s*[A-ZÀ-ÖØ-Þ]")
_BULLET = re.compile(r"(?:[-–—•◦▪*·►→]|\d{1,2}[.)])\s")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def ends_sentence(line: str) -> bool:
    """Whether `line` closes a sentence, quotation marks and brackets aside."""
    return _END.search(line) is not None


def has_inner_end(line: str) -> bool:
    """Whether a sentence ends inside `line` and another one begins."""
    return _INNER_END.search(line) is not None


def starts_lower(line: str) -> bool:
    """Whether `line` begins with a small letter, as the middle of a sentence does."""
    return line[:1].islower()


def is_bullet(line: str) -> bool:
    """Whether `line` is an item of a list."""
    return _BULLET.match(line) is not None


def words(line: str) -> list[str]:
    """Return the words and numbers of `line`, in its own case."""
    return _WORD.findall(line)

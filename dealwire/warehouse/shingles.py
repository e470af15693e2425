"""Texts as runs of words: what near-copies have in common, whatever stands around the text."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

WORDS: Final = 3
"""Words in a shingle. Three in a row are rarely shared by chance, and a changed word spoils only three shingles."""
SKETCH_SIZE: Final = 32
"""Runs of words kept of a text to find its copies by: those with the smallest hashes, so that copies keep the same.
They are of twice as many words as a shingle, since phrases of three ("a indiqué la") stand in thousands of articles."""
MIN_RUNS: Final = 16
"""Shorter texts have no sketch: a sentence or two may agree by chance."""

Hashes = npt.NDArray[np.uint64]

_CHUNK: Final = 500_000
_FACTOR: Final = np.uint64(0x9E3779B97F4A7C15)
_MIX: Final = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))
_MAX_WORD: Final = 64


def shingle_hashes(texts: Sequence[str]) -> list[Hashes]:
    """Return, for each text, the 64-bit hashes of its shingles in reading order; case and punctuation do not count.

    The hashes are the same on every machine and in every run.
    """
    found: list[Hashes] = []
    waiting: list[str] = []
    size = 0
    for text in texts:
        waiting.append(text)
        size += len(text)
        if size >= _CHUNK:
            found += _hash_together(waiting)
            waiting, size = [], 0
    return found + _hash_together(waiting) if waiting else found


def sketch(shingles: Hashes) -> Hashes:
    """Return the `SKETCH_SIZE` smallest hashes of runs of words, sorted; none of a text too short to have copies."""
    if len(shingles) < MIN_RUNS + WORDS:
        return shingles[:0]
    runs = _mixed(shingles[:-WORDS] * _FACTOR + shingles[WORDS:])
    few = 2 * SKETCH_SIZE
    smallest = np.unique(np.partition(runs, few)[:few] if few < len(runs) else runs)
    if len(smallest) < SKETCH_SIZE:  # a text that repeats itself
        smallest = np.unique(runs)
    return smallest[:SKETCH_SIZE]


def _hash_together(texts: Sequence[str]) -> list[Hashes]:
    """Hash the words of several texts in one go: array operations cost by the call."""
    codes = _lower_codes("\n".join(texts))
    is_word = codes > 0
    starts = np.flatnonzero(is_word & ~np.concatenate(([False], is_word[:-1])))
    if not len(starts):
        return [np.empty(0, np.uint64) for _ in texts]
    shingles = _combine(_hash_words(codes, starts))
    ends = np.cumsum([len(text) + 1 for text in texts])
    return _apart(shingles, np.searchsorted(starts, ends))


def _lower_codes(text: str) -> npt.NDArray[np.uint32]:
    """Return a code a character: the letter or digit in lower case, 0 for anything else."""
    encoding = "utf-32-le" if sys.byteorder == "little" else "utf-32-be"
    codes = np.frombuffer(text.encode(encoding, "replace"), np.uint32)
    table = _table()
    return table[np.minimum(codes, len(table) - 1)] if codes.max(initial=0) >= len(table) else table[codes]


@cache
def _table() -> npt.NDArray[np.uint32]:
    # The basic plane; what lies beyond (emoji, rare scripts) counts as its last code point, which is no letter.
    letters = (chr(code) for code in range(0x10000))
    return np.array([ord(char.lower()[0]) if char.isalnum() else 0 for char in letters], np.uint32)


def _hash_words(codes: npt.NDArray[np.uint32], starts: npt.NDArray[np.intp]) -> Hashes:
    lengths = np.diff(np.append(starts, len(codes)))
    place = np.arange(len(codes) - starts[0]) - np.repeat(starts - starts[0], lengths)
    terms = codes[starts[0] :] * _powers()[np.minimum(place, _MAX_WORD - 1)]
    return _mixed(np.add.reduceat(terms, starts - starts[0]))


@cache
def _powers() -> Hashes:
    powers: Hashes = np.cumprod(np.full(_MAX_WORD, _FACTOR), dtype=np.uint64)
    return powers


def _combine(words: Hashes) -> Hashes:
    """Hash every run of `WORDS` words; the last ones, which run over the end, are zero."""
    shingles = np.zeros(len(words), np.uint64)
    if len(words) >= WORDS:
        last = len(words) - WORDS + 1
        for offset in range(WORDS):
            shingles[:last] = shingles[:last] * _FACTOR + words[offset : offset + last]
        shingles[:last] = _mixed(shingles[:last])
    return shingles


def _mixed(values: Hashes) -> Hashes:
    """Spread similar values over all 64 bits (the finaliser of splitmix64)."""
    values = (values ^ (values >> np.uint64(30))) * _MIX[0]
    values = (values ^ (values >> np.uint64(27))) * _MIX[1]
    mixed: Hashes = values ^ (values >> np.uint64(31))
    return mixed


def _apart(shingles: Hashes, word_ends: npt.NDArray[np.intp]) -> list[Hashes]:
    """Part the shingles by text, without those that run from one text into the next."""
    found, start = [], 0
    for end in word_ends:
        found.append(shingles[start : max(start, end - WORDS + 1)])
        start = end
    return found

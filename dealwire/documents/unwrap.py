"""Undo the hard line breaks of a layout: lines cut at a column's width become paragraphs again.

A line break is the layout's if the next line's first word would not have fit: that is how every filling algorithm,
from `fmt` to a PDF's text flow, breaks lines. Where it would have fit, the author broke the line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise

from dealwire.documents.sentence import ends_sentence, is_bullet, starts_lower

MAX_WIDTH = 160
"""Characters. Columns and plain-text pages are narrower; longer lines are paragraphs."""
MIN_WIDTH = 24
"""Characters. Lines that are all shorter are a menu or a list, not a column."""
MIN_SHARE_OF_CONTINUATIONS = 0.2
"""Of the adjacent lines of a text. In wrapped prose more than half of all lines begin in the middle of a sentence."""
_FILL = 0.9
"""How much of a column a wrapped line and the word that did not fit take up at least, since letters differ in width."""
_OTHER_WIDTH = 0.8
"""A line that breaks off emptier than this belongs to a title or caption, set in another width."""
_FILL_IN_SENTENCE = 0.6
"""The same, where one line breaks off and the next goes on with a small letter."""
_MIN_HYPHENS = 3
"""Line-end hyphens from which on a text counts as set with hyphenation."""

_LINE_END_HYPHEN = re.compile(r"([^\W\d_]+)-$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def unwrap(text: str, stands_alone: Callable[[str], bool]) -> list[str]:
    """Return the paragraphs of a normalized text.

    Blank lines end paragraphs, and so does every line of a text that is not wrapped. `stands_alone` tells the lines
    that are no part of a paragraph, such as boilerplate.
    """
    lines = [line.strip() for line in text.split("\n")]
    if not _is_wrapped(lines):
        return [line for line in lines if line]
    hyphens = _Hyphens(lines)
    blocks = _rejoin_cut_blocks(_split_blocks(lines, stands_alone, _usual_fill(lines)))
    return [hyphens.join(block) for block in blocks]


def _is_wrapped(lines: Sequence[str]) -> bool:
    adjacent = [(line, following) for line, following in pairwise(lines) if line and following]
    continued = sum(_breaks_off(line, following) for line, following in adjacent)
    return continued > 0 and continued >= MIN_SHARE_OF_CONTINUATIONS * len(adjacent)


def _breaks_off(line: str, following: str) -> bool:
    return len(line) <= MAX_WIDTH and not ends_sentence(line) and starts_lower(following)


def _usual_fill(lines: Sequence[str]) -> float:
    """Return how full the lines of this text are where a sentence goes on: 1 in a typewriter's letters, less in print.

    Where it is 1, a sentence that ends a little short of the width ends its paragraph too.
    """
    fills = [1.0]
    for run in _runs(lines):
        widest = max(map(len, run))
        fills += [_width_if_joined(*pair) / widest for pair in pairwise(run) if _breaks_off(*pair)]
    return max(_FILL, min(fill for fill in fills if fill >= _OTHER_WIDTH))


def _runs(lines: Sequence[str]) -> Iterator[list[str]]:
    for has_text, run in groupby(lines, key=bool):
        if has_text:
            yield list(run)


def _split_blocks(lines: Sequence[str], stands_alone: Callable[[str], bool], fill: float) -> list[list[str]]:
    blocks: list[list[str]] = []
    block: list[str] = []
    for line in lines:
        if block and not (line and _continues(block, line, stands_alone, fill)):
            blocks.append(block)
            block = []
        if line:
            block.append(line)
    return [*blocks, block] if block else blocks


def _continues(block: list[str], line: str, stands_alone: Callable[[str], bool], fill: float) -> bool:
    """Whether `line` goes on with the paragraph that `block` is, as far as widths can tell."""
    if is_bullet(line) or stands_alone(line) or stands_alone(block[-1]):
        return False
    widest = max(len(other) for other in [*block, line])
    if widest > MAX_WIDTH or widest < MIN_WIDTH:
        return False
    if _breaks_off(block[-1], line):
        fill = _FILL_IN_SENTENCE
    elif not ends_sentence(block[-1]):
        fill = _FILL
    return _width_if_joined(block[-1], line) > fill * widest


def _width_if_joined(line: str, following: str) -> int:
    return len(line) + 1 + len(following.split(" ", 1)[0])


def _rejoin_cut_blocks(blocks: list[list[str]]) -> list[list[str]]:
    """Put together what a page break cut in the middle of a sentence."""
    rejoined: list[list[str]] = []
    for block in blocks:
        if rejoined and _is_cut(rejoined[-1], block):
            rejoined[-1].extend(block)
        else:
            rejoined.append(list(block))
    return rejoined


def _is_cut(block: list[str], following: list[str]) -> bool:
    if not _breaks_off(block[-1], following[0]):
        return False
    widest = max(map(len, block))
    return len(block) > 1 and MIN_WIDTH <= widest <= MAX_WIDTH and len(block[-1]) > _FILL * widest


class _Hyphens:
    """Joins lines, and tells a hyphen of the layout from one of the word by the text's own words."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._vocabulary = set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", "\n".join(lines).lower()))
        self._is_hyphenated = sum(_LINE_END_HYPHEN.search(line) is not None for line in lines) >= _MIN_HYPHENS

    def join(self, block: Sequence[str]) -> str:
        paragraph = block[0]
        for line in block[1:]:
            paragraph = self._join_pair(paragraph, line)
        return paragraph

    def _join_pair(self, paragraph: str, line: str) -> str:
        cut = _LINE_END_HYPHEN.search(paragraph)
        start = _FIRST_WORD.match(line)
        if cut is None or not (line[0].isalnum()):
            return f"{paragraph} {line}"
        if start is not None and self._is_layout_hyphen(cut[1].lower(), start[0]):
            return paragraph[:-1] + line
        return paragraph + line

    def _is_layout_hyphen(self, left: str, right: str) -> bool:
        if not right[0].islower():
            return False
        if f"{left}-{right}" in self._vocabulary:
            return False
        return left + right in self._vocabulary or self._is_hyphenated

"""Undo the hard line breaks of a layout: lines cut at a column's width become paragraphs again.

A line break is the layout's if the next line's first word would not have fit: that is how every filling algorithm,
from `fmt` to a PDF's text flow, breaks lines. Where it would have fit, the author broke the line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from dealwire.documents.hyphens import LineJoiner
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


@dataclass
class _Block:
    """Lines that belong together, and the width of the widest."""

    lines: list[str]
    widest: int

    def add(self, line: str) -> None:
        self.lines.append(line)
        self.widest = max(self.widest, len(line))


def unwrap(text: str, stands_alone: Callable[[str], bool]) -> list[str]:
    """Return the paragraphs of a normalized text.

    Blank lines end paragraphs, and so does every line of a text that is not wrapped. `stands_alone` tells the lines
    that are no part of a paragraph, such as boilerplate.
    """
    lines = [line.strip() for line in text.split("\n")]
    if not _is_wrapped(lines):
        return [line for line in lines if line]
    joiner = LineJoiner(lines)
    blocks = _rejoin_cut_blocks(_split_blocks(lines, stands_alone, _usual_fill(lines)))
    return [joiner.join(block.lines) for block in blocks]


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


def _split_blocks(lines: Sequence[str], stands_alone: Callable[[str], bool], fill: float) -> list[_Block]:
    blocks: list[_Block] = []
    is_open = False
    for line in lines:
        if line and is_open and _continues(blocks[-1], line, stands_alone, fill):
            blocks[-1].add(line)
        elif line:
            blocks.append(_Block([line], len(line)))
        is_open = bool(line)
    return blocks


def _continues(block: _Block, line: str, stands_alone: Callable[[str], bool], fill: float) -> bool:
    """Whether `line` goes on with the paragraph that `block` is, as far as widths can tell."""
    last = block.lines[-1]
    widest = max(block.widest, len(line))
    if widest > MAX_WIDTH or widest < MIN_WIDTH:
        return False
    if is_bullet(line) or stands_alone(line) or stands_alone(last):
        return False
    if _breaks_off(last, line):
        fill = _FILL_IN_SENTENCE
    elif not ends_sentence(last):
        fill = _FILL
    return _width_if_joined(last, line) > fill * widest


def _width_if_joined(line: str, following: str) -> int:
    return len(line) + 1 + len(following.split(" ", 1)[0])


def _rejoin_cut_blocks(blocks: Sequence[_Block]) -> list[_Block]:
    """Put together what a page break cut in the middle of a sentence."""
    rejoined: list[_Block] = []
    for block in blocks:
        if rejoined and _is_cut(rejoined[-1], block.lines[0]):
            for line in block.lines:
                rejoined[-1].add(line)
        else:
            rejoined.append(block)
    return rejoined


def _is_cut(block: _Block, following: str) -> bool:
    last = block.lines[-1]
    is_column = len(block.lines) > 1 and MIN_WIDTH <= block.widest <= MAX_WIDTH
    return is_column and _breaks_off(last, following) and len(last) > _FILL * block.widest

"""Cut a text into words and marks with their places. French elisions and the English possessive stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

# Order matters: plain words, which are most and quickly told; elided words ("l'", "qu'"), possessives, abbreviations
# with inner points, names with an exclamation mark, figures, sites by their address ("alpha.fr"), words with inner
# marks. All else but space is a mark.
_TOKEN = re.compile(
    r"\w++(?!\S)"
    r"|(?i:(?:qu|lorsqu|puisqu|jusqu|quelqu|[ldnsjcmt])['’](?=\w))"
    r"|(?i:['’]s\b)"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W\d_]\w*!(?i:(?=\s?[a-z'’,(]))"
    r"|\d+(?:[.,]\d+)+"
    r"|\w[\w-]*\.(?:com|fr|net|be|ch|ma|sn|eu|io|co)\b(?!\.?[\w-])"
    r"|\w+(?:[-‐‑'’&]\w+)*"
    r"|[^\w\s]"
)
_CLITIC_TAIL = re.compile(r"['’]s$", re.IGNORECASE)


@dataclass(slots=True)
class Tokens:
    """The words of one sentence. `starts` and `ends` are character offsets into the article's part."""

    words: list[str] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)

    def add(self, word: str, start: int) -> None:
        """Append one word that stands at `start`."""
        low = word.lower()
        self.words.append(word)
        self.lows.append(low.replace("’", "'") if "’" in low else low)
        self.starts.append(start)
        self.ends.append(start + len(word))


def tokenize(text: str, start: int, end: int, pairs: frozenset[str] = frozenset()) -> Tokens:
    """The tokens of `text[start:end]`, with offsets into `text`. A word of `pairs` falls apart at its hyphens."""
    written = text[start:end]
    if "!" not in written:
        tokens = _joined(written, start)
        if pairs.isdisjoint(tokens.words):
            return tokens
    tokens = Tokens()
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        if word in pairs:
            for part in re.finditer(r"\w+|-", word):
                tokens.add(part.group(), match.start() + part.start())
        else:
            _add_split(tokens, word, match.start())
    return tokens


def _joined(written: str, start: int) -> Tokens:
    """The tokens of `written`, which begins at `start`, from those of its chunks: no token holds white space, and only
    an exclamation mark is read by what follows behind it."""
    words: list[str] = []
    lows: list[str] = []
    starts: list[int] = []
    chunks = written.split()
    for chunk, at in zip(chunks, _places(chunks, written, start), strict=False):
        if chunk.isalnum():
            words.append(chunk)
            lows.append(chunk.lower())
            starts.append(at)
        else:
            cut = _cut(chunk)
            words.extend(cut.words)
            lows.extend(cut.lows)
            starts.extend([at + offset for offset in cut.starts])
    return Tokens(words, lows, starts, list(map(int.__add__, starts, map(len, words))))


def _places(chunks: list[str], written: str, start: int) -> Iterable[int]:
    """Where each chunk of `written`, which begins at `start`, stands: one space apart as a rule."""
    if " ".join(chunks) == written:
        return accumulate(map((1).__add__, map(len, chunks)), initial=start)
    places, reached = [], 0
    for chunk in chunks:
        first = written.find(chunk, reached)
        places.append(start + first)
        reached = first + len(chunk)
    return places


@lru_cache(maxsize=50_000)
def _cut(chunk: str) -> Tokens:
    """The tokens of what stands between white space. Articles share most chunks ("l'entreprise", "2023,")."""
    tokens = Tokens()
    for match in _TOKEN.finditer(chunk):
        _add_split(tokens, match.group(), match.start())
    return tokens


def _add_split(tokens: Tokens, word: str, start: int) -> None:
    """Take a possessive off its owner, and an exclamation mark off all but names ("Yahoo!" keeps its own)."""
    if len(word) > 1 and word.endswith("!") and not word[0].isupper():
        tokens.add(word[:-1], start)
        tokens.add("!", start + len(word) - 1)
        return
    tail = _CLITIC_TAIL.search(word)
    if tail and tail.start() > 0:
        tokens.add(word[: tail.start()], start)
        tokens.add(tail.group(), start + tail.start())
        return
    tokens.add(word, start)


# What stands before is looked at last, so that the search can leap from capital to capital.
_PAIR = re.compile(r"[A-ZÀ-Þ](?<![\w-].)\w+(?:-[A-ZÀ-Þ]\w+)+(?![\w-])")


def find_pairs(text: str) -> frozenset[str]:
    """Hyphenated names whose parts all stand alone elsewhere in `text`: "Alpha-Beta" beside Alpha and Beta."""
    found = {match.group() for match in _PAIR.finditer(text)}
    return frozenset(pair for pair in found if all(_stands_alone(part, text) for part in pair.split("-")))


def _stands_alone(part: str, text: str) -> bool:
    return has_word(part, text, "_-")


def has_word(word: str, text: str, joining: str = "_") -> bool:
    """Whether `word` stands in `text` with neither a letter, a figure nor a `joining` mark on either side."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        around = text[start - 1 : start] + text[end : end + 1]
        if not any(mark.isalnum() or mark in joining for mark in around):
            return True
        start = text.find(word, start + 1)
    return False

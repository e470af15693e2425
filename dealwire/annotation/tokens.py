"""Cut a text into words and marks with their places. French elisions and the English possessive stand alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

# Order matters: plain words, which are most and quickly told; elided words ("l'", "qu'"), possessives, abbreviations
# with inner points, names with an exclamation mark, figures, words with inner marks. All else but space is a mark.
_TOKEN = re.compile(
    r"\w++(?!\S)"
    r"|(?i:(?:qu|lorsqu|puisqu|jusqu|quelqu|[ldnsjcmt])['’](?=\w))"
    r"|(?i:['’]s\b)"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W\d_]\w*!(?i:(?=\s?[a-z'’,(]))"
    r"|\d+(?:[.,]\d+)+"
    r"|\w+(?:[-‐‑'’&]\w+)*"
    r"|[^\w\s]"
)
# Where one of these stands, a token may have to be split: see `_add_split`.
_SPLITTING = ("'s", "’s", "!", "'S", "’S")
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
    if not any(map(written.__contains__, _SPLITTING)):
        words = _TOKEN.findall(written)
        if pairs.isdisjoint(words):
            return _placed(words, written, start)
    tokens = Tokens()
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        if word.isalnum():
            tokens.add(word, match.start())
        elif word in pairs:
            for part in re.finditer(r"\w+|-", word):
                tokens.add(part.group(), match.start() + part.start())
        else:
            _add_split(tokens, word, match.start())
    return tokens


def _placed(words: list[str], written: str, start: int) -> Tokens:
    """The tokens of the words of `written`, which begins at `start`: only white space stands between them."""
    starts: list[int] = []
    add, find, reached = starts.append, written.find, 0
    for word in words:
        first = find(word, reached)
        add(start + first)
        reached = first + len(word)
    ends = list(map(int.__add__, starts, map(len, words)))
    lows = list(map(str.lower, words))
    if "’" in written:
        lows = [low.replace("’", "'") for low in lows]
    return Tokens(words, lows, starts, ends)


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

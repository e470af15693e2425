"""Cut a text into words and marks with their places. French elisions and the English possessive stand alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

# Order matters: elided words ("l'", "qu'"), possessives, abbreviations with inner points, words with inner marks.
_TOKEN = re.compile(
    r"(?:(?:qu|lorsqu|puisqu|jusqu|quelqu|[ldnsjcmt])['’](?=\w))"
    r"|['’]s\b"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W\d_]\w*!(?=\s?[a-z'’,(])"
    r"|\w+(?:[-‐‑'’&]\w+)*"
    r"|[^\w\s]",
    re.IGNORECASE,
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
        self.words.append(word)
        self.lows.append(word.lower().replace("’", "'"))
        self.starts.append(start)
        self.ends.append(start + len(word))


def tokenize(text: str, start: int, end: int) -> Tokens:
    """The tokens of `text[start:end]`, with offsets into `text`."""
    tokens = Tokens()
    for match in _TOKEN.finditer(text, start, end):
        _add_split(tokens, match.group(), match.start())
    return tokens


def _add_split(tokens: Tokens, word: str, start: int) -> None:
    """Take a possessive off its owner, and an exclamation mark off all but names ("Yahoo!" keeps its own)."""
    if word.endswith("!") and not word[0].isupper():
        tokens.add(word[:-1], start)
        tokens.add("!", start + len(word) - 1)
        return
    tail = _CLITIC_TAIL.search(word)
    if tail and tail.start() > 0:
        tokens.add(word[: tail.start()], start)
        tokens.add(tail.group(), start + tail.start())
        return
    tokens.add(word, start)

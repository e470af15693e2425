"""The words around a verb or noun that are searched for marks of its status."""

from __future__ import annotations

import re

from dealwire.annotation.story import Sentence
from dealwire.annotation.triggers import Hit
from dealwire.annotation.vocabulary import Vocabulary

# A month or surname within a sentence, which is no "may".
_MONTH = re.compile(r"(?<=\S )May\b")
# How many words of the verb group are looked at.
_WINDOW = 7


def clause_around(sentence: Sentence, hit: Hit) -> str:
    """The trigger's clause, roughly: a dozen words to either side, up to a semicolon."""
    first, last = max(0, hit.first - 12), min(len(sentence.tokens), hit.last + 12)
    while first < hit.first and ";" in [sentence.low(i) for i in range(first, hit.first)]:
        first += 1
    for i in range(hit.last, last):
        if sentence.low(i) == ";":
            last = i
            break
    return sentence.span(first, last).text


def is_marked(words: Vocabulary, scope: str, status: str, text: str) -> bool:
    """Whether the text has a mark of the status in the scope: `verb`, `auxiliary` or `sentence` (`status_markers`)."""
    pattern = words.markers.get((scope, status))
    return pattern is not None and pattern.search(text) is not None


def words_before(sentence: Sentence, at: int) -> str:
    """The words of the verb group: up to seven before the verb, in its own clause."""
    first, window = at, _WINDOW
    while first > 0 and at - first < window and sentence.low(first - 1) not in {",", ";", ":", "."}:
        mention = sentence.at(first - 1)
        if mention and mention.kind == "organisation":
            break
        # A sum counts as one word.
        window += mention.last - mention.first - 1 if mention and mention.kind == "money" else 0
        first = mention.first if mention and mention.kind == "money" else first - 1
    tokens = sentence.tokens
    end = tokens.starts[at] if at < len(tokens) else tokens.ends[-1]
    return _MONTH.sub("", sentence.text[tokens.starts[first] : end]) if first < at else ""

"""The words around a verb or noun that are searched for marks of its status."""

from __future__ import annotations

import re

from dealwire.annotation.detection.triggers import Hit, nouns_at
from dealwire.annotation.text.story import Sentence
from dealwire.annotation.words.vocabulary import Vocabulary

# A month or surname within a sentence, which is no "may".
_MONTH = re.compile(r"(?<=\S )May\b")
# How many words of the verb group are looked at.
_WINDOW = 7
# How far behind "l'échec de" the noun of the deal stands that failed.
_FAILED = 5


def clause_around(sentence: Sentence, hit: Hit) -> str:
    """The trigger's clause, roughly: a dozen words to either side, up to a semicolon."""
    first, last = max(0, hit.first - 12), min(len(sentence.tokens), hit.last + 12)
    first, last = _without_other_failure(sentence, hit, first, last)
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


def _without_other_failure(sentence: Sentence, hit: Hit, first: int, last: int) -> tuple[int, int]:
    """The bounds without how another deal ended: "un an après |l'échec de son mariage| avec Beta". French."""
    if sentence.words.language != "fr":
        return first, last
    for i in range(first, last):
        if sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "failure"):
            noun = next((k for k in range(i + 1, i + _FAILED) if _is_deal(sentence, k)), -1)
            if noun >= hit.last:
                return first, min(last, i)
            if 0 <= noun < hit.first:
                first = noun + 1
    return first, last


def _is_deal(sentence: Sentence, i: int) -> bool:
    return any(noun.frame.fact_table == "deals" and len(noun.words) == 1 for noun in nouns_at(sentence, i))

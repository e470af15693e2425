"""Links to other articles that run on into the text: "Lire aussi : Alpha quitte Velbourg Pourtant, la banque …"."""

from __future__ import annotations

import re
from itertools import pairwise

from dealwire.annotation.words.vocabulary import Vocabulary

# What opens such links, up to its colon. A capital A may stand for À.
_MARK = re.compile(
    r"(?:(?:À|A)\s)?(?:(?:surtout\s)?(?:[Ll]ire|LIRE|[Rr]egarder|REGARDER|[ÉéEe]couter|[Vv]oir|VOIR|[Rr]elire)"
    r"|ne pas (?:manquer|rater))(?:\s(?:aussi|AUSSI|également|surtout|encore))?(?:\s+sur\s[^:\n.]{2,30})?\s?:\s*"
)
# Where a title may end that has no full stop: a word in small letters, or a closing mark, before a capital.
_SEAM = re.compile(r"(?<=[a-zà-ÿ»\"”?!])\s+(?=([A-ZÀ-ÖØ-Þ][a-zà-ÿ]*)['’\s,])")
_ASKING = frozenset({"comment", "pourquoi", "quel", "quelle", "quels", "quelles", "quand", "qu"})
_OPENING = frozenset({"determiner", "pronoun", "preposition", "possessive", "conjunction", "adverb"})


def cut_links(text: str, spans: list[tuple[int, int]], words: Vocabulary) -> list[tuple[int, int]]:
    """The sentences of `text` with those that links open cut where another title, or the article's own text, begins.

    Titles carry no full stop, so that only a small word with a capital ("Le", "Pourtant", "Selon") shows where.
    """
    if words.language != "fr":
        return spans
    return [piece for start, end in spans for piece in _pieces(text, start, end, words)]


def _pieces(text: str, start: int, end: int, words: Vocabulary) -> list[tuple[int, int]]:
    mark = _MARK.match(text, start, end)
    if mark is None or mark.end() >= end:
        return [(start, end)]
    seams = (seam for seam in _SEAM.finditer(text, mark.end(), end) if _opens(seam.group(1), words))
    cuts = [start, mark.end(), *(seam.end() for seam in seams), end]
    pieces = ((first, first + len(text[first:last].rstrip())) for first, last in pairwise(cuts))
    return [(first, last) for first, last in pieces if last > first]


def _opens(word: str, words: Vocabulary) -> bool:
    low = word.lower()
    return low in _ASKING or bool(words.classes.get(low, frozenset()) & _OPENING)

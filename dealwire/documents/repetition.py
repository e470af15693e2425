"""Drop what a page or export says twice: its title above the text, a lead shown as teaser and again in full."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from dealwire.documents.sentence import is_bullet, words

MIN_WORDS = 8
"""Words of a paragraph from which on saying it again is a copy; short ones ("Non.") and items of lists do come back."""
_MIN_TITLE_WORDS = 4
_MAX_CREDIT_WORDS = 4
_MAX_CUT = 12
"""Characters of an ellipsis with its brackets and white space."""
_HEAD_WORDS = 4
_HEAD_LENGTH = 120
"""Characters that hold the first words of any paragraph; to compare all its words is slow, and seldom needed."""
_TEASER_REACH = 40
"""Paragraphs below a teaser within which its full text stands."""
_CUT_SHORT = re.compile(r"\s*(?:\[?(?:…|\.\.\.)\]?)\s*$")

Key = tuple[str, ...]


def drop_repeated(paragraphs: Sequence[str], title: str) -> list[str]:
    """Return the paragraphs without the title, the title as a caption, later copies, and teasers cut short."""
    title_key = _key(title)
    keys = _comparable_keys(paragraphs, title_key)
    seen: set[Key] = set()
    kept = []
    for index, (paragraph, key) in enumerate(zip(paragraphs, keys, strict=True)):
        is_copy = len(key) >= MIN_WORDS and key in seen and not is_bullet(paragraph)
        if not (
            is_copy
            or _restates(paragraph, key, title_key)
            or _is_teaser(paragraph, keys[index + 1 : index + 1 + _TEASER_REACH])
        ):
            kept.append(paragraph)
        seen.add(key)
    return kept


def _comparable_keys(paragraphs: Sequence[str], title_key: Key) -> list[Key]:
    """Return the keys of the paragraphs that begin like another one or the title; those of the others are empty."""
    heads = [_key(paragraph[:_HEAD_LENGTH])[:_HEAD_WORDS] for paragraph in paragraphs]
    counts = Counter(heads)
    title_head = title_key[:_HEAD_WORDS]
    return [
        _key(paragraph) if counts[head] > 1 or (title_head and head[: len(title_head)] == title_head) else ()
        for paragraph, head in zip(paragraphs, heads, strict=True)
    ]


def _key(text: str) -> Key:
    return tuple(words(text.replace("’", "'").casefold()))


def _restates(paragraph: str, key: Key, title_key: Key) -> bool:
    """Whether a paragraph is the title, or the title and a photo's credit ("… AFP")."""
    if not title_key or key[: len(title_key)] != title_key:
        return False
    rest = words(paragraph)[len(title_key) :]
    if not rest:
        return True
    is_credit = len(rest) <= _MAX_CREDIT_WORDS and all(not word[0].islower() for word in rest)
    return is_credit and len(title_key) >= _MIN_TITLE_WORDS and not paragraph.endswith(".")


def _is_teaser(paragraph: str, later: Sequence[Key]) -> bool:
    """Whether a paragraph breaks off with an ellipsis, and a later one says the same in full."""
    # A search from every place of a long paragraph would be slow.
    cut = _CUT_SHORT.search(paragraph, max(0, len(paragraph) - _MAX_CUT))
    if cut is None:
        return False
    key = _key(paragraph[: cut.start()])[:-1]
    return len(key) >= MIN_WORDS and any(other[: len(key)] == key for other in later)

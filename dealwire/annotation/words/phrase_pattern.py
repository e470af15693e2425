"""One pattern for many phrases: what they begin with alike is looked at once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

# A trie: what may come next, by letter; the empty key marks the end of a phrase.
Trie = dict[str, Any]


def phrases(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of the phrases as whole words, whatever their case and kind of apostrophe.

    Where several begin alike it takes the longest that fits. Many times faster than the phrases side by side.
    """
    trie: Trie = {}
    for phrase in words:
        node = trie
        for letter in phrase.lower():
            node = node.setdefault(letter, {})
        # What ends in an apostrophe ("décidé d'") is followed by a word at once.
        node[""] = "" if phrase.endswith("'") else r"(?!\w)"
    return re.compile(rf"(?<!\w){_branches(trie)}" if trie else r"(?!)", re.IGNORECASE)


def _branches(node: Trie) -> str:
    longer = [_letter(letter) + _branches(node[letter]) for letter in sorted(node) if letter]
    either = [*longer, node[""]] if "" in node else longer
    return either[0] if len(either) == 1 else f"(?:{'|'.join(either)})"


def _letter(letter: str) -> str:
    return {" ": r"\s", "'": "['’]"}.get(letter) or re.escape(letter)

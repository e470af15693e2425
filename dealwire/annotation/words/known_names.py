"""Names of known companies that capitals alone do not show whole: "Crédit agricole", "L'Oréal", "McDonald's", "3M"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from dealwire.annotation.text.tokens import Tokens, tokenize
from dealwire.annotation.words.vocabulary import Vocabulary

# A word without a capital, an elision, a possessive, an inner point, a figure before letters, or a plus at the end.
_IRREGULAR = re.compile(r"(?:^|[\s-])[^\W\d_A-ZÀ-Þ]|['’]|\.\w|^\d+[^\W\d]|^\d+ \D|\+$")
_MIN_PLAIN = 5


def index_names(names: Iterable[str]) -> Mapping[str, list[tuple[str, ...]]]:
    """The irregular ones of `names`: first word as written → the other words in lower case, longer names first."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in names:
        if _IRREGULAR.search(name) and (len(name) >= _MIN_PLAIN or not name.islower()):
            tokens = tokenize(name, 0, len(name))
            found[tokens.words[0]].append(tuple(tokens.lows[1:]))
    return {word: sorted(set(many), key=lambda rest: (-len(rest), rest)) for word, many in found.items()}


def known_end(tokens: Tokens, i: int, words: Vocabulary) -> int:
    """Where the known name ends that opens at word `i`; 0 where none does, or its "'s" makes it somebody's owner."""
    for rest in words.known_names.get(tokens.words[i].replace("’", "'"), ()):
        end = i + 1 + len(rest)
        if tuple(tokens.lows[i + 1 : end]) == rest and not (rest[-1:] == ("'s",) and _is_owner(tokens, end, words)):
            return end
    return 0


def _is_owner(tokens: Tokens, end: int, words: Vocabulary) -> bool:
    """Whether a plain noun or a number follows: "McDonald's restaurants", but "McDonald's has", "McDonald's sold"."""
    if end >= len(tokens) or not tokens.words[end][0].isalnum():
        return False
    low = tokens.lows[end]
    is_verb = any(trigger.word_class == "verb" for trigger in words.triggers.get(low, ()))
    return not (is_verb or low in words.classes or low in words.support)

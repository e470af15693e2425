"""What a French name has before its first capital: an article of its own ("Le Duval") or a figure ("3 Sources")."""

from __future__ import annotations

from dealwire.annotation.entities.capitals import is_initial
from dealwire.annotation.entities.firms import is_body
from dealwire.annotation.text.tokens import Tokens
from dealwire.annotation.words.vocabulary import Vocabulary

_ARTICLES = frozenset({"Le", "La", "Les", "L'", "L’"})
_PLURAL = frozenset({"les", "des", "aux", "ces"})
_MAX_FIGURE = 3


def first_of_name(tokens: Tokens, first: int, last: int, words: Vocabulary) -> int:
    """Where the name `[first, last)` begins with what belongs to it before its first capital; `first` for most."""
    if words.language != "fr" or first == 0:
        return first
    before = tokens.words[first - 1]
    name = " ".join(tokens.lows[first:last])
    if before in _ARTICLES and not is_initial(tokens, first - 1):
        return first if name in words.places or is_body(name, words) else first - 1
    is_figure = before.isdigit() and len(before) < _MAX_FIGURE
    is_called = first > 1 and "company" in words.epithets.get(tokens.lows[first - 2], ())
    is_counted = first > 2 and tokens.lows[first - 3] in _PLURAL
    return first - 1 if is_figure and is_called and not is_counted else first

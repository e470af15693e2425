"""French firms called by what they are and do: "la Société ivoirienne de raffinage", "la Compagnie du Velmark"."""

from __future__ import annotations

from dealwire.annotation.entities.capitals import is_capital
from dealwire.annotation.noun_phrases.modifiers import is_adjective
from dealwire.annotation.text.tokens import Tokens
from dealwire.annotation.words.vocabulary import Vocabulary

_ARTICLES = frozenset({"la", "le", "l'", "les", "du", "au", "des", "aux"})
_OF = frozenset({"de", "d'", "du", "des"})
_INNER = frozenset({"la", "l'", "les"})
# The most complements that such a name has ("Société |des mines| |de Velmark|").
_COMPLEMENTS = 3


def chartered_end(tokens: Tokens, i: int, words: Vocabulary) -> int:
    """Where such a name ends that opens at word `i`, a noun for a firm with a capital behind its article.

    0 where neither an adjective nor a complement follows: "la Société" alone means who was named before.
    """
    if not i or tokens.lows[i - 1] not in _ARTICLES or not words.is_group(tokens.lows[i], "chartered"):
        return 0
    end = _adjectives_end(tokens, i + 1, words)
    for _ in range(_COMPLEMENTS):
        end = _complement_end(tokens, end, words)
    return end if end > i + 1 else 0


def _adjectives_end(tokens: Tokens, end: int, words: Vocabulary) -> int:
    while end < len(tokens) and _is_told(tokens.lows[end], tokens.words[end], words):
        end += 1
    return end


def _is_told(low: str, word: str, words: Vocabulary) -> bool:
    is_kind = low in words.demonyms or words.is_group(low, "national") or words.is_group(low, "qualifying")
    return word == low and (is_kind or (is_adjective(low) and _is_plain(low, words)))


def _complement_end(tokens: Tokens, end: int, words: Vocabulary) -> int:
    """Behind one "de raffinage", "des mines", "du Velmark"; `end` itself where a function word or a verb follows."""
    at = end + 1
    if end >= len(tokens) or tokens.lows[end] not in _OF:
        return end
    at += at < len(tokens) and tokens.lows[at] in _INNER
    if at >= len(tokens) or not (is_capital(tokens.words[at]) or _is_plain(tokens.lows[at], words)):
        return end
    behind = at + 1
    while behind < len(tokens) and is_capital(tokens.words[at]) and is_capital(tokens.words[behind]):
        behind += 1
    return _adjectives_end(tokens, behind, words)


def _is_plain(low: str, words: Vocabulary) -> bool:
    return low.isalpha() and low not in words.classes and low not in words.support

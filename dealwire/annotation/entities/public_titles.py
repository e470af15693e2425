"""Whether a title is public: "president" is a company's as well."""

from __future__ import annotations

from dealwire.annotation.entities.authority_runs import ARTICLES, OF
from dealwire.annotation.text.tokens import Tokens
from dealwire.annotation.words.vocabulary import Vocabulary

_PRIVATE_TOO = frozenset(
    {"président", "présidente", "president", "judge", "juge", "representative", "commissaire", "rep", "treasurer"}
)
ELECTED = frozenset({"élu", "élue"})
_BEFORE_JUDGE = frozenset({"le", "la", "du", "au", "un", "une", "ce", "cette"})


def is_public_title(tokens: Tokens, i: int, size: int, words: Vocabulary) -> bool:
    """Whether the title is public: "president" is a company's too, but for "President X", "le président américain"."""
    low = tokens.lows[i]
    if size > 1 or low not in _PRIVATE_TOO | ELECTED:
        return True
    if low in ELECTED:
        return _is_elected(tokens, i, words)
    return _is_public_alone(tokens, i, words)


def _is_public_alone(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    """Whether the one word at `i` that heads companies as well is a public title here."""
    low = tokens.lows[i]
    if tokens.lows[i + 1 : i + 2] and tokens.lows[i + 1] in OF and not _is_of_state(tokens, i + 2, words):
        return False
    if words.language == "fr":
        return _is_french_title(tokens, i, words)
    if low == "judge" and i and words.is_group(tokens.lows[i - 1], "bench"):
        return True
    is_named = i > 0 and tokens.words[i - 1][0].isupper() and tokens.lows[i - 1] not in ARTICLES
    if is_named and tokens.lows[i - 1] not in words.demonyms:
        # "Alpha Group President X" leads the group, not the country.
        return tokens.lows[i - 1] in words.places
    return tokens.words[i][0].isupper() and (i == 0 or tokens.lows[i - 1] not in {"vice", "and", "'s"})


def _is_french_title(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    """ "le président français", "la présidente de la région", "la juge Anna Roe", not "le président de l'union"."""
    following = tokens.lows[i + 1 : i + 2]
    if following and following[0] in OF:
        return "union" not in tokens.lows[i + 2 : i + 4]
    return _is_judge(tokens, i) or (bool(following) and following[0] in words.demonyms)


def _is_elected(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    """ "l'|élue| Anna Roe", not "a été élue". French."""
    return i > 0 and tokens.lows[i - 1] in _BEFORE_JUDGE | {"l'", "cet", "d'"} and is_of_voters(tokens, i, words)


def is_of_voters(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    """Whether "élu" at word `i` is one of voters ("élu de Lyon", "élue centriste"), not of staff ("élue CGT").

    True of every other title. French.
    """
    low = tokens.lows[i]
    at = i + 1
    while low in ELECTED and at < len(tokens) and tokens.lows[at] in OF:
        at += 1
    if low not in ELECTED or at >= len(tokens):
        return low not in ELECTED
    is_party = words.is_group(tokens.lows[at], "partisan") or tokens.lows[at] in words.demonyms
    return is_party or tokens.words[at].istitle()


def _is_judge(tokens: Tokens, i: int) -> bool:
    """ "la |juge| Anna Roe", not "…, |juge| Anna Roe". French."""
    is_named = tokens.lows[i] == "juge" and i + 1 < len(tokens) and tokens.words[i + 1].istitle()
    return is_named and i > 0 and tokens.lows[i - 1] in _BEFORE_JUDGE


def _is_of_state(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    """ "président de la République", "President of France", not "president of Alpha"."""
    while i < len(tokens) and tokens.lows[i] in ARTICLES:
        i += 1
    return i < len(tokens) and (tokens.lows[i] in words.countries or words.is_group(tokens.lows[i], "state"))

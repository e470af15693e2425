"""Authorities by their head noun, with the place or matter that it is of: "Brazilian regulators"."""

from __future__ import annotations

from collections.abc import Container

from dealwire.annotation.entities.authority_runs import OF, AuthorityRun
from dealwire.annotation.entities.capitals import is_capital
from dealwire.annotation.entities.national_bodies import national_end
from dealwire.annotation.text.tokens import Tokens
from dealwire.annotation.verbs.verb_groups import VERB_GROUP
from dealwire.annotation.words.vocabulary import AuthorityHead, Vocabulary

# What stands before a head that may act alone ("|l'| exécutif", not "conseil exécutif").
_ARTICLES = frozenset({"la", "le", "l'", "les", "des", "d'", "aux", "nouvel", "nouvelle", "nouvelles"})

_CHARGED = frozenset({"chargé", "chargée", "chargés"})

# How many words a place's name has at most ("Trinidad and Tobago").
_PLACE_WORDS = 3


def by_head(tokens: Tokens, i: int, text: str, words: Vocabulary) -> AuthorityRun | None:
    """ "Brazilian regulators", "le parquet de Tokyo": a head noun with the place or matter that it is of."""
    for head in words.heads.get(tokens.lows[i], ()):
        size = len(head.words)
        if tuple(tokens.lows[i : i + size]) != head.words or (head.is_capital and not tokens.words[i][0].isupper()):
            continue
        if size == 1 and (_is_verb(tokens, i, words) or _is_board(tokens, i)):
            continue
        if head.needs_place == "alone" and not (i and tokens.lows[i - 1] in _ARTICLES):
            continue
        if _is_title(tokens, i + size, words):
            continue
        first, place_before = nation_before(tokens, i, words)
        if not place_before and words.language == "en":
            first, place_before = _nation_apart(tokens, first, words)
        last, place_after = complement_after(tokens, i + size, words)
        if head.needs_place == "country":
            last = national_end(tokens, i + size, words)
            place_after = last > i + size
        if not (place_before or place_after) and not _stands_alone(tokens, i, i + size, head, words):
            continue
        if not (place_before or place_after) and words.language == "en" and not _is_definite(tokens, i, words):
            continue
        return AuthorityRun(first, last, text[tokens.starts[first] : tokens.ends[last - 1]], None)
    return None


def _stands_alone(tokens: Tokens, i: int, end: int, head: AuthorityHead, words: Vocabulary) -> bool:
    """Whether a head names an authority without a place: always, never, or where it acts ("|la justice| a", "par la
    justice")."""
    if head.needs_place != "alone":
        return head.needs_place == "no"
    opener = tokens.lows[i - 2] if i > 1 else ""
    if words.is_class(opener, "preposition") and opener != "par":
        return False
    return opener == "par" or _is_verbal(tokens.lows[end] if end < len(tokens) else "", words)


def _is_verbal(low: str, words: Vocabulary) -> bool:
    if words.classes.get(low, frozenset()) & VERB_GROUP:
        return True
    return low in words.support or any(trigger.word_class == "verb" for trigger in words.triggers.get(low, ()))


def _is_verb(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    """ "…, juge lundi la Cour": a head that is a verb's form as well, with no article or adjective before it."""
    if words.language != "fr" or tokens.lows[i] not in words.triggers:
        return False
    return not (i and words.classes.get(tokens.lows[i - 1], frozenset()) & {"determiner", "adjective", "preposition"})


def _is_title(tokens: Tokens, end: int, words: Vocabulary) -> bool:
    """ "U.S. District |Judge| Anna Roe": an English head in capitals right before a name is that person's title."""
    head, title = tokens.words[end - 1], (tokens.lows[end - 1],)
    is_named = end < len(tokens) and tokens.words[end].istitle() and tokens.starts[end] <= tokens.ends[end - 1] + 1
    return words.language == "en" and head.istitle() and title in words.titles.get(title[0], ()) and is_named


def _is_board(tokens: Tokens, i: int) -> bool:
    """ "le conseil d'administration d'Alpha": a company's board."""
    return i > 1 and tokens.lows[i - 1] == "d'" and tokens.lows[i - 2] in {"conseil", "conseils"}


def _is_definite(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    return (
        i == 0
        or tokens.lows[i - 1] == ","
        or tokens.lows[i - 1].isdigit()
        or words.is_group(tokens.lows[i - 1], "headopener")
        # "the country's regulator"
        or (tokens.lows[i - 1] == "'s" and i > 1 and words.is_group(tokens.lows[i - 2], "nation"))
        or (tokens.lows[i - 1] == "of" and i > 1 and words.is_group(tokens.lows[i - 2], "collective"))
    )


def nation_before(tokens: Tokens, i: int, words: Vocabulary) -> tuple[int, bool]:
    """Where a nationality or a place's possessive begins before the head ("China's commerce ministry")."""
    first, found = i, False
    while first > 0:
        low = tokens.lows[first - 1]
        end = first - 1 if low == "'s" else first
        place = _place_start(tokens, end, words) if end < first or first == i else end
        if place < end:
            first, found = place, True
        elif low in words.demonyms:
            first, found = _place_start(tokens, first, words, words.demonyms), True
        elif low in {"federal", "antitrust", "competition", "financial", "state", "district", "top", "senior"}:
            first -= 1
        else:
            break
    return first, found


def _nation_apart(tokens: Tokens, i: int, words: Vocabulary) -> tuple[int, bool]:
    """ "|Norway's| upstream regulator": a place's possessive with one plain word between it and the head. English."""
    word = tokens.words[i - 1] if i > 2 else ""
    if not (word.islower() and word.isalpha()) or tokens.lows[i - 2] != "'s" or word in words.classes:
        return i, False
    first = _place_start(tokens, i - 2, words)
    return (first, True) if first < i - 2 else (i, False)


def _place_start(tokens: Tokens, end: int, words: Vocabulary, names: Container[str] = ()) -> int:
    """Where a place's or nationality's name begins that ends before word `end` ("|South Korea|'s"); else `end`."""
    known = names or words.places
    sizes = range(min(_PLACE_WORDS, end), 0, -1)
    return next((end - size for size in sizes if " ".join(tokens.lows[end - size : end]) in known), end)


def complement_after(tokens: Tokens, end: int, words: Vocabulary) -> tuple[int, bool]:
    """Where the head's complement ends: "gouvernement français", "tribunal de commerce de Paris"."""
    found = False
    while end < len(tokens):
        low = tokens.lows[end]
        if low in words.demonyms or (found and words.is_group(low, "portfolioadjective")):
            end, found = end + 1, True
        elif low in _CHARGED and _complement(tokens, end + 1, words):
            # "ministre déléguée |chargée du Numérique|"
            end, found = _complement(tokens, end + 1, words), True
        elif low in OF and _complement(tokens, end, words):
            end, found = _complement(tokens, end, words), True
        else:
            break
    return end, found


def _complement(tokens: Tokens, i: int, words: Vocabulary) -> int:
    """The end of "de la Justice" or "of New York" from its preposition on; 0 where no capital follows."""
    end = i
    while end < len(tokens) and tokens.lows[end] in OF:
        end += 1
    if end >= len(tokens) or end - i > 3:
        return 0
    if tokens.lows[i] in {"et", "and"} and end == i + 1:
        # "l'État et Alpha" are two, "l'Économie et des Finances" is one ministry.
        return 0
    if words.is_group(tokens.lows[end], "portfolio"):
        return end + 1
    places = (end + size for size in (3, 2) if " ".join(tokens.lows[end : end + size]) in words.places)
    if place := next(places, 0):
        return min(place, len(tokens))
    if not is_capital(tokens.words[end]):
        return 0
    end += 2 if tokens.words[end] == "St" and tokens.lows[end + 1 : end + 2] == ["."] else 1
    while end < len(tokens) and tokens.words[end][0].isupper() and tokens.lows[end] not in words.given_names:
        if tokens.starts[end] > tokens.ends[end - 1] + 1 or tokens.words[end] in words.given_names:
            break
        end += 1
    return end

"""Where a name may begin: capitals that are no weekday, nationality or common word."""

from __future__ import annotations

from dealwire.annotation.entities.capitals import is_calendar, is_capital, is_initial
from dealwire.annotation.text.tokens import Tokens
from dealwire.annotation.words.vocabulary import Vocabulary

# "|Will| Alpha buy Beta?": at the head of a question these names are verbs.
_ASKING = frozenset({"Will", "May", "Can"})


def may_start(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    """Whether a name may begin with word `i`."""
    word = tokens.words[i].replace("’", "'")
    if "-" in word and is_initial(tokens, i) and word[word.index("-") + 1 : word.index("-") + 2].islower():
        return False
    if words.language == "fr" and _is_opening_participle(tokens, i, words):
        return False
    if (
        not is_capital(word)
        or _is_asking(tokens, i, words)
        or word.endswith("'")
        or _is_attribute(tokens.lows[i], words)
    ):
        return False
    if _is_currency(tokens, i, words) or (tokens.lows[i] == "alliance" and _is_pair(tokens, i + 1, words)):
        return False
    if word not in words.stop_words and tokens.lows[i] not in words.demonyms:
        return len(word) > 1 or _next_is_name(tokens, i, words)
    # "News Corp", "American Airlines", "The Walt …": a common word opens a name only before another capital,
    # and only where it is no function word.
    is_place = " ".join(tokens.lows[i : i + 2]) in words.places
    return is_place or _may_lead(tokens, i, words) or _heads_name(tokens, i, words)


def _is_pair(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    """ "l'Alliance |Alpha-Beta|": whether word `i` joins companies that are each known."""
    parts = tokens.lows[i].split("-") if i < len(tokens) else []
    return len(parts) > 1 and all(part in words.companies for part in parts)


def _is_asking(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    """ "|Will| Alpha buy Beta?": at the head of an English question a verb has a capital."""
    return tokens.words[i] in _ASKING and words.language == "en" and tokens.words[-1] == "?" and is_initial(tokens, i)


def _is_opening_participle(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    """ "|Cofondée| par Alpha", "|Installé| à Lyon": a French participle has a capital at its sentence's head."""
    following = tokens.lows[i + 1] if i + 1 < len(tokens) else ""
    is_participle = tokens.lows[i].endswith(("é", "ée", "és", "ées")) and bool(
        words.classes.get(following, frozenset()) & {"preposition", "conjunction"}
    )
    return is_participle and is_initial(tokens, i) and tokens.lows[i] not in words.companies


def _may_lead(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    word = tokens.words[i]
    if tokens.lows[i] in words.classes or word.isupper() or not _next_is_name(tokens, i, words):
        return False
    if len(tokens.words[i + 1]) == 1 and tokens.words[i + 1] != "&":
        return False
    return not is_initial(tokens, i) or tokens.lows[i + 1] in words.name_words


def _heads_name(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    """ "le |Crédit| du Val", "la |Compagnie| des Ormes": a common French word in capitals with what it is of."""
    if words.language != "fr" or not words.is_group(tokens.lows[i], "businesshead") or is_initial(tokens, i):
        return False
    behind = i + 2 + (tokens.lows[i + 2 : i + 3] in (["la"], ["l'"]))
    is_of = tokens.lows[i + 1 : i + 2] in (["de"], ["du"], ["des"], ["d'"])
    return is_of and behind < len(tokens) and is_capital(tokens.words[behind])


def _next_is_name(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    if i + 1 >= len(tokens) or not tokens.words[i + 1][0].isupper() or tokens.starts[i + 1] > tokens.ends[i] + 1:
        return tokens.words[i + 1 : i + 2] == ["&"]
    low = tokens.lows[i + 1]
    return tokens.words[i + 1] not in words.stop_words or "suffix" in words.name_words.get(low, ())


def _is_currency(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    """ "CHF 4 million": the code of a currency before its figure."""
    is_code = tokens.lows[i] in words.money.currencies
    return is_code and i + 1 < len(tokens) and tokens.words[i + 1][0].isdigit()


def _is_attribute(low: str, words: Vocabulary) -> bool:
    """A weekday, a month, or a double nationality ("Anglo-Dutch")."""
    return is_calendar(low, words) or ("-" in low and low.rpartition("-")[2] in words.demonyms)

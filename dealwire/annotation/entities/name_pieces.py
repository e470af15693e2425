"""A run of capitals cut into its names: at titles of persons and given names, without what only describes it."""

from __future__ import annotations

from collections.abc import Callable

from dealwire.annotation.entities.capitals import is_initial
from dealwire.annotation.entities.french_articles import first_of_name
from dealwire.annotation.entities.name_ends import OF, PARTICLES
from dealwire.annotation.entities.name_kinds import is_dateline, is_locality_name, is_product_name, kind_of
from dealwire.annotation.entities.name_runs import NameRun
from dealwire.annotation.text.tokens import Tokens
from dealwire.annotation.words.vocabulary import Vocabulary

_OF_STATE = frozenset({"etat", "état"})
_ABBREVIATED = frozenset({"Inc", "Corp", "Co", "Ltd", "Bros"})
_IN_CHARGE = frozenset({"of", "for"})
_SIGNS = frozenset({"$", "€", "£", "¥"})
_DASHES = frozenset({"-", "–", "—"})
# Trades of fewer letters ("Game", "House", "Label") open too many names.
_SHORT = 5
# What may link the two parts of a country's name.
_PLACE_LINKS = frozenset({"d'", "du", "arabes", "démocratique"})


def cut_pieces(tokens: Tokens, first: int, last: int, text: str, words: Vocabulary) -> list[NameRun]:
    """Cut a run at titles of persons ("Alpha CEO Jean Dupont"): what follows a title is a person."""
    pieces: list[NameRun] = []
    start, after_title = first, _title_before(tokens, first)
    for i in range(first, last + 1):
        if i < last and i > start and _opens_person(tokens, i, last, words):
            end = _title_start(tokens, start, i - 1, words)
            if end > start:
                pieces.append(_piece(tokens, (start, end), text, words, after_title))
            start, after_title = i, True
            continue
        is_title = i < last and "person" in words.epithets.get(tokens.lows[i], ()) and last - first > 1
        is_title = is_title and tokens.lows[i - 1] not in PARTICLES
        if i < last and not is_title:
            continue
        end = min(i, _title_start(tokens, start, i, words)) if is_title else i
        if end > start:
            pieces.append(_piece(tokens, (start, end), text, words, after_title))
        start, after_title = i + 1, True
    return [piece for piece in pieces if _names(piece, tokens, words)]


def _names(piece: NameRun, tokens: Tokens, words: Vocabulary) -> bool:
    """Whether a piece is more than a nationality, or than what an office is in charge of: "Minister |of Trade|"."""
    is_office = words.language == "en" and tokens.words[piece.first] in _IN_CHARGE
    return bool(piece.text) and not is_office and piece.text.lower() not in words.demonyms


def _title_start(tokens: Tokens, first: int, at: int, words: Vocabulary) -> int:
    """Where the public title begins whose last word is word `at` ("|Prime| Minister"); without one, the word behind."""
    for k in range(first, at + 1):
        ends = (k + len(title) for title in words.titles.get(tokens.lows[k], ()) if _stands(tokens, k, title))
        if at + 1 in ends:
            return k
    return at + 1


def _stands(tokens: Tokens, k: int, title: tuple[str, ...]) -> bool:
    return tuple(tokens.lows[k : k + len(title)]) == title


def _opens_person(tokens: Tokens, i: int, last: int, words: Vocabulary) -> bool:
    """A given name with a surname behind it inside a run begins a person ("Alpha Jean Dupont")."""
    is_first = tokens.words[i] in words.given_names and tokens.words[i - 1] not in words.given_names
    return (
        is_first
        and i + 1 < last
        and "&" not in {tokens.words[i - 1], tokens.words[i + 1]}
        and "suffix" not in words.name_words.get(tokens.lows[i + 1], ())
    )


def _title_before(tokens: Tokens, i: int) -> bool:
    low = tokens.lows[i - 1] if i else ""
    if low == "." and i > 1:
        low = tokens.lows[i - 2]
        return low in {"m", "mm", "mr", "mrs", "ms", "dr", "sen", "rep", "gov"}
    return low in {"mme", "mr", "mrs", "ms", "dr", "mm", "m"}


def _piece(tokens: Tokens, bounds: tuple[int, int], text: str, words: Vocabulary, after_title: bool) -> NameRun:
    first, last = _trimmed(tokens, bounds, text, words)
    first = first_of_name(tokens, first, last, words)
    written = text[tokens.starts[first] : tokens.ends[last - 1]]
    is_product = is_product_name(tokens, first, last, words) and written.lower() not in words.places
    kind = "product" if is_product else kind_of(tokens.words[first:last], written, words, after_title)
    if kind == "organisation" and is_locality_name(tokens, first, last, words):
        kind = "place"
    kind = "place" if is_dateline(tokens, first, last, words) else kind
    return NameRun(first, last, written, kind, is_initial(tokens, first))


def _trimmed(tokens: Tokens, bounds: tuple[int, int], text: str, words: Vocabulary) -> tuple[int, int]:
    """The bounds without a nationality before ("German Alpha"), with the point of "Beta Corp." and a known article."""

    def written(start: int, end: int) -> str:
        return text[tokens.starts[start] : tokens.ends[end - 1]].lower()

    first, last = bounds[0], _without_tail(tokens, bounds, words)
    first = _without_description(tokens, (first, last), written, words)
    last = _with_tail(tokens, (first, last), written, words)
    while last - first > 1 and first and tokens.lows[first - 1] == "en" and tokens.lows[first] in words.countries:
        # "le premier groupe de presse en |France| Alpha"
        first += 1
    if first and f"{tokens.lows[first - 1]} {written(first, last)}" in words.companies:
        first -= 1
    return first, last


def _without_tail(tokens: Tokens, bounds: tuple[int, int], words: Vocabulary) -> int:
    """Where the name ends without links, words for a transaction and a currency's letters behind it."""
    first, last = bounds
    while last - 1 > first and (
        tokens.lows[last - 1] in OF or _is_deal_word(tokens, last - 1, words) or _is_currency(tokens, last, words)
    ):
        last -= 1
    return last


def _without_description(
    tokens: Tokens, bounds: tuple[int, int], written: Callable[[int, int], str], words: Vocabulary
) -> int:
    """Where the name begins without the state, trade or nationality before it."""
    first, last = bounds
    if last - first > 1 and tokens.lows[first] in _OF_STATE and first and tokens.lows[first - 1] == "d'":
        # "le géant gazier d'Etat Alpha"
        first += 1
    while last - first > 1 and _is_epithet(tokens, first, words) and written(first, last) not in words.companies:
        first += 1
    is_national = last - first > 1 and tokens.lows[first] in words.demonyms and written(first, last) not in words.places
    if is_national and tokens.lows[first + 1] not in words.name_words and written(first, last) not in words.companies:
        first += 1
    return first


def _with_tail(tokens: Tokens, bounds: tuple[int, int], written: Callable[[int, int], str], words: Vocabulary) -> int:
    """Where the name ends with the point of an abbreviation, its family, the second word of a place."""
    first, last = bounds
    if last < len(tokens) - 1 and tokens.words[last] == "." and tokens.words[last - 1] in _ABBREVIATED:
        last += 1
    if last < len(tokens) and tokens.lows[last] == tokens.words[last] == "family":
        # "the Walton family": a party under its own name
        last += 1
    if last < len(tokens) and f"{written(first, last)} {tokens.lows[last]}" in words.places:
        # "l'Arabie saoudite"
        return last + 1
    if last + 1 < len(tokens) and tokens.lows[last] in _PLACE_LINKS:
        # "la Côte |d'Ivoire|", "les Emirats |arabes unis|", "la République |démocratique du Congo|"
        return next(
            (last + size for size in (2, 3) if written(first, min(last + size, len(tokens))) in words.places), last
        )
    return last


def _is_deal_word(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    """ "its Hong Kong IPO": a word for a transaction in capitals ends a name."""
    return tokens.words[i].isupper() and tokens.words[i] in words.stop_words and tokens.lows[i] in words.triggers


# Words that set a name beside another one: "Rival Alpha".
_BESIDE = frozenset({"rival", "fellow"})


def _is_currency(tokens: Tokens, last: int, words: Vocabulary) -> bool:
    """ "paid Alpha |HK|$3 million", "fined Beta |Rs| 3 crore": the letters of a currency's sign end no name."""
    follows = tokens.words[last] if last < len(tokens) else ""
    if follows[:1].isdigit() and tokens.lows[last - 1] in words.money.currencies:
        return True
    return follows in _SIGNS and tokens.starts[last] == tokens.ends[last - 1] and tokens.words[last - 1].isupper()


def _is_epithet(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    """ "Drugmaker Alpha Inc": at an English sentence's head, or after a dateline, a trade has a capital as well."""
    low = tokens.lows[i]
    opens = i == 0 or (tokens.words[i - 1] in _DASHES and ")" in tokens.words[:i])
    is_trade = low in _BESIDE or ("company" in words.epithets.get(low, ()) and low not in words.name_words)
    return (
        words.language == "en"
        and opens
        and is_trade
        and tokens.words[i].istitle()
        and (low in _BESIDE or len(low) > _SHORT)
    )

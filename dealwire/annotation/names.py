"""Runs of capitalised words that may name an organisation, a person or a place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from dealwire.annotation.known_names import known_end
from dealwire.annotation.tokens import Tokens
from dealwire.annotation.vocabulary import Vocabulary

# Lower-case words that may stand inside a name: "Bank of America", "Ursula von der Leyen", "Caisse de dépôt".
_OF = frozenset({"of", "de", "du", "des", "d'", "la", "for", "et", "and", "the", "l'"})
_PARTICLES = frozenset(
    {"von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "el", "al", "bin", "ben", "le", "la", "ter"}
)
_JOINING = _OF | _PARTICLES
# "Oslo-based", "US-listed": attributes, not names.
_ATTRIBUTES = ("-based", "-owned", "-listed", "-backed", "-born", "-led", "-style", "-like")
# What follows the name part of a stock code: "ALPH.PA", "BETA.N)".
_TICKER = re.compile(r"\.(?:[A-Z]{1,2})\b(?!\.)")
_LEGAL_FORMS = frozenset({"Inc", "LLC", "Ltd", "LP", "Corp", "PLC"})
_ABBREVIATED = frozenset({"Inc", "Corp", "Co", "Ltd", "Bros"})
_MAX_WORDS = 8
_DASHES = frozenset({"-", "–", "—"})
# Trades of fewer letters ("Game", "House", "Label") open too many names.
_SHORT = 5


@dataclass(frozen=True, slots=True)
class NameRun:
    """Words `[first, last)` of a sentence, their text and kind (`organisation`, `person` or `place`)."""

    first: int
    last: int
    text: str
    kind: str
    is_initial: bool = False


@lru_cache(maxsize=50_000)
def is_capital(word: str) -> bool:
    """Whether a word is written as a name: a capital first, one inside ("eBay"), or digits and capitals ("3M")."""
    if word.endswith(_ATTRIBUTES) or "_" in word:
        return False
    if word[0].isupper():
        return True
    has_capital = any(letter.isupper() for letter in word[1:])
    if word[0].isdigit():
        return has_capital and "-" in word and word[-1].isalpha()
    return has_capital and len(word) > 2 and word[0].isalpha()


def is_title_case(tokens: Tokens) -> bool:
    """Whether nearly every longer word has a capital, as in English headlines: capitals then tell nothing."""
    longer = [word for word in tokens.words if len(word) > 3 and word.isalpha()]
    capitals = sum(word[0].isupper() for word in longer)
    return tokens.words[-1] != "." and len(longer) >= 4 and capitals >= 0.75 * len(longer)


def find_names(tokens: Tokens, text: str, words: Vocabulary) -> list[NameRun]:
    """All name runs of a sentence, in order. Weekdays, months, nationalities and stop words are no names."""
    runs: list[NameRun] = []
    reached, known_names = 0, words.known_names
    for i, (word, low) in enumerate(zip(tokens.words, tokens.lows, strict=True)):
        if (word == low and word not in known_names) or i < reached:
            continue
        known = known_end(tokens, i, words) if word in known_names else 0
        if known and (word == low or known >= _run_end(tokens, i, words)):
            runs.append(_known(tokens, i, known, text))
            reached = known
        elif word != low and _may_start(tokens, i, words):
            last = _run_end(tokens, i, words)
            end, reached = _without_code(tokens, i, last, text)
            if end > i:
                runs.extend(_pieces(tokens, i, end, text, words))
    return runs


def _known(tokens: Tokens, first: int, last: int, text: str) -> NameRun:
    written = text[tokens.starts[first] : tokens.ends[last - 1]]
    return NameRun(first, last, written, "organisation", is_initial(tokens, first))


def _without_code(tokens: Tokens, first: int, last: int, text: str) -> tuple[int, int]:
    """Where the name ends, and where to read on: past a stock code ("Alpha Group ALPH.PA"); the first part of a town
    ("San Francisco-based") names nobody."""
    if _TICKER.match(text, tokens.ends[last - 1]):
        return last - 1, last + 2
    if last < len(tokens) and tokens.words[last][0].isupper() and tokens.words[last].endswith(_ATTRIBUTES):
        return first, last
    return last, last


def _may_start(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    word = tokens.words[i].replace("’", "'")
    if "-" in word and is_initial(tokens, i) and word[word.index("-") + 1 : word.index("-") + 2].islower():
        return False
    if not is_capital(word) or word.endswith("'") or _is_attribute(tokens.lows[i], words):
        return False
    if word not in words.stop_words and tokens.lows[i] not in words.demonyms:
        return len(word) > 1 or _next_is_name(tokens, i, words)
    # "News Corp", "American Airlines", "The Walt …": a common word opens a name only before another capital,
    # and only where it is no function word.
    is_place = " ".join(tokens.lows[i : i + 2]) in words.places
    return is_place or _may_lead(tokens, i, words)


def _may_lead(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    word = tokens.words[i]
    if tokens.lows[i] in words.classes or word.isupper() or not _next_is_name(tokens, i, words):
        return False
    if len(tokens.words[i + 1]) == 1 and tokens.words[i + 1] != "&":
        return False
    return not is_initial(tokens, i) or tokens.lows[i + 1] in words.name_words


def _next_is_name(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    if i + 1 >= len(tokens) or not tokens.words[i + 1][0].isupper() or tokens.starts[i + 1] > tokens.ends[i] + 1:
        return tokens.words[i + 1 : i + 2] == ["&"]
    low = tokens.lows[i + 1]
    return tokens.words[i + 1] not in words.stop_words or "suffix" in words.name_words.get(low, ())


def is_initial(tokens: Tokens, i: int) -> bool:
    """Whether only marks stand before the word in its sentence or quotation."""
    opening = next((k for k, word in enumerate(tokens.words) if k >= i or word[0].isalnum()), i)
    return opening >= i or tokens.words[i - 1] in '«“"•:'


def _is_attribute(low: str, words: Vocabulary) -> bool:
    """A weekday, a month, or a double nationality ("Anglo-Dutch")."""
    return _is_calendar(low, words) or ("-" in low and low.rpartition("-")[2] in words.demonyms)


def _is_calendar(low: str, words: Vocabulary) -> bool:
    return low in words.dates.weekdays or low in words.dates.months


def _run_end(tokens: Tokens, first: int, words: Vocabulary) -> int:
    end = first + 1
    while end < len(tokens) and end - first < _MAX_WORDS:
        step = _step(tokens, first, end, words)
        if step == 0:
            break
        end += step
    return end


def _step(tokens: Tokens, first: int, end: int, words: Vocabulary) -> int:
    """How many more words belong to the run: none, the next one, or a joining mark and what it joins."""
    word, low = tokens.words[end], tokens.lows[end]
    if tokens.starts[end] > tokens.ends[end - 1] + 1:
        return 0
    if is_capital(word) and not _is_calendar(low, words):
        is_plain = low not in words.classes or word.isupper() or low in words.name_words
        return 1 if is_plain or _is_surname_particle(tokens, first, end, words) else 0
    if end + 1 >= len(tokens):
        return 0
    return _marked(tokens, end, words) or _join(tokens, first, end, words)


def _is_surname_particle(tokens: Tokens, first: int, i: int, words: Vocabulary) -> bool:
    """ "Yann Le Floch", "Anne De Winter": a capital particle between a given name and its surname."""
    is_person = any(word in words.given_names for word in tokens.words[max(first, i - 2) : i])
    following = tokens.words[i + 1] if i + 1 < len(tokens) else ""
    return is_person and tokens.lows[i] in _PARTICLES and following.istitle()


def _marked(tokens: Tokens, end: int, words: Vocabulary) -> int:
    """Marks inside names: "Alpha & Beta", "Gamma, Inc", "Delta, Epsilon & Co"."""
    word, following = tokens.words[end], tokens.words[end + 1]
    if word == "&" and is_capital(following):
        return 2
    if word == "," and following in _LEGAL_FORMS:
        return 2
    is_firm_of_two = word == "," and tokens.words[end + 2 : end + 3] == ["&"] and is_capital(following)
    is_next_firm = " ".join(tokens.lows[end + 1 : end + 4]) in words.companies
    return 4 if is_firm_of_two and end + 3 < len(tokens) and not is_next_firm else 0


def _join(tokens: Tokens, first: int, end: int, words: Vocabulary) -> int:
    """Joining words hold only between capitals, after a head ("Bank of …") or a given name ("Ursula von …")."""
    low = tokens.lows[end]
    if low not in _JOINING:
        return 0
    heads = any("head" in words.name_words.get(low, ()) for low in tokens.lows[first:end])
    is_person = tokens.words[first] in words.given_names
    allowed = _OF if heads else _PARTICLES if is_person else frozenset()
    if low not in allowed:
        return 0
    reach = end + 1
    while reach < len(tokens) and reach < end + 3 and tokens.lows[reach] in allowed | _OF & _PARTICLES:
        reach += 1
    if reach < len(tokens) and tokens.words[reach][0].isupper() and not _is_calendar(tokens.lows[reach], words):
        return reach + 1 - end
    return 0


def _pieces(tokens: Tokens, first: int, last: int, text: str, words: Vocabulary) -> list[NameRun]:
    """Cut a run at titles of persons ("Alpha CEO Jean Dupont"): what follows a title is a person."""
    pieces: list[NameRun] = []
    start, after_title = first, _title_before(tokens, first)
    for i in range(first, last + 1):
        if i < last and i > start and _opens_person(tokens, i, last, words):
            pieces.append(_piece(tokens, (start, i), text, words, after_title))
            start, after_title = i, True
            continue
        is_title = i < last and "person" in words.epithets.get(tokens.lows[i], ()) and last - first > 1
        is_title = is_title and tokens.lows[i - 1] not in _PARTICLES
        if i < last and not is_title:
            continue
        if i > start:
            pieces.append(_piece(tokens, (start, i), text, words, after_title))
        start, after_title = i + 1, True
    return [piece for piece in pieces if piece.text and piece.text.lower() not in words.demonyms]


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
    written = text[tokens.starts[first] : tokens.ends[last - 1]]
    is_product = _is_product(tokens, first, words) and written.lower() not in words.places
    kind = "product" if is_product else _kind(tokens.words[first:last], written, words, after_title)
    return NameRun(first, last, written, kind, is_initial(tokens, first))


def _trimmed(tokens: Tokens, bounds: tuple[int, int], text: str, words: Vocabulary) -> tuple[int, int]:
    """The bounds without a nationality before ("German Alpha"), with the point of "Beta Corp." and a known article."""
    first, last = bounds

    def written(start: int) -> str:
        return text[tokens.starts[start] : tokens.ends[last - 1]].lower()

    while last - 1 > first and (tokens.lows[last - 1] in _OF or _is_deal_word(tokens, last - 1, words)):
        last -= 1
    while last - first > 1 and _is_epithet(tokens, first, words) and written(first) not in words.companies:
        first += 1
    is_national = last - first > 1 and tokens.lows[first] in words.demonyms and written(first) not in words.places
    if is_national and tokens.lows[first + 1] not in words.name_words and written(first) not in words.companies:
        first += 1
    if last < len(tokens) - 1 and tokens.words[last] == "." and tokens.words[last - 1] in _ABBREVIATED:
        last += 1
    if last < len(tokens) and tokens.lows[last] == tokens.words[last] == "family":
        # "the Walton family": a party under its own name
        last += 1
    if first and f"{tokens.lows[first - 1]} {written(first)}" in words.companies:
        first -= 1
    return first, last


def _is_deal_word(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    """ "its Hong Kong IPO": a word for a transaction in capitals ends a name."""
    return tokens.words[i].isupper() and tokens.words[i] in words.stop_words and tokens.lows[i] in words.triggers


def _is_epithet(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    """ "Drugmaker Alpha Inc": at an English sentence's head, or after a dateline, a trade has a capital as well."""
    low = tokens.lows[i]
    opens = i == 0 or (tokens.words[i - 1] in _DASHES and ")" in tokens.words[:i])
    is_trade = "company" in words.epithets.get(low, ()) and low not in words.name_words
    return words.language == "en" and opens and is_trade and tokens.words[i].istitle() and len(low) > _SHORT


def _is_product(tokens: Tokens, first: int, words: Vocabulary) -> bool:
    """ "le modèle Alpha 2", "son chatbot « Beta »": the word before says so, quotation marks aside."""
    i = first - 1
    while i >= 0 and tokens.lows[i] in {"«", "“", '"', "‘", "'"}:
        i -= 1
    if i > 0 and tokens.lows[i] in words.demonyms:
        i -= 1
    if i < 0 or "product" not in words.epithets.get(tokens.lows[i], ()):
        return False
    return words.epithet_words["company"].isdisjoint(tokens.lows[max(0, i - 4) : i])


def _kind(run: Sequence[str], written: str, words: Vocabulary, after_title: bool) -> str:
    if written.lower() in words.places:
        return "place"
    if written.lower() in words.companies or any("suffix" in words.name_words.get(w.lower(), ()) for w in run[1:]):
        return "organisation"
    is_named = len(run) <= 5 and run[0] in words.given_names and "&" not in run
    return "person" if is_named or (after_title and len(run) <= 4) else "organisation"

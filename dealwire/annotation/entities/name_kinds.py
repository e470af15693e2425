"""What a name is of: an organisation, a person, a place or a product."""

from __future__ import annotations

from collections.abc import Sequence

from dealwire.annotation.text.tokens import Tokens
from dealwire.annotation.words.vocabulary import Vocabulary

# Words of a town in a dateline, and those between it and the dash; letters that tell it from an acronym.
_TOWN, _LONG = 4, 5
# Titles that are written out.
_TITLES = frozenset({"Monsieur", "Madame", "Mademoiselle"})
_DASHES = frozenset({"-", "–", "—"})


def is_product_name(tokens: Tokens, first: int, last: int, words: Vocabulary) -> bool:
    """ "le modèle Alpha 2", "son chatbot « Beta »": the word before says so, quotation marks aside."""
    is_said = _is_pointed_at(tokens, first, words) or _is_called_product(tokens, first, words)
    return is_said or _is_model(tokens, first, last, words)


def _is_model(tokens: Tokens, first: int, last: int, words: Vocabulary) -> bool:
    """ "une Alpha 208", "la nouvelle Beta Corsara": a feminine article before a known make with more behind it.

    French firms take no such article, save some that are listed with what stands behind.
    """
    is_make = words.language == "fr" and words.companies.get(tokens.lows[first]) == "company"
    if not is_make or last - first < 2 or tokens.lows[first] in words.places or not first:
        return False
    name = " ".join(tokens.lows[first:last])
    is_firm = name in words.companies or any(low in words.name_words for low in tokens.lows[first + 1 : last])
    return not is_firm and words.is_group(tokens.lows[first - 1], "feminine")


def _is_pointed_at(tokens: Tokens, first: int, words: Vocabulary) -> bool:
    """ "cette Alpha", "cette nouvelle Beta 2": who says "this" of a name means one of a make."""
    i = first - 1
    if i > 0 and not words.epithets.get(tokens.lows[i]) and tokens.lows[i].isalpha():
        i = i if words.is_group(tokens.lows[i], "pointing") else i - 1
    return i >= 0 and words.is_group(tokens.lows[i], "pointing")


def _is_called_product(tokens: Tokens, first: int, words: Vocabulary) -> bool:
    i = first - 1
    while i >= 0 and tokens.lows[i] in {"«", "“", '"', "‘", "'"}:
        i -= 1
    if i > 0 and tokens.lows[i] in words.demonyms:
        i -= 1
    if i > 0 and words.language == "en" and _opens_verb(tokens.lows[i - 1], words):
        # "will award Alpha", "to book Beta"
        return False
    if i < 0 or "product" not in words.epithets.get(tokens.lows[i], ()):
        return False
    return words.epithet_words["company"].isdisjoint(tokens.lows[max(0, i - 4) : i])


def _opens_verb(low: str, words: Vocabulary) -> bool:
    return low == "to" or words.is_class(low, "auxiliary")


def is_locality_name(tokens: Tokens, first: int, last: int, words: Vocabulary) -> bool:
    """ "le quartier Alpha", "au lycée Beta", "Gamma village": the word beside says that the name is a place's."""
    is_french = words.language == "fr"
    beside = tokens.lows[first - 1 : first] if is_french else tokens.lows[last : last + 1]
    return any(words.is_group(low, "locality") for low in beside)


def is_dateline(tokens: Tokens, first: int, last: int, words: Vocabulary) -> bool:
    """ "TORVIK, Norway — Alpha said": a long name all in capitals that a dash parts from the sentence it opens."""
    written = tokens.words[first:last]
    if first or len(written) > _TOWN or not all(word.isupper() and len(word) >= _LONG for word in written):
        return False
    dash = next((i for i in range(last, min(last + _TOWN, len(tokens))) if tokens.words[i] in _DASHES), 0)
    is_country = all(tokens.words[i] == "," or tokens.words[i].istitle() for i in range(last, dash))
    is_apart = bool(dash) and tokens.starts[dash] > tokens.ends[dash - 1]
    return is_apart and is_country and " ".join(tokens.lows[first:last]) not in words.companies


def kind_of(run: Sequence[str], written: str, words: Vocabulary, after_title: bool) -> str:
    """The kind of a name that is no product; `after_title` where a person's title stands before it."""
    if written.lower() in words.places:
        return "place"
    if written.lower() in words.companies or any("suffix" in words.name_words.get(w.lower(), ()) for w in run[1:]):
        return "organisation"
    after_title = after_title or run[0] in _TITLES
    is_named = len(run) <= 5 and run[0] in words.given_names and "&" not in run
    return "person" if is_named or (after_title and len(run) <= 4) else "organisation"

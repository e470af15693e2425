"""Public bodies told by their country or a word of state: "Office fédéral de la route", "Banque du Ghana"."""

from __future__ import annotations

from dealwire.annotation.entities.authority_runs import OF
from dealwire.annotation.text.tokens import Tokens
from dealwire.annotation.words.vocabulary import Vocabulary

# Words at most between a body and what it is for ("|de l'| automobile").
_LINKED = 3
# How many nouns what it is for may have ("de sécurité du médicament").
_NOUNS = 2
# "de |Corée du Sud|".
_COUNTRY_WORDS = 3


def national_end(tokens: Tokens, start: int, words: Vocabulary) -> int:
    """Where the complement of a body's noun that ends at `start` ends: "Office |fédéral de l'automobile|".

    `start` itself where neither a country nor a word of state follows.
    """
    end = start
    while end < len(tokens) and (tokens.lows[end] in words.demonyms or words.is_group(tokens.lows[end], "national")):
        end += 1
    of_country = _of_country(tokens, end, words)
    if end == start or of_country:
        return of_country or start
    for _ in range(_NOUNS):
        end = _behind_noun(tokens, end)
    return end


def _behind_noun(tokens: Tokens, end: int) -> int:
    """Behind one more "de", its article and noun; `end` itself where there is none."""
    i = end
    while i < len(tokens) and tokens.lows[i] in OF:
        i += 1
    is_linked = 0 < i - end <= _LINKED and i < len(tokens) and tokens.lows[i].replace("-", "").isalpha()
    return i + 1 if is_linked and tokens.lows[end] not in {"et", "à", "and"} else end


def _of_country(tokens: Tokens, i: int, words: Vocabulary) -> int:
    """The end of "du Ghana", "de Corée du Sud"; 0 where no country follows."""
    k = i
    while k < len(tokens) and tokens.lows[k] in OF:
        k += 1
    ends = range(min(k + _COUNTRY_WORDS, len(tokens)), k, -1) if k > i else ()
    return next((end for end in ends if " ".join(tokens.lows[k:end]) in words.countries), 0)

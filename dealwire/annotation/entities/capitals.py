"""Which words are written as names: capitals, title case, and where a sentence begins."""

from __future__ import annotations

from functools import lru_cache

from dealwire.annotation.text.tokens import Tokens
from dealwire.annotation.words.vocabulary import Vocabulary

# "Oslo-based", "US-listed": attributes, not names.
ATTRIBUTES = ("-based", "-owned", "-listed", "-backed", "-born", "-led", "-style", "-like")
# More letters than that before a hyphen are a word ("pro-", "then-"), not part of a name ("e-", "co-").
_LETTERS = 2


def is_address(word: str) -> bool:
    """ "alpha.fr": an inner point, which only addresses, abbreviations and figures have."""
    return "." in word[1:-2] and word[0].isalpha() and word[-2:].isalpha()


@lru_cache(maxsize=50_000)
def is_capital(word: str) -> bool:
    """Whether a word is written as a name: a capital first, one inside ("eBay"), or digits and capitals ("3M").

    The address of a site ("alpha.fr") is its name.
    """
    if word.endswith(ATTRIBUTES) or "_" in word:
        return False
    if word[0].isupper() or is_address(word):
        return True
    if _is_prefixed(word):
        return False
    has_capital = any(letter.isupper() for letter in word[1:])
    if word[0].isdigit():
        return has_capital and "-" in word and word[-1].isalpha()
    return has_capital and len(word) > 2 and word[0].isalpha()


def _is_prefixed(word: str) -> bool:
    """ "|then|-Prime Minister", "|post|-Covid": what a small word is put before names nobody ("e-Velmora" does)."""
    prefix, _, rest = word.partition("-")
    return bool(rest) and len(prefix) > _LETTERS and prefix.isalpha() and prefix.islower()


def is_title_case(tokens: Tokens) -> bool:
    """Whether nearly every longer word has a capital, as in English headlines: capitals then tell nothing."""
    longer = [word for word in tokens.words if len(word) > 3 and word.isalpha()]
    capitals = sum(word[0].isupper() for word in longer)
    return tokens.words[-1] != "." and len(longer) >= 4 and capitals >= 0.75 * len(longer)


def is_initial(tokens: Tokens, i: int) -> bool:
    """Whether only marks stand before the word in its sentence or quotation."""
    if i == 0 or tokens.words[i - 1] in '«“"•:':
        return True
    # Nearly every sentence begins with a word: that is asked first.
    return not (tokens.words[0][0].isalnum() or any(word[0].isalnum() for word in tokens.words[:i]))


def is_calendar(low: str, words: Vocabulary) -> bool:
    """A weekday or a month."""
    return low in words.dates.weekdays or low in words.dates.months

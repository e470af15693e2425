"""Short forms of common nouns: "comité social et économique (CSE)", "initial public offering (IPO)" are no firms."""

from __future__ import annotations

import re

from dealwire.annotation.words.vocabulary import Vocabulary

_SHORT = re.compile(r"\(\s?([A-ZÉ]{2,6})\s?\)")
_WORD = re.compile(r"[^\W\d_]+")
_REACH = 90
# Shorter words may be left out of a short form, but only these.
_SMALL = 4


def common_acronyms(text: str, words: Vocabulary) -> list[str]:
    """The short forms in brackets that spell the small letters before them, unless those describe an organisation."""
    found = []
    for match in _SHORT.finditer(text):
        long = _spelled(text[max(0, match.start() - _REACH) : match.start()], match.group(1).lower())
        if long and not _is_organisation(long, words):
            found.append(match.group(1))
    return found


def _spelled(before: str, letters: str) -> list[str]:
    """The words at the end of `before` whose initials are the letters; empty where one has a capital."""
    left, taken = list(letters), list[str]()
    for word in reversed(_WORD.findall(before)):
        if left and word[0] == left[-1]:
            left.pop()
        elif word[0].isupper() or len(word) >= _SMALL:
            return []
        taken.insert(0, word)
        if not left:
            return taken
    return []


def _is_organisation(long: list[str], words: Vocabulary) -> bool:
    """Whether the noun of "fonds stratégique d'investissement", "state investment bank" is that of an organisation."""
    head = long[0] if words.language == "fr" else long[-1]
    is_body = words.is_group(head, "uncommercial") or words.is_group(head, "publicbody")
    return is_body or "company" in words.epithets.get(head, ())

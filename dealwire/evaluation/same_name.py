"""Whether two written names mean one organisation, as a reader of labels would say."""

from __future__ import annotations

import difflib
import re
import unicodedata
from typing import Final

ALIKE: Final = 0.87
"""Ratio of matching characters from which on two names are spellings of one: tolerates one letter in seven."""

# Legal forms, and the small words of both languages, tell no two organisations apart.
_SMALL_WORDS = re.compile(
    r"\b(sa|sas|sarl|se|inc|incorporated|corp|corporation|co|company|ltd|limited|plc|llc|lp|gmbh|ag|nv|bv|spa|ab|oyj"
    r"|asa|kk|group|groupe|holdings?|the|le|la|les|l|d|de|du)\b"
)


def is_same_name(one: str, other: str) -> bool:
    """Whether any written form of `one` ("Alpha|Alpha Group") names the same organisation as any of `other`."""
    return any(_is_alike(_bare(a), _bare(b)) for a in one.split("|") for b in other.split("|"))


def count_shared(labelled: list[str], published: list[str]) -> int:
    """How many of the `labelled` names stand among the `published` ones, each of which serves once."""
    left, shared = list(published), 0
    for name in labelled:
        match = next((candidate for candidate in left if is_same_name(name, candidate)), None)
        if match is not None:
            left.remove(match)
            shared += 1
    return shared


def _is_alike(one: str, other: str) -> bool:
    if not one or not other:
        return False
    if one == other or f" {one} " in f" {other} " or f" {other} " in f" {one} ":
        return True
    return difflib.SequenceMatcher(None, one, other).ratio() >= ALIKE


def _bare(name: str) -> str:
    """A name without case, accents, marks, possessives and small words; with them where nothing else is left."""
    text = unicodedata.normalize("NFKD", name.replace("’", "'"))
    text = "".join(letter for letter in text if not unicodedata.combining(letter)).casefold()
    text = re.sub(r"'s\b", " ", text)
    text = re.sub(r"[^\w&+]+", " ", text)
    short = _SMALL_WORDS.sub(" ", text)
    return " ".join((short if short.strip() else text).split())

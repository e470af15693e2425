"""Who acts for others: the members named of a consortium, the company whose board or subsidiary it is."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.chief_executives import head_of_firm
from dealwire.annotation.noun_phrases.modifiers import is_adjective
from dealwire.annotation.text.story import Sentence

COMPOSED = frozenset({"composé", "composée", "constitué", "constituée", "formé", "formée"})
_QUALIFIERS = 3
# How many words of what a collective is made of may stand before whoever leads it: "un consortium |d'investisseurs|".
_MEMBERS = 4


def organ_before(sentence: Sentence, i: int) -> int:
    """The word for an organ or offshoot that ends at `i`, adjectives aside ("la filiale |médias| d'Alpha"); else -1."""
    if sentence.words.is_group(sentence.low(i), "organ"):
        return i
    if (head := head_of_firm(sentence, i)) >= 0:
        return head
    back = range(i, max(-1, i - _QUALIFIERS), -1)
    for k in back if sentence.words.language == "fr" else ():
        if sentence.words.is_group(sentence.low(k), "offshoot"):
            is_apposed = sentence.low(k - 2) == "," or sentence.low(k - 1) not in {"la", "l'", "une", "sa", "le"}
            return -1 if is_apposed else k
        if sentence.at(k) is not None or sentence.low(k) in sentence.words.classes:
            return -1
    return -1


def organ_start(sentence: Sentence, last: int) -> int:
    """Where the name of an organ begins that ends at word `last` ("board", "conseil d'administration")."""
    return last - 2 if sentence.low(last - 1) in {"d'", "de"} else last


def is_of_collective(sentence: Sentence, preposition: int) -> bool:
    """ "a consortium of Alpha and Beta", "a group led by Alpha": those who are named act for the rest."""
    if sentence.low(preposition) in {"by", "par"} and sentence.words.is_group(sentence.low(preposition - 1), "leading"):
        return collective_at(sentence, preposition - 2) >= 0
    low, before = sentence.low(preposition), sentence.low(preposition - 1)
    if low in {"de", "d'", "du"} and before in COMPOSED:
        return collective_at(sentence, preposition - 2) >= 0
    if low == "including":
        # "banks including Alpha lent …"
        return before.endswith("s") and "company" in sentence.words.epithets.get(before.removesuffix("s"), ())
    return low == "of" and sentence.words.is_group(before, "collective")


def collective_at(sentence: Sentence, last: int) -> int:
    """The word for a collective that ends at `last`, in French with what it is made of ("un groupe d'investisseurs");
    -1 without one."""
    for i in range(last, last - _MEMBERS if sentence.words.language == "fr" else last - 1, -1):
        if sentence.words.is_group(sentence.low(i), "collective"):
            return i
        is_made_of = sentence.low(i) in {"d'", "de", "des"} or sentence.low(i).endswith("s")
        # "un pool |bancaire| mené par Alpha"
        is_made_of = is_made_of or (i == last and is_adjective(sentence.low(i)))
        if sentence.at(i) is not None or not is_made_of:
            return -1
    return -1

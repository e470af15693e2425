"""English: regular verbs and nouns, and the words that its grammar is told by."""

from __future__ import annotations

from dealwire.annotation.grammars.grammar import Grammar

_VOWELS = "aeiou"


def verb_forms(lemma: str) -> dict[str, str]:
    """Each written form of a regular verb → its mood. A form of two moods keeps the participle before the past."""
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    whole = lemma if lemma.endswith(("ee", "ye", "oe")) else stem
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        third, past = lemma[:-1] + "ies", lemma[:-1] + "ied"
    else:
        third, past = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s"), stem + "ed"
    forms = {lemma: "base", third: "present", past: "participle", whole + "ing": "gerund"}
    if lemma[-1] not in _VOWELS + "wxy" and lemma[-2] in _VOWELS and lemma[-3:-2] not in _VOWELS:
        forms |= {stem + stem[-1] + "ed": "participle", stem + stem[-1] + "ing": "gerund"}
    return forms


def noun_forms(lemma: str) -> set[str]:
    """A noun's singular and plural."""
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return {lemma, lemma[:-1] + "ies"}
    return {lemma, lemma + ("es" if lemma.endswith(("s", "x", "ch", "sh")) else "s")}


ENGLISH = Grammar(
    language="en",
    verb_forms=verb_forms,
    noun_forms=noun_forms,
    are_irregulars_whole=False,
    is_head_first=False,
    agent="by",
    to_do=frozenset({"to"}),
    joining=frozenset({"with"}),
    decimal=".",
    plural_ends=("s", "people"),
    plain_ends=("ing", "ed", "ly"),
    # "u" as "U.S." is cut.
    speakers=frozenset({"he", "she", "u"}),
    contractions={},
)

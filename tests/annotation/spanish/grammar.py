"""Spanish: just what regular verbs and nouns need."""

from __future__ import annotations

from dealwire.annotation.grammars.grammar import Grammar

_ENDINGS = {
    "present": ("a", "an"),
    "past": ("ó", "aron"),
    "participle": ("ado", "ada", "ados", "adas"),
    "gerund": ("ando",),
    "future": ("ará", "arán"),
    "conditional": ("aría", "arían"),
}


def verb_forms(lemma: str) -> dict[str, str]:
    """The forms of a verb in -ar."""
    forms = {lemma[:-2] + ending: mood for mood, endings in _ENDINGS.items() for ending in endings}
    return forms | {lemma: "base"}


def noun_forms(lemma: str) -> set[str]:
    """A noun's singular and plural."""
    return {lemma, lemma + "s"}


SPANISH = Grammar(
    language="es",
    verb_forms=verb_forms,
    noun_forms=noun_forms,
    are_irregulars_whole=True,
    is_head_first=True,
    agent="por",
    to_do=frozenset({"de"}),
    joining=frozenset({"con"}),
    decimal=",",
    plural_ends=("s",),
    plain_ends=("ando", "mente", "ado", "ada"),
    speakers=frozenset(),
    contractions={"de": ("del",), "a": ("al",)},
)

"""The grammar of one language, as the lexicon and the rules of all languages need it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language's inflection and word order. All words are lower case; moods are those of `irregular_verbs.csv`.

    language: two letters (ISO 639-1), as in the seeds' column `language`.
    verb_forms: a regular verb's lemma → its written forms, each with its mood.
    noun_forms: a noun's singular → its written forms.
    are_irregulars_whole: whether an irregular verb's rows are all its forms, or replace its participles only.
    is_head_first: whether a compound's first word inflects ("levées de fonds") or its last ("funding rounds").
    agent: what opens the doer of a passive or noun ("par", "by").
    to_do: what opens an infinitive behind a noun ("sa décision |d'|interdire", "its decision |to| ban").
    joining: what opens the other partner ("avec", "with").
    decimal: the mark before decimals.
    plural_ends: how plurals end; more endings than one may be a singular's too.
    plain_ends: how many words end that are no names though they open a sentence (participles, adverbs).
    contractions: a preposition → what it becomes before an article or vowel, for verbs that end in it.
    inverted: a verb's form and mood → the form with its subject joined behind ("estime-t-il"); None where none is.
    speakers: words that take up an official who speaks on.
    reflexive_auxiliaries: what stands between the pronouns and the participle of a reflexive verb ("s'en |est| pris").
    """

    language: str
    verb_forms: Callable[[str], dict[str, str]]
    noun_forms: Callable[[str], set[str]]
    are_irregulars_whole: bool
    is_head_first: bool
    agent: str
    to_do: frozenset[str]
    joining: frozenset[str]
    decimal: str
    plural_ends: tuple[str, ...]
    plain_ends: tuple[str, ...]
    speakers: frozenset[str]
    contractions: Mapping[str, tuple[str, ...]]
    inverted: Callable[[str, str], list[str]] | None = None
    reflexive_auxiliaries: tuple[str, ...] = ()

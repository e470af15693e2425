"""Words that belong to a name: articles, epithets and adjectives before it, and what joins it to the next one."""

from __future__ import annotations

from dealwire.annotation.reading import Sentence
from dealwire.annotation.vocabulary import Vocabulary

COORDINATORS = frozenset({",", "et", "and", "&", "/", "ainsi", "ou", "or", "-", "–"})


def phrase_start(sentence: Sentence, first: int) -> int:
    """Where the noun phrase that ends in the name at `first` begins: back over epithets, nationalities and articles."""
    i = first
    while i > 0:
        low, mention = sentence.low(i - 1), sentence.at(i - 1)
        # "Norway's Alpha", "Norway's steelmaker Alpha": a country that owns it is a nationality.
        country = sentence.at(i - 2)
        if low == "'s" and country is not None and country.kind == "place":
            i = country.first
            continue
        if mention is not None and mention.kind != "place":
            break
        if is_modifier(low, sentence.words) or (mention is not None and sentence.low(i - 1) in sentence.words.demonyms):
            i -= 1
            continue
        if i < first and _is_compound(sentence, i - 1):
            i -= 1
            continue
        break
    return i


def is_modifier(low: str, words: Vocabulary) -> bool:
    """Words that stand between an article and the name that it announces."""
    return (
        words.is_class(low, "determiner")
        or "company" in words.epithets.get(low, ())
        or "person" in words.epithets.get(low, ())
        or low in words.demonyms
        or words.is_class(low, "adjective")
        or low.endswith(("-based", "-owned", "-backed", "-listed"))
    )


def _is_compound(sentence: Sentence, i: int) -> bool:
    """An English noun before an epithet ("social network software maker")."""
    low = sentence.low(i)
    return (
        sentence.words.language == "en"
        and low.isalpha()
        and low.islower()
        and low not in sentence.words.classes
        and low not in sentence.words.support
    )

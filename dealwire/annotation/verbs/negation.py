"""Whether a verb is negated, in French and in English."""

from __future__ import annotations

from dealwire.annotation.text.story import Sentence

_NOUN_REACH = 4
_OF = frozenset({"de", "d'", "du"})


def denies_noun(sentence: Sentence, at: int) -> bool:
    """Whether a negation is that of the noun at `at` ("pas encore d'accord"), and of nothing between ("pas unie sur
    l'accord")."""
    if sentence.words.language != "fr":
        return is_negated(sentence, at)
    for i in range(at - 1, max(-1, at - 1 - _NOUN_REACH), -1):
        low = sentence.low(i)
        if sentence.words.is_class(low, "negation"):
            return True
        if sentence.words.is_class(low, "preposition") and low not in _OF:
            return False
    return False


def is_negated(sentence: Sentence, at: int) -> bool:
    """Whether a word of negation stands right before the verb at `at`, or a French "ne … pas" around it."""
    opens = any(sentence.low(i) in {"ne", "n'"} for i in range(max(0, at - 3), at))
    behind = [at + 1, at + 2] if sentence.words.is_class(sentence.low(at + 1), "adverb") else [at + 1]
    if opens and any(sentence.words.is_class(sentence.low(i), "negation") for i in behind):
        return True
    return any(
        sentence.words.is_class(sentence.low(i), "negation") and not _is_set_off(sentence, i, at)
        for i in range(max(0, at - 4), at)
    )


def _is_set_off(sentence: Sentence, i: int, at: int) -> bool:
    """ "un téléphone |sans| internet, a réuni": "sans" with a noun of its own, which a comma parts from the verb."""
    return sentence.low(i) == "sans" and any(sentence.low(k) == "," for k in range(i, at))

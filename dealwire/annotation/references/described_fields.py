"""The field that a description names: "le géant |de la vidéo|", and what only looks like one."""

from __future__ import annotations

from dealwire.annotation.text.story import Sentence

_INFINITIVES = ("er", "ir", "re")


def field_end(sentence: Sentence, i: int) -> int:
    """ "le géant de la vidéo": where the trade that it is in ends; 0 where a name comes.

    What opens a clause is none: "accuse la plateforme |d'|espionner ses clients".
    """
    if _opens_clause(sentence, i + 1):
        return i
    if sentence.words.is_class(sentence.low(i + 1), "possessive"):
        # "l'entreprise de son père"
        return 0
    near = [sentence.at(k) for k in range(i, _verb_at(sentence, i + 2))]
    if any(m is not None and m.kind in {"organisation", "person", "place", "authority"} for m in near):
        return 0
    end = i + 1
    while sentence.low(end) in {"la", "l'", "le", "les", "the"}:
        end += 1
    return end + 1 if sentence.low(end)[:1].isalpha() else 0


def _opens_clause(sentence: Sentence, i: int) -> bool:
    """Whether a French infinitive stands at word `i`, negated, of an auxiliary, or with an object behind it."""
    low, words = sentence.low(i), sentence.words
    if words.language != "fr" or low in {"ne", "n'", "avoir", "être", "s'", "se"}:
        return words.language == "fr"
    is_object = words.is_class(sentence.low(i + 1), "determiner") or words.is_class(sentence.low(i + 1), "possessive")
    return low.endswith(_INFINITIVES) and (is_object or any(t.mood == "base" for t in words.triggers.get(low, ())))


def _verb_at(sentence: Sentence, first: int) -> int:
    """Where the verb stands that ends what the words from `first` on describe; five words ahead without one."""
    last = min(first + 3, len(sentence.tokens))
    verbs = (i for i in range(first, last) if sentence.words.language == "fr" and _is_finite(sentence, i))
    return next(verbs, last)


def _is_finite(sentence: Sentence, i: int) -> bool:
    """Whether a finite verb of deals, or one that carries their nouns, stands at word `i`."""
    low = sentence.low(i)
    is_auxiliary = bool(sentence.words.classes.get(low, frozenset()) & {"auxiliary", "have", "be"})
    verbs = (trigger for trigger in sentence.words.triggers.get(low, ()) if trigger.word_class == "verb")
    return is_auxiliary or any(verb.mood in {"present", "past", "future"} for verb in verbs)

"""Verbs whose object stands before whom they are done with: "lance |une carte bancaire| avec Alpha". French."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Sentence
from dealwire.annotation.words.vocabulary import Trigger

# How many words what is made may have, its article with it.
_OBJECT = 8
# "lance avec".
_VERB = 2
_OWN = frozenset({"un", "une", "son", "sa", "ses", "des", "leur", "leurs"})
_ENDS = frozenset({",", ";", ":", ".", "(", "»", "«"})


def shared_tail(sentence: Sentence, i: int, trigger: Trigger) -> int:
    """Where "avec" ends behind the verb at word `i` and an indefinite or own object, if a name follows; 0 else."""
    is_shared = sentence.words.is_group(trigger.lemma, "shared") and len(trigger.words) == _VERB
    if is_shared and (sentence.low(i + 1), sentence.low(i + 2)) == (",", "avec"):
        # "développera|, avec| Alpha, un moteur"
        return i + 3 if _names(sentence, i + 3) else 0
    if not is_shared or sentence.low(i + 1) not in _OWN:
        return 0
    for k in range(i + 2, i + 2 + _OBJECT):
        low = sentence.low(k)
        if low == "avec":
            return k + 1 if _names(sentence, k + 1) else 0
        if low in _ENDS or sentence.words.is_class(low, "relative") or sentence.words.is_class(low, "conjunction"):
            return 0
        if any(noun.word_class == "noun" and noun.frame.fact_table == "deals" for noun in _triggers(sentence, k)):
            # "signe |un accord| avec Alpha": that is told by the noun.
            return 0
    return 0


def _triggers(sentence: Sentence, i: int) -> list[Trigger]:
    return [trigger for trigger in sentence.words.triggers.get(sentence.low(i), ()) if len(trigger.words) == 1]


def _names(sentence: Sentence, i: int) -> bool:
    """Whether the phrase at word `i` is a named organisation's."""
    named = next((m for k in range(i, i + 4) if (m := sentence.at(k)) is not None), None)
    return named is not None and named.kind == "organisation" and phrase_start(sentence, named.first) <= i

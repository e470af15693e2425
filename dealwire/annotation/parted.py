"""Triggers whose words a party, a date or an adverb parts: "took |Alpha| private", "mettre |Beta| en demeure"."""

from __future__ import annotations

from dealwire.annotation.story import Sentence
from dealwire.annotation.vocabulary import Trigger

# How many words may part a French verb from the rest of its phrase, and an English one from its particle.
_OBJECT, _PARTICLE = 10, 4
_ADVERBS = 3
_PREPOSITIONS = frozenset({"en", "sur", "sous", "devant", "à", "au", "d'", "hors", "dans", "de", "du", "des"})
_ENDS = frozenset({",", ";", ":", ".", "(", "»"})
_OBJECTS = frozenset({"organisation", "anaphor", "pronoun"})


def parted_tail(sentence: Sentence, i: int, trigger: Trigger) -> int:
    """Where the trigger that opens at word `i` ends although its words are parted; 0 where they are not its words.

    A party belongs to neither part, so that it ends behind the verb; a date or adverb is skipped.
    """
    if trigger.word_class != "verb" or trigger.words[-1] not in sentence.tokens.lows:
        return 0
    if sentence.words.language == "en":
        return i + 1 if _has_particle(sentence, i, trigger) else _dated_tail(sentence, i, trigger)
    return _late_tail(sentence, i, trigger) or _behind_object(sentence, i, trigger)


def _late_tail(sentence: Sentence, i: int, trigger: Trigger) -> int:
    """ "est entré |en 2018| au capital de", "travaille |étroitement| avec", "met |3 millions| sur la table": where a
    French verb's tail ends that dates, sums or adverbs part; 0 where something else does."""
    k = i + 1
    for word in trigger.words[1:]:
        if sentence.low(k) != word:
            k = _behind_insertion(sentence, k)
        if sentence.low(k) != word:
            return 0
        k += 1
    return k


def _dated_tail(sentence: Sentence, i: int, trigger: Trigger) -> int:
    """ "signed off |in July| on", "ruled |on Monday| against": where an English verb's tail ends that a date parts."""
    if trigger.frame.fact_table != "regulatory_reactions":
        return 0
    for size in range(1, len(trigger.words)):
        date = sentence.at(i + size) or sentence.at(i + size + 1)
        if tuple(sentence.tokens.lows[i : i + size]) != trigger.words[:size] or date is None or date.kind != "date":
            continue
        tail = trigger.words[size:]
        if tuple(sentence.tokens.lows[date.last : date.last + len(tail)]) == tail:
            return date.last + len(tail)
    return 0


def _behind_insertion(sentence: Sentence, i: int) -> int:
    """The word behind a date, sum or share, with its preposition, or adverbs."""
    if sentence.low(i) == "à" and sentence.low(i + 1) == "hauteur":
        i += 2
    figure = sentence.at(i) or sentence.at(i + 1)
    is_figure = figure is not None and figure.kind in {"date", "money", "percent"}
    return figure.last if figure is not None and is_figure else _behind_adverbs(sentence, i)


def _behind_adverbs(sentence: Sentence, i: int) -> int:
    """The word behind French adverbs, three at most ("|très étroitement| avec")."""
    last = i + _ADVERBS
    while i < last and sentence.at(i) is None:
        low = sentence.low(i)
        if not (low.endswith("ment") or sentence.words.classes.get(low, frozenset()) & {"adverb", "negation"}):
            break
        i += 1
    return i


def _behind_object(sentence: Sentence, i: int, trigger: Trigger) -> int:
    """ "a condamné |Alpha| à payer", "fait entrer |Beta| à son capital": where a verb ends whose object stands before
    its tail; 0 where none does. French only."""
    size = next((k for k, word in enumerate(trigger.words) if k and word in _PREPOSITIONS), len(trigger.words))
    head, tail = trigger.words[:size], trigger.words[size:]
    if len(tail) <= 1 or tuple(sentence.tokens.lows[i : i + size]) != head:
        return 0
    first = i + size
    for k in range(first, min(first + _OBJECT, len(sentence.tokens))):
        low = sentence.low(k)
        if low == tail[0] and tuple(sentence.tokens.lows[k : k + len(tail)]) == tail:
            is_told = any(m is not None and m.kind in _OBJECTS for m in map(sentence.at, range(first, k)))
            return first if is_told else 0
        if sentence.at(k) is None and (low in _ENDS or sentence.words.is_class(low, "relative")):
            return 0
    return 0


def _has_particle(sentence: Sentence, i: int, trigger: Trigger) -> bool:
    """ "took Alpha private", "bought its partner Beta out": a name between an English verb and its particle."""
    tail = trigger.words[1:]
    if not sentence.words.is_group(tail[0], "particle"):
        return False
    name = next((m for m in sentence.mentions if m.first > i and m.kind in _OBJECTS), None)
    if (
        name is None
        or name.first - i > _PARTICLE
        or tuple(sentence.tokens.lows[name.last : name.last + len(tail)]) != tail
    ):
        return False
    between = sentence.tokens.lows[i + 1 : name.first]
    return all(sentence.words.classes.get(low) or low in sentence.words.epithets for low in between)

"""Triggers whose words a party, a date or an adverb parts: "took |Alpha| private", "mettre |Beta| en demeure"."""

from __future__ import annotations

from dealwire.annotation.detection.parted_nouns import described_tail
from dealwire.annotation.detection.parting_words import behind_parting
from dealwire.annotation.detection.shared_objects import shared_tail
from dealwire.annotation.detection.turned_idioms import turned_tail
from dealwire.annotation.text.story import Sentence
from dealwire.annotation.words.vocabulary import Trigger

# How many words may part a French verb from the rest of its phrase, and an English one from its particle.
_OBJECT, _PARTICLE = 10, 4
# And how many at most where commas set off what parts them.
_PARTED = 24
# What the rest of such a phrase opens with: prepositions, and "coupable". "Comme" may be all of it.
_PREPOSITIONS = frozenset(
    {"coupable", "comme", "en", "sur", "sous", "devant", "à", "au", "d'", "hors", "dans", "de", "du", "des", "jusqu'"}
)
_ENDS = frozenset({",", ";", ":", ".", "(", "»"})
_OBJECTS = frozenset({"organisation", "anaphor", "pronoun"})
# "referred |Alpha's bid| for an in-depth inquiry", "served |Beta| with a petition": with more behind them.
_LATE = frozenset({"for", "with", "of"})
_UNITS = frozenset({"hours", "days", "weeks", "months", "years"})
_CLAUSES = frozenset({"that", "which", "who", "and", "but", "when", "while", "as", "after", "if"})


def parted_tail(sentence: Sentence, i: int, trigger: Trigger) -> int:
    """Where the trigger that opens at word `i` ends although its words are parted; 0 where they are not its words.

    A party belongs to neither part, so that it ends behind the verb; a date or adverb is skipped.
    """
    if trigger.words[-1] not in sentence.tokens.lows:
        return 0
    if trigger.word_class != "verb":
        return described_tail(sentence, i, trigger)
    if sentence.words.language == "en":
        is_parted = _has_particle(sentence, i, trigger) or _has_late_particle(sentence, i, trigger)
        if is_parted or _is_put_up(sentence, i, trigger):
            return i + 1
        return _dated_tail(sentence, i, trigger)
    tail = _late_tail(sentence, i, trigger) or _behind_object(sentence, i, trigger) or turned_tail(sentence, i, trigger)
    return tail or shared_tail(sentence, i, trigger)


def _late_tail(sentence: Sentence, i: int, trigger: Trigger) -> int:
    """ "est entré |en 2018| au capital de", "travaille |étroitement| avec", "met |3 millions| sur la table": where a
    French verb's tail ends that dates, sums or adverbs part; 0 where something else does."""
    k = i + 1
    for word in trigger.words[1:]:
        if sentence.low(k) != word:
            if word not in sentence.tokens.lows[k : k + _PARTED]:
                return 0
            k = behind_parting(sentence, k, word)
        if sentence.low(k) != word:
            return 0
        k += 1
    return k


def _dated_tail(sentence: Sentence, i: int, trigger: Trigger) -> int:
    """ "signed off |in July| on", "went to court |in Oslo on Monday| to block": where an English verb's tail ends that
    dates and places part."""
    if trigger.frame.fact_table != "regulatory_reactions":
        return 0
    for size in range(1, len(trigger.words)):
        if tuple(sentence.tokens.lows[i : i + size]) != trigger.words[:size]:
            continue
        tail, k = trigger.words[size:], _behind_time(sentence, i + size)
        if k > i + size and tuple(sentence.tokens.lows[k : k + len(tail)]) == tail:
            return k + len(tail)
    return 0


def _behind_time(sentence: Sentence, i: int) -> int:
    """The word behind the dates and places that follow, each with its preposition; `i` itself where none does."""
    while True:
        told = sentence.at(i) or sentence.at(i + 1)
        if told is None or told.kind not in {"date", "place"}:
            return i
        i = told.last


def _has_late_particle(sentence: Sentence, i: int, trigger: Trigger) -> bool:
    """ "waved the takeover of Beta |through|", "let Alpha's deal |go ahead|": the object of an English act between its
    verb and the rest, if a name or a deal is in it."""
    tail = trigger.words[1:]
    if (
        trigger.frame.fact_table != "regulatory_reactions"
        or tail == ("to",)
        or not (sentence.words.is_group(tail[0], "particle") or (len(tail) > 1 and tail[0] in _LATE))
    ):
        return False
    is_object = False
    for k in range(i + 1, min(i + 1 + _OBJECT, len(sentence.tokens))):
        mention, low = sentence.at(k), sentence.low(k)
        if mention is None and tuple(sentence.tokens.lows[k : k + len(tail)]) == tail:
            return is_object
        if mention is None and (low in _ENDS or low in _CLAUSES or _is_verb(sentence, k)):
            return False
        is_object = is_object or (mention is not None and mention.kind in _OBJECTS)
        is_object = is_object or (mention is None and sentence.words.is_group(low, "transaction"))
    return False


def _is_put_up(sentence: Sentence, i: int, trigger: Trigger) -> bool:
    """ "put |its pumps unit| on the block": an asset between an English verb and where it is put."""
    tail, is_object = trigger.words[1:], False
    if trigger.frame.frame != "sell" or not sentence.words.is_group(" ".join(tail), "forsale"):
        return False
    for k in range(i + 1, min(i + 1 + _OBJECT, len(sentence.tokens))):
        mention, low = sentence.at(k), sentence.low(k)
        if tuple(sentence.tokens.lows[k : k + len(tail)]) == tail:
            return is_object
        if mention is None and (low in _ENDS or low in _CLAUSES):
            return False
        is_asset = "asset" in sentence.words.epithets.get(low, ())
        is_object = is_object or is_asset or low == "itself" or (mention is not None and mention.kind in _OBJECTS)
    return False


def _is_verb(sentence: Sentence, i: int) -> bool:
    """Whether a verb of its own stands at `i`: what follows belongs to that."""
    low = sentence.low(i)
    is_deal = sentence.words.is_group(low, "transaction")
    if low != "'s" and sentence.words.classes.get(low, frozenset()) & {"be", "have", "auxiliary"}:
        return True
    return not is_deal and any(verb.word_class == "verb" for verb in sentence.words.triggers.get(low, ()))


def _behind_object(sentence: Sentence, i: int, trigger: Trigger) -> int:
    """ "a condamné |Alpha| à payer", "fait entrer |Beta| à son capital": where a verb ends whose object stands before
    its tail; 0 where none does. French only."""
    size = next((k for k, word in enumerate(trigger.words) if k and word in _PREPOSITIONS), len(trigger.words))
    head, tail = trigger.words[:size], trigger.words[size:]
    if (len(tail) <= 1 and tail != ("comme",)) or tuple(sentence.tokens.lows[i : i + size]) != head:
        return 0
    first = i + size
    for k in range(first, min(first + _OBJECT, len(sentence.tokens))):
        low = sentence.low(k)
        if low == tail[0] and tuple(sentence.tokens.lows[k : k + len(tail)]) == tail:
            is_told = any(m is not None and m.kind in _OBJECTS for m in map(sentence.at, range(first, k)))
            is_trade = tail[0] == "jusqu'" and any(
                sentence.words.is_group(sentence.low(n), "sector") for n in range(first, k)
            )
            return first if is_told or is_trade else 0
        if sentence.at(k) is None and (low in _ENDS or sentence.words.is_class(low, "relative")):
            return 0
    return 0


def _has_particle(sentence: Sentence, i: int, trigger: Trigger) -> bool:
    """ "took Alpha private", "bought its partner Beta out": a name between an English verb and its particle."""
    tail = trigger.words[1:]
    if not sentence.words.is_group(tail[0], "particle"):
        return False
    name = next((m for m in sentence.mentions if m.first > i and m.kind in _OBJECTS), None)
    if name is None or name.first - i > _PARTICLE:
        return False
    # "told Alpha |in November| to scrap", "gave Alpha |sixty| days to comply"
    is_counted = tail[0] in _UNITS and sentence.at(name.last) is None
    ends = {name.last + is_counted, _behind_time(sentence, name.last)}
    if not any(tuple(sentence.tokens.lows[end : end + len(tail)]) == tail for end in ends):
        return False
    between = sentence.tokens.lows[i + 1 : name.first]
    return all(sentence.words.classes.get(low) or low in sentence.words.epithets for low in between)

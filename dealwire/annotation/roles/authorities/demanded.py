"""Acts that somebody else is asked to do: "a ordonné aux hébergeurs de bloquer Alpha"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.text.story import PARTIES, Sentence

# How far before an infinitive the verb that asks for it stands.
_DEMANDED = 7
# What stands before what somebody is asked to do, how much farther a French asking may stand, and plain orders.
_ASKED = 4
_ORDERS = frozenset({"ordonner", "enjoindre", "demander", "intimer"})


def is_demanded(sentence: Sentence, hit: Hit) -> bool:
    """ "Lawmakers urged the government *to block* the sale", "a ordonné aux hébergeurs *de bloquer* Alpha": somebody
    else is to do it."""
    if hit.trigger.mood != "base":
        return False
    if sentence.words.language == "fr" and sentence.low(hit.first - 1) == "à":
        return _is_called_upon(sentence, hit.first - 1)
    if sentence.low(hit.first - 1) not in sentence.words.grammar.to_do:
        return False
    if sentence.words.language == "fr":
        return _is_put_to_others(sentence, hit.first - 1)
    near = range(hit.first - 3, hit.first - _DEMANDED, -1)
    asking = (trigger for i in near for trigger in sentence.words.triggers.get(sentence.low(i), ()))
    return any(sentence.words.is_group(trigger.lemma, "demanding") for trigger in asking)


def _is_put_to_others(sentence: Sentence, link: int) -> bool:
    """Whether a verb of asking or ordering stands before "de", and between them whom it is put to. French."""
    for i in range(link - 1, max(-1, link - _DEMANDED - _ASKED), -1):
        if sentence.low(i) in {",", ";", ":"}:
            return False
        asking = (t for t in sentence.words.triggers.get(sentence.low(i), ()) if t.word_class == "verb")
        if any(t.lemma in _ORDERS or sentence.words.is_group(t.lemma, "demanding") for t in asking):
            return any(sentence.low(k) in {"à", "au", "aux"} for k in range(i + 1, link))
    return False


def _is_called_upon(sentence: Sentence, link: int) -> bool:
    """ "a appelé |le gouvernement| à interdire Alpha": whether whom a verb of demanding calls upon stands before "à".
    French."""
    called = next((m for m in reversed(sentence.mentions) if m.last <= link), None)
    if called is None or called.kind not in PARTIES | {"place"} or link - called.last > _ASKED:
        return False
    near = range(called.first - 1, max(-1, called.first - 1 - _ASKED), -1)
    asking = (t for i in near if sentence.at(i) is None for t in sentence.words.triggers.get(sentence.low(i), ()))
    return any(t.word_class == "verb" and sentence.words.is_group(t.lemma, "demanding") for t in asking)

"""Companies that a French verb takes up with a pronoun: "lui a infligé une amende", "l'a mis en demeure"."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.roles.complements.spoken_topic import topic_of
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

_PRONOUNS = frozenset({"lui", "l'", "le", "la"})
_GROUP = frozenset({"auxiliary", "have", "be", "negation"})
_ACTS = frozenset({"fine", "convict", "order", "sue"})


def meant_by_pronoun(sentence: Sentence, hit: Hit, filling: Filling) -> list[Mention]:
    """The topic, where a pronoun stands for it before the act's verb, or before the verb that carries its noun."""
    if sentence.words.language != "fr" or hit.trigger.frame.frame not in _ACTS or hit.is_passive:
        return []
    i = filling.support_at if hit.trigger.word_class == "noun" else hit.first
    if i <= 0 or "company" in filling.roles:
        return []
    i -= 1
    while i > 0 and sentence.low(i) not in _PRONOUNS and _is_auxiliary(sentence, i):
        i -= 1
    if sentence.low(i) not in _PRONOUNS:
        return []
    named = [m for m in sentence.mentions if m.last <= i and m.kind == "organisation"]
    # "a averti Beta, |lui| ordonnant de …": whom the sentence itself has named last comes first.
    found = named[-1:] or topic_of(sentence, i)
    return [replace(mention, kind="organisation") for mention in found]


def _is_auxiliary(sentence: Sentence, i: int) -> bool:
    return sentence.at(i) is None and bool(sentence.words.classes.get(sentence.low(i), frozenset()) & _GROUP)

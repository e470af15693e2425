"""Rules and statements that nobody made: aimed at, hoped for, or denied by whoever tells of them."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft

_THROUGH = frozenset({"par", "selon", "dans", "avec", "sans", "malgré"})
# How far before a verb the words that wish for it stand: "il est |temps que| la justice condamne".
_WISHED = 6
# How far before what is said to have been said the verb of denying it stands.
_CONTRADICTED = 12


def is_only_aimed_at(draft: Draft) -> bool:
    """ "pas assez de pouvoirs |pour| réguler Alpha", "doit en passer |par la| loi": nothing is decreed. French."""
    sentence, first = draft.sentence, draft.hit.first
    if draft.words.language != "fr":
        return False
    if draft.hit.trigger.word_class == "verb":
        return draft.hit.trigger.mood == "base" and sentence.low(first - 1) == "pour"
    i = first - 1
    while sentence.words.is_class(sentence.low(i), "determiner"):
        i -= 1
    return sentence.low(i) in _THROUGH


def is_only_wanted(draft: Draft) -> bool:
    """ "espère |obtenir le soutien| de l'État": what a company wants to be said is not said yet."""
    trigger = draft.hit.trigger
    return _is_wished(draft) or (trigger.mood == "base" and trigger.slots.get("company", ())[:1] == ("subject",))


def _is_wished(draft: Draft) -> bool:
    """ "il est |temps que| la justice condamne", "avant que le ministre ne réagisse": not said yet. French."""
    sentence, first = draft.sentence, draft.hit.first
    for i in range(first - 1, max(0, first - _WISHED), -1):
        if sentence.low(i) in {"que", "qu'"}:
            return sentence.words.is_group(sentence.low(i - 1), "wishing")
    return False


def is_contradicted(draft: Draft) -> bool:
    """ "dément que le ministre ait demandé": what somebody else says was never said. French, by the subjunctive."""
    sentence, first = draft.sentence, draft.hit.first
    if draft.words.language != "fr" or sentence.low(first - 1) not in {"ait", "aient"}:
        return False
    near = range(max(0, first - _CONTRADICTED), first)
    return any(sentence.words.is_group(sentence.low(i), "denying") for i in near)

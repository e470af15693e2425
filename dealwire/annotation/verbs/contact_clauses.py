"""What an English clause without a relative is said of: "the Alpha chain |it bought| in 2009"."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.appositions import described
from dealwire.annotation.text.story import Mention, Sentence

_HEADS = frozenset({"company", "asset"})


def contact_antecedent(sentence: Sentence, first: int) -> list[Mention]:
    """Whom the noun right before a clause's subject at word `first` tells of: the name before it, whoever it stands
    for, or whom it describes ("Alpha, the start-up Beta bought"). Empty without a noun for a business or asset."""
    i = first - 1
    mention = sentence.at(i)
    if mention is not None:
        return [mention] if mention.kind == "anaphor" and mention.name else []
    if not sentence.words.epithets.get(sentence.low(i), frozenset()) & _HEADS:
        return []
    named = sentence.at(i - 1)
    if named is None or named.kind != "organisation":
        return described(sentence, i + 1)
    # "Alpha |rival| Beta bought": before a name the noun describes that.
    doer = sentence.at(first)
    return [named] if doer is not None and doer.kind == "pronoun" else []

"""Who tells a deal in the clause behind it: "le rachat de Beta, que le groupe Alpha avait annoncé en mai". French."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.modifiers import is_modifier
from dealwire.annotation.text.story import Mention, Sentence

# How far behind the noun the clause may open, and behind its subject the verb may stand.
_CLAUSE, _VERB = 12, 5


def told_behind(sentence: Sentence, hit: Hit) -> list[Mention]:
    """The subject of the relative clause in which a noun's deal is announced; empty where there is none."""
    if sentence.words.language != "fr" or hit.trigger.word_class != "noun":
        return []
    ahead = range(hit.last, min(hit.last + _CLAUSE, len(sentence.tokens)))
    opening = next((i for i in ahead if sentence.low(i) in {"que", "qu'"} and sentence.low(i - 1) == ","), -1)
    i = opening + 1
    while opening >= 0 and sentence.at(i) is None and is_modifier(sentence.low(i), sentence.words):
        i += 1
    party = sentence.at(i) if opening >= 0 else None
    if party is None or party.kind not in {"organisation", "anaphor", "pronoun"} or not party.name:
        return []
    return [party] if _announces(sentence, party.last) else []


def _announces(sentence: Sentence, first: int) -> bool:
    verbs = (sentence.words.support.get(sentence.low(i)) for i in range(first, first + _VERB))
    return any(verb is not None and verb.side == "owner" and verb.status is not None for verb in verbs)

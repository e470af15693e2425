"""Which firm a person heads: "le PDG d'Alpha, Jean Bell,", "Jean Bell, directeur général d'Alpha". French only."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Mention, Sentence

_FORMER = frozenset({"ancien", "ancienne", "ex", "futur", "future"})
_OF = frozenset({"de", "d'", "du", "des"})
# How many words may stand between a person and the firm behind the post.
_REACH = 9


def head_of_firm(sentence: Sentence, i: int) -> int:
    """Where "PDG", "directrice générale" begins that ends at word `i`; -1 where another word stands there."""
    if sentence.words.language != "fr":
        return -1
    is_general = sentence.low(i) in {"général", "générale"} and sentence.low(i - 1) in {"directeur", "directrice"}
    head = i - 1 if is_general else i
    is_head = is_general or sentence.words.is_group(sentence.low(i), "chief")
    return head if is_head and sentence.low(head - 1) not in _FORMER else -1


def company_headed(sentence: Sentence, person: Mention) -> Mention | None:
    """The firm whose chief executive the person is said to be, right before or behind the name; None without one.

    "Son PDG" stands for the firm already, as an anaphor.
    """
    if person.kind != "person":
        return None
    before = sentence.at(person.first - 1) or sentence.at(person.first - 2)
    if before is not None and (_is_headed(sentence, before) or _is_own_head(sentence, before)):
        return before
    behind = (sentence.at(i) for i in range(person.last + 1, person.last + _REACH))
    after = next((m for m in behind if m is not None), None)
    is_apposed = sentence.low(person.last) == "," and after is not None and _is_headed(sentence, after)
    return after if is_apposed else None


def _is_own_head(sentence: Sentence, before: Mention) -> bool:
    return before.kind == "anaphor" and sentence.words.is_class(sentence.low(before.first), "possessive")


def _is_headed(sentence: Sentence, firm: Mention) -> bool:
    """Whether "le PDG de" stands right before the firm."""
    start = phrase_start(sentence, firm.first)
    is_of = firm.kind in {"organisation", "anaphor"} and sentence.low(start - 1) in _OF
    return is_of and head_of_firm(sentence, start - 2) >= 0

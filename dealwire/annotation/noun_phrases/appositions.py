"""Whom a description behind a comma means: "Alpha, le seul quotidien de l'île, racheté en mars", "Beta, the pump
maker that Alpha bought"."""

from __future__ import annotations

from dealwire.annotation.text.story import Mention, Sentence

_REACH = 14
_CLOSING = frozenset({".", ";", ":", "(", ")"})
_MASCULINE, _FEMININE = frozenset({"un", "le", "ancien", "son"}), frozenset({"une", "la", "ancienne", "sa", "filiale"})
_ENGLISH_OPENERS = frozenset({"a", "an", "the", "its", "one"})
_OPENERS = _MASCULINE | _FEMININE | {"l'", "premier", "première", "leader", "numéro"}


def described(sentence: Sentence, at: int) -> list[Mention]:
    """The organisation that an apposition ending before word `at` describes; none where no apposition does.

    With another organisation in it ("Alpha, une filiale de Beta, rachetée"), what follows must agree in gender.
    """
    if sentence.words.language == "en":
        return _described_in_english(sentence, at)
    last = at - 1 if sentence.low(at - 1) == "," else at
    for i in range(last - 1, max(0, last - _REACH), -1):
        if sentence.low(i) in {".", ";", ":"}:
            return []
        if sentence.low(i) == "," and sentence.at(i) is None and sentence.low(i + 1) in _OPENERS:
            named = sentence.at(i - 1)
            is_named = named is not None and named.kind == "organisation"
            return [named] if named is not None and is_named and _is_said_of(sentence, i + 1, last, at) else []
    return []


def _described_in_english(sentence: Sentence, at: int) -> list[Mention]:
    """ "Alpha, |the Berlin meetup app| that Beta bought": with no other name in the description, and no verb."""
    last = at - 1 if sentence.low(at - 1) == "," else at
    for i in range(last - 1, max(0, last - _REACH), -1):
        named = sentence.at(i)
        if sentence.low(i) == "," and named is None and sentence.low(i + 1) in _ENGLISH_OPENERS:
            before = sentence.at(i - 1)
            return [before] if before is not None and before.kind == "organisation" else []
        low = sentence.low(i)
        is_other = named is not None and named.kind in {"organisation", "person", "money", "percent"}
        if is_other or low in _CLOSING or low in sentence.words.support:
            return []
    return []


def _is_said_of(sentence: Sentence, first: int, last: int, at: int) -> bool:
    """Whether the words `[first, last)` are a description of a business to which the word at `at` may belong."""
    lows = [sentence.low(i) for i in range(first, last)]
    if sentence.words.epithet_words["company"].isdisjoint(lows):
        return False
    inner = [sentence.at(i) for i in range(first, last)]
    if not any(m is not None and m.kind == "organisation" for m in inner):
        return True
    is_feminine = sentence.low(at).endswith(("ée", "ie", "ise"))
    return lows[0] in (_FEMININE if is_feminine else _MASCULINE)

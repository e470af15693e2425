"""Allies without a name: "Alpha and Beta have partnerships with local makers" allies neither with the other."""

from __future__ import annotations

from dealwire.annotation.events.case import Case

_REACH = 3
_PHRASE = 6


def has_unnamed_partners(case: Case) -> bool:
    """Whether all named partners stand before the trigger, and "with" behind it governs a plural that names nobody."""
    sentence, hit = case.draft.sentence, case.draft.hit
    if any(m.last > hit.first for m in case.draft.roles.get("partner", [])):
        return False
    for i in range(hit.last - 1, hit.last + _REACH):
        if sentence.low(i) in sentence.words.grammar.joining:
            return _is_unnamed_plural(case, i + 1)
    return False


def _is_unnamed_plural(case: Case, start: int) -> bool:
    sentence, words, has_plural = case.draft.sentence, case.draft.words, False
    for i in range(start, start + _PHRASE):
        low = sentence.low(i)
        if (mention := sentence.at(i)) is not None:
            # "leurs contrats avec l'Union européenne": a public body is the other side of each.
            return mention.kind == "authority" or (mention.kind == "place" and words.language == "fr")
        if not low.isalpha() and not low.endswith("'"):
            break
        is_word = low not in words.classes
        has_plural = has_plural or (is_word and low.endswith(words.grammar.plural_ends))
    return has_plural

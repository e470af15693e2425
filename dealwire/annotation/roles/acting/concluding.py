"""Whose an alliance is, whatever verb tells of it: "Alpha est parvenu à un accord avec Beta". French."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.companions_named import are_governed_together
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.modifiers import is_adjective, is_modifier
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

_INDEFINITE = frozenset({"un", "une", "des", "d'", "plusieurs", "deux", "trois", "quatre", "nombreux", "nombreuses"})
_KINDS = frozenset({"organisation", "anaphor", "pronoun"})


def concluding(sentence: Sentence, hit: Hit, role: str, filling: Filling) -> list[Mention]:
    """The subject of the clause that an indefinite agreement with others stands in, or the two that have one.

    Nobody where the clause finds fault with it.
    """
    is_alliance = role == "partner" and hit.trigger.frame.frame != "merge"
    is_alliance = is_alliance and not sentence.words.is_group(hit.trigger.lemma, "collective")
    if is_alliance and (signing := _signed_by(sentence, hit.last)):
        return signing
    if not is_alliance or sentence.words.language != "fr" or not _is_indefinite(sentence, hit.first):
        return []
    found = [m for m in subject(sentence, hit.first) if m.kind in _KINDS and m.last <= hit.first]
    found = found or _between(sentence, hit.first)
    if not found or _is_criticised(sentence, found[-1].last, hit.first):
        return []
    return found if len(found) > 1 or are_governed_together(sentence, filling.roles.get(role, [])) else []


def _signed_by(sentence: Sentence, i: int) -> list[Mention]:
    """ "Le contrat |signé par Alpha| avec Beta": who signed it, right behind the noun."""
    is_signed = sentence.words.is_group(sentence.low(i), "signed") and sentence.low(i + 1) == "par"
    return complement(sentence, i + 2, gap=4).parties if is_signed else []


def _between(sentence: Sentence, at: int) -> list[Mention]:
    """ "Les discussions |entre Alpha et Beta| ont abouti à un accord": those between whom it was talked over."""
    entre = next((i for i in range(at - 1, -1, -1) if sentence.low(i) == "entre" and sentence.at(i) is None), -1)
    found = complement(sentence, entre + 1, gap=4).parties if entre >= 0 else []
    is_plain = bool(found) and not any(sentence.at(i) for i in range(found[-1].last, at))
    return found if is_plain and len(found) > 1 else []


def _is_indefinite(sentence: Sentence, at: int) -> bool:
    i = at - 1
    while sentence.at(i) is None and (is_modifier(sentence.low(i), sentence.words) or is_adjective(sentence.low(i))):
        if sentence.low(i) in _INDEFINITE:
            return True
        i -= 1
    return sentence.low(i) in _INDEFINITE


def _is_criticised(sentence: Sentence, first: int, last: int) -> bool:
    """ "Alpha |dénonce| un accord avec Beta": whose it is goes without saying."""
    pattern = sentence.words.stances.get("critical")
    between = sentence.text[sentence.tokens.starts[first] : sentence.tokens.starts[last]] if first < last else ""
    return pattern is not None and pattern.search(between) is not None

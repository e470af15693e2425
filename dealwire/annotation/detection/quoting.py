"""Verbs that say something only beside a quotation: « … », a lancé la ministre; "il a conclu : « … »"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.references.spokespeople import is_inverted
from dealwire.annotation.roles.authorities.inverted import speaker_behind
from dealwire.annotation.text.story import Sentence

_OPENING, _CLOSING = frozenset({"«", '"', "“"}), frozenset({"»", '"', "”"})
# How many words may part the quotation from the verb ("a, de son côté, lancé"), and the verb from its colon.
_BEFORE, _BEHIND = 9, 14


def is_misread(sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb of many senses ("lancer", "poursuivre") is read as saying something without a quotation beside it,
    or as another act with one. French only."""
    if not sentence.words.is_group(hit.trigger.lemma, "uttering"):
        return False
    is_said = not (hit.is_passive or hit.trigger.mood == "base") and _stands_at_quotation(sentence, hit)
    return is_said != (hit.trigger.frame.frame == "statement")


def _stands_at_quotation(sentence: Sentence, hit: Hit) -> bool:
    return ends_quotation(sentence, hit) or _opens_quotation(sentence, hit.last)


def ends_quotation(sentence: Sentence, hit: Hit) -> bool:
    """« … », a-t-elle |lancé|; « … », |lance| le ministre: a quotation before, and who speaks behind."""
    if not _has_quotation_before(sentence, hit.first):
        return False
    near = (sentence.low(i) for i in range(hit.first - 4, hit.last))
    return any(map(is_inverted, near)) or bool(speaker_behind(sentence, hit.last))


def _has_quotation_before(sentence: Sentence, at: int) -> bool:
    for i in range(at - 1, max(-1, at - _BEFORE), -1):
        mention = sentence.at(i)
        if sentence.low(i) in _CLOSING:
            return True
        if (mention is not None and mention.kind not in {"date", "pronoun"}) or sentence.low(i) in {";", ":", "."}:
            return False
    return False


def _opens_quotation(sentence: Sentence, last: int) -> bool:
    """ "Le ministre a |lancé| lundi : « …»": a colon behind the verb, and a quotation."""
    ahead = range(last, min(last + _BEHIND, len(sentence.tokens)))
    colon = next((i for i in ahead if sentence.low(i) == ":"), -1)
    return colon >= 0 and sentence.low(colon + 1) in _OPENING

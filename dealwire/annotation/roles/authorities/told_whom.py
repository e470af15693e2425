"""Acts whose grammar says whom they are on, so that no company beside is: "la conductrice d'Alpha a été inculpée"."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Mention, Sentence

_CHARGES = frozenset({"complaint", "lawsuit"})
# How far before a company the post of who heads it stands.
_POST = 8
_AIMING = frozenset({"contre", "visant"})


def is_told_whom(draft: Draft) -> bool:
    """Whether whom a French act is on must fill a slot: the subject that is charged, who stands behind "contre"."""
    if draft.words.language != "fr":
        return False
    hit = draft.hit
    if draft.kind == "order":
        # "des sanctions contre onze dirigeants, dont celui d'Alpha"
        return hit.trigger.words[-1] in _AIMING
    # "les deux sont mis en examen" are the two that were spoken of.
    is_told = hit.is_passive and draft.sentence.low(hit.first - 2) != "deux"
    is_charged = is_told or draft.words.is_group(hit.trigger.lemma, "charging")
    return draft.kind in _CHARGES and is_charged


def is_led(sentence: Sentence, mention: Mention) -> bool:
    """ "les dirigeants |d'Alpha et| de Beta": whether the company is named as the one that somebody heads."""
    first = max(0, mention.first - _POST)
    return any(sentence.words.is_group(sentence.low(i), "companypost") for i in range(first, mention.first))


def is_involved(draft: Draft, mention: Mention) -> bool:
    """ "une enquête sur des voyages payés par Alpha", "des violences dans un Alpha": whether a company beside a French
    inquiry's noun only did, or housed, what is looked into, or is not the one whose head is heard."""
    sentence, hit = draft.sentence, draft.hit
    if hit.is_passive and draft.words.is_group(hit.trigger.lemma, "hearing") and draft.words.language == "fr":
        return not is_led(sentence, mention)
    if draft.kind != "investigation" or hit.trigger.word_class != "noun" or draft.words.language != "fr":
        return False
    start = phrase_start(sentence, mention.first)
    is_place = sentence.low(mention.first - 1) in {"un", "une"} and sentence.low(mention.first - 2) == "dans"
    return is_place or sentence.low(start - 1) == "par"

"""What a verb says of a frame whatever its tense: what one has stands, who files for a listing announces it."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.text.story import Sentence
from dealwire.annotation.verbs.aspect import is_done

# What somebody "has" stands: a share, an alliance, a joint company.
# How far behind a joint company's noun it is told that it is there, or that it is still to come.
_CREATED = 6
_TO_COME = frozenset({"sera", "seront", "serait", "devrait", "verra", "doit", "qui"})
_STANDING = frozenset({"stake", "partner", "joint_venture"})


def usual_status(sentence: Sentence, hit: Hit, verb_at: int) -> str | None:
    """What a verb says of a frame whatever its tense: what one has stands, who files for a listing announces it."""
    frame, low = hit.trigger.frame.frame, sentence.low(verb_at)
    if (frame == "partner" and _is_one(sentence, hit)) or (frame == "joint_venture" and _is_created(sentence, hit)):
        return "completed"
    if frame in _STANDING and sentence.words.is_group(low, "holding"):
        return "completed"
    if frame == "ipo" and hit.trigger.lemma.endswith("debut") and is_done(sentence, verb_at):
        return "completed"
    if frame == "ipo" and (sentence.words.is_group(low, "filing") or sentence.words.is_group(low, "postponing")):
        return "announced"
    if verb_at == hit.first and (frame == "bid" or sentence.words.is_group(hit.trigger.lemma, "offering")):
        # "had offered $3 billion for Beta": what was only offered was not bought.
        return "announced"
    is_only_told = sentence.words.language == "en" and sentence.words.is_group(low, "told")
    return "completed" if frame == "invest" and is_done(sentence, verb_at) and not is_only_told else None


def _is_created(sentence: Sentence, hit: Hit) -> bool:
    """ "la coentreprise |créée| par Alpha et Beta", "leur coentreprise, détenue à parité": it is there. French."""
    if sentence.words.language != "fr" or hit.trigger.word_class != "noun":
        return False
    behind = range(hit.last, min(hit.last + _CREATED, len(sentence.tokens)))
    if any(sentence.low(i) in _TO_COME for i in behind):
        return False
    is_made = any(sentence.words.is_group(sentence.low(i), "created") for i in behind)
    is_apposed = sentence.low(hit.first - 1) in {",", "-", "–"} or (hit.first == 0 and sentence.part == "body")
    is_apposed = is_apposed or [sentence.low(hit.first - 2), sentence.low(hit.first - 1)] == ["est", "une"]
    is_apposed = is_apposed or (sentence.low(hit.first - 2) == "," and sentence.low(hit.first - 1) in {"la", "l'"})
    is_known = sentence.words.is_class(sentence.low(hit.first - 1), "possessive")
    return is_apposed or is_known or (is_made and sentence.low(hit.first - 1) not in {"une", "d'"})


def _is_one(sentence: Sentence, hit: Hit) -> bool:
    """ "Alpha est le partenaire de Beta": who is one has become one. French."""
    if not sentence.words.is_group(hit.trigger.lemma, "ally") or sentence.words.language != "fr":
        return False
    near = (sentence.low(i) for i in range(max(0, hit.first - 4), hit.first))
    return any(low in {"est", "sont", "était", "étaient"} for low in near)

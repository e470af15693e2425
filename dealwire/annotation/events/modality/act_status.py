"""Whether an authority's act stands, is denied or may yet come."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.events.modality.status_words import is_marked, words_before
from dealwire.annotation.text.story import Sentence
from dealwire.annotation.verbs.negation import is_negated

# How far from an authority's act a word counts that leaves it open, or denies it.
_CLOSE, _DENIAL = 5, 3


def act_status(sentence: Sentence, hit: Hit) -> str:
    """`withdrawn` for an authority's act that is denied, `rumoured` for one that may yet come, else `announced`.

    What the sentence tells as talk elsewhere ("sources said …") leaves the act as told.
    """
    if is_negated(sentence, hit.first) or _is_denied(sentence, hit.first):
        return "withdrawn"
    before = words_before(sentence, hit.first)
    is_open = is_marked(sentence.words, "verb", "rumoured", before) or hit.trigger.mood == "conditional"
    is_open = is_open or (hit.trigger.mood == "base" and is_modal(sentence, hit.first))
    is_open = is_open and not _is_own_word(sentence, hit.first)
    near = sentence.span(max(0, hit.first - _CLOSE), min(len(sentence.tokens), hit.last + _CLOSE)).text
    return "rumoured" if is_open or is_marked(sentence.words, "sentence", "rumoured", near) else "announced"


def _is_own_word(sentence: Sentence, at: int) -> bool:
    """ "The FTC said it |would| let Alpha buy Beta": what an authority says of itself is its act. English only."""
    i = at - 1
    while sentence.words.is_class(sentence.low(i), "adverb"):
        i -= 1
    doer = sentence.at(i - 1)
    if sentence.words.language != "en" or sentence.low(i) != "would" or doer is None or doer.kind != "authority":
        return False
    said = i - 3 if sentence.low(i - 2) == "that" else i - 2
    verbs = sentence.words.triggers.get(sentence.low(said), ())
    return sentence.low(doer.first) in {"it", "they"} and any(verb.frame.frame == "statement" for verb in verbs)


def is_modal(sentence: Sentence, at: int) -> bool:
    """Whether the verb at `at` is only what somebody should, may or must yet do ("doit encore approuver")."""
    i = at - 1
    while sentence.words.is_class(sentence.low(i), "adverb") or sentence.low(i) in {"to", "be"}:
        i -= 1
    return sentence.words.is_group(sentence.low(i), "modal")


def _is_denied(sentence: Sentence, at: int) -> bool:
    """ "denies blocking", "a renoncé à taxer"."""
    near = range(max(0, at - _DENIAL), at)
    return any(sentence.words.is_group(sentence.low(i), "denying") for i in near)

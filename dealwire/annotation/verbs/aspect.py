"""Whether a verb tells of what is done, under way or only to come."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.events.modality.status_words import is_marked
from dealwire.annotation.text.story import Sentence


def is_perfect(sentence: Sentence, hit: Hit, verb_at: int) -> bool:
    """ "announced that Beta has been acquired": what is told as done, however it was announced. English only."""
    if sentence.words.language != "en" or verb_at != hit.first or hit.trigger.mood != "participle":
        return False
    i = verb_at - 1
    while (
        i > 0
        and sentence.at(i) is None
        and (sentence.words.is_class(sentence.low(i), "be") or sentence.words.is_class(sentence.low(i), "adverb"))
    ):
        i -= 1
    return sentence.words.is_class(sentence.low(i), "have")


def is_past_infinitive(sentence: Sentence, verb_at: int) -> bool:
    """ "a annoncé |avoir| levé", "dit |avoir| déjà racheté": told as done, however it was announced. French only."""
    i = verb_at - 1
    while i > 0 and sentence.at(i) is None and sentence.words.is_class(sentence.low(i), "adverb"):
        i -= 1
    return sentence.low(i) in {"avoir", "ayant", "avait", "avaient"} and sentence.words.language == "fr"


def is_to_come(sentence: Sentence, hit: Hit, before: str) -> bool:
    """ "plans to raise", "will own", "is raising", "prévoit de lever", "lèvera": what is only to come."""
    if hit.trigger.word_class != "verb":
        return False
    if sentence.words.language == "fr" and hit.trigger.mood == "future":
        return True
    is_intended = hit.trigger.mood == "base" and is_marked(sentence.words, "verb", "announced", before)
    is_under_way = sentence.words.language == "en" and is_progressive(sentence, hit.first, hit.trigger.mood)
    return is_intended or is_under_way


def is_done(sentence: Sentence, verb_at: int) -> bool:
    """Whether a supporting verb stands in the past ("made an investment")."""
    support = sentence.words.support.get(sentence.low(verb_at))
    return support is not None and support.mood in {"participle", "past"}


def is_progressive(sentence: Sentence, verb_at: int, mood: str) -> bool:
    """ "Alpha is buying Beta": what is under way is not done."""
    near = (verb_at - 1, verb_at - 2)
    return mood == "gerund" and any(sentence.words.is_class(sentence.low(i), "be") for i in near)

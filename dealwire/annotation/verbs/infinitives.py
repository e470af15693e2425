"""French infinitives that open a frame: what stands behind "de" or "à" there is no party."""

from __future__ import annotations

from dealwire.annotation.text.story import Sentence


def is_infinitive(sentence: Sentence, i: int) -> bool:
    """ "une loi |de sanctionner| …": a French infinitive, which no party is named by."""
    low = sentence.low(i)
    verbs = (t for t in sentence.words.triggers.get(low, ()) if t.word_class == "verb")
    return sentence.at(i) is None and low.endswith(("er", "ir", "re")) and any(t.mood == "base" for t in verbs)

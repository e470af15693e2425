"""Where an English main clause goes on behind a relative one: "Alpha owns Beta, which it bought, |and has| a stake"."""

from __future__ import annotations

from dealwire.annotation.text.story import Sentence
from dealwire.annotation.verbs.verb_groups import is_in_verb_group

# How many auxiliaries and adverbs may stand between "and" and the verb, and how long the relative clause may be.
_GROUP, _LONGEST = 3, 20


def is_resumed(sentence: Sentence, at: int) -> bool:
    """Whether ", and" right before the verb group of word `at` closes a relative clause that a comma opened."""
    if sentence.words.language != "en":
        return False
    i = at - 1
    while i > at - 1 - _GROUP and sentence.at(i) is None and is_in_verb_group(sentence, i):
        i -= 1
    if sentence.low(i) != "and" or sentence.low(i - 1) != ",":
        return False
    for k in range(i - 2, max(0, i - _LONGEST), -1):
        if sentence.low(k) in {",", ";"} and sentence.at(k) is None:
            return sentence.low(k + 1) in {"which", "who", "whose"}
    return False

"""Whether a verb is negated, in French and in English."""

from __future__ import annotations

from dealwire.annotation.story import Sentence


def is_negated(sentence: Sentence, at: int) -> bool:
    """Whether a word of negation stands right before the verb at `at`, or a French "ne … pas" around it."""
    opens = any(sentence.low(i) in {"ne", "n'"} for i in range(max(0, at - 3), at))
    behind = [at + 1, at + 2] if sentence.words.is_class(sentence.low(at + 1), "adverb") else [at + 1]
    if opens and any(sentence.words.is_class(sentence.low(i), "negation") for i in behind):
        return True
    return any(sentence.words.is_class(sentence.low(i), "negation") for i in range(max(0, at - 4), at))

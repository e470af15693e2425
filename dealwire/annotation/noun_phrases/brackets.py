"""Where a bracket before a word opened."""

from __future__ import annotations

from dealwire.annotation.text.story import Sentence


def before_bracket(sentence: Sentence, i: int) -> int:
    """The word before the bracket that closes at `i`, if it opened at most ten words before."""
    for k in range(i - 1, max(-1, i - 11), -1):
        if sentence.low(k) == "(":
            return k - 1
    return i - 1

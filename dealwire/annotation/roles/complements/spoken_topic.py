"""Whom the text was speaking of before the sentence, as a mention in it."""

from __future__ import annotations

from dealwire.annotation.text.story import Mention, Sentence


def topic_of(sentence: Sentence, i: int) -> list[Mention]:
    """Whom a possessive without an antecedent in its sentence stands for: what the text was speaking of."""
    return [Mention("anaphor", i, i + 1, sentence.topic)] if sentence.topic else []

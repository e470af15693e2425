"""Possessives that stand as words: "|its| partner", "|son| premier actionnaire"."""

from __future__ import annotations

from dealwire.annotation.text.story import Sentence


def is_possessive_word(sentence: Sentence, i: int) -> bool:
    """Whether word `i`, which no mention covers, is a possessive; `modifiers.is_possessive` asks for "Alpha's"."""
    return sentence.at(i) is None and sentence.words.is_class(sentence.low(i), "possessive")

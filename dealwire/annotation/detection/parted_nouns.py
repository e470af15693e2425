"""Nouns whose words an adjective parts: "un retour |réussi| en Bourse". French."""

from __future__ import annotations

from dealwire.annotation.text.story import Sentence
from dealwire.annotation.words.vocabulary import Trigger


def described_tail(sentence: Sentence, i: int, trigger: Trigger) -> int:
    """ "un retour |réussi| en Bourse": where a French noun for a listing ends that an adjective parts; else 0."""
    is_listing = trigger.frame.frame == "ipo" and sentence.words.language == "fr" and len(trigger.words) > 1
    tail, first = trigger.words[1:], i + 2
    is_parted = is_listing and sentence.at(i + 1) is None and sentence.low(i + 1) not in sentence.words.classes
    return first + len(tail) if is_parted and tuple(sentence.tokens.lows[first : first + len(tail)]) == tail else 0

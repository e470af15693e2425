"""What is told behind a deal's noun as done: "le rachat de Beta, finalisé en mars", "… a été bouclé mardi". French."""

from __future__ import annotations

from dealwire.annotation.story import Sentence
from dealwire.annotation.triggers import Hit

_REACH = 26
# Before the participle: these leave it open ("doit être finalisé", "pas encore bouclé", "sera bouclé").
_OPEN = frozenset({"être", "sera", "seront", "serait", "seraient", "pas", "jamais", "soit", "fois", "non", "une"})


def is_concluded(sentence: Sentence, hit: Hit) -> bool:
    """Whether a participle behind the noun, set off by a comma or carried by "être", says that the deal is done."""
    if sentence.words.language != "fr" or hit.trigger.word_class != "noun":
        return False
    for i in range(hit.last, min(hit.last + _REACH, len(sentence.tokens))):
        if sentence.at(i) is not None:
            continue
        low = sentence.low(i)
        if low == ";" or _is_other_deal(sentence, i):
            return False
        if sentence.words.is_group(low, "concluding"):
            return _is_said(sentence, i)
    return False


def _is_other_deal(sentence: Sentence, i: int) -> bool:
    nouns = (t for t in sentence.words.triggers.get(sentence.low(i), ()) if t.word_class == "noun")
    return any(noun.frame.fact_table in {"deals", "investments"} and len(noun.words) == 1 for noun in nouns)


def _is_said(sentence: Sentence, i: int) -> bool:
    k = i - 1
    while sentence.at(k) is None and sentence.words.is_class(sentence.low(k), "adverb"):
        k -= 1
    lows = {sentence.low(k - n) for n in range(3)}
    if lows & _OPEN:
        return False
    return sentence.low(k) == "," or sentence.words.is_class(sentence.low(k), "be") or sentence.low(k) == "été"

"""What is told behind a deal's noun as done: "le rachat de Beta, finalisé en mars", "… a été bouclé mardi", "the
purchase of Beta closed on Friday"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit, nouns_at
from dealwire.annotation.text.story import Sentence

_REACH = 26
_DEALS = frozenset({"acquire", "sell", "merge", "bid", "stake", "round", "joint_venture"})
# Before the participle: these leave it open ("doit être finalisé", "pas encore bouclé", "sera bouclé").
_OPEN = frozenset(
    {"be", "not", "to", "never", "until", "once", "when", "if", "expected"}
    | {"être", "sera", "seront", "serait", "seraient", "pas", "jamais", "soit", "fois", "non", "une"}
)


def is_concluded(sentence: Sentence, hit: Hit) -> bool:
    """Whether a participle behind the noun, set off by a comma or carried by "être" or an English verb
    of closing, says that the deal is done."""
    if hit.trigger.word_class != "noun":
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
    return any(noun.frame.frame in _DEALS and len(noun.words) == 1 for noun in nouns_at(sentence, i))


def _is_said(sentence: Sentence, i: int) -> bool:
    k = i - 1
    while sentence.at(k) is None and sentence.words.is_class(sentence.low(k), "adverb"):
        k -= 1
    lows = {sentence.low(k - n) for n in range(3)}
    if lows & _OPEN:
        return False
    if sentence.words.language == "en":
        return _is_told_in_english(sentence, k)
    return sentence.low(k) == "," or sentence.words.is_class(sentence.low(k), "be") or sentence.low(k) == "été"


def _is_told_in_english(sentence: Sentence, k: int) -> bool:
    """ "Alpha's takeover of Beta |closed|", "was completed in June": with the verb's subject, "was" or "has" at `k`."""
    mention = sentence.at(k)
    is_subject = mention is not None and mention.kind in {"organisation", "date"}
    return is_subject or sentence.low(k) in {"was", "were", "has", "been", "which", "that"}

"""What is acted on, named only as examples: "has bought several startups, including |Alpha and Beta|". English."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.phrases import Phrase
from dealwire.annotation.text.story import Mention, Sentence

# How many words the collective may have before its examples.
_REACH = 8
_SUCH = ("such", "as")


def examples_of(sentence: Sentence, phrase: Phrase) -> list[Mention]:
    """The businesses that stand behind "including" for the several businesses that the phrase tells of."""
    if phrase.parties or phrase.asset or sentence.words.language != "en":
        return []
    is_several = False
    for i in range(phrase.start, phrase.start + _REACH):
        low = sentence.low(i)
        if sentence.at(i) is not None:
            return []
        if is_several and (low == "including" or (sentence.low(i - 1), low) == _SUCH):
            return [m for m in complement(sentence, i + 1, gap=3).parties if m.kind == "organisation"]
        is_plain = low.isalpha() or low == ","
        if not is_plain or (low == "," and not is_several):
            return []
        is_several = is_several or _means_several(sentence, low)
    return []


def _means_several(sentence: Sentence, low: str) -> bool:
    """ "startups", "companies": the plural of a word for a business."""
    singular = low[:-3] + "y" if low.endswith("ies") else low.removesuffix("s")
    return singular != low and "company" in sentence.words.epithets.get(singular, ())

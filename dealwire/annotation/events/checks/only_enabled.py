"""What a deal would only make possible: "permettrait à Alpha de racheter Beta", "would allow Alpha to buy Beta"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.text.story import Sentence

# How far before the infinitive its governing verb stands, an aside between.
_REACH = 14
# How far before its noun "être" or "devenir" stands ("de devenir le nouveau partenaire de").
_COPULA = 5
_BOUNDS = frozenset({";", ":", ".", "que", "qu'", "qui", "that", "which", "who"})
_OPEN = frozenset({"would", "could", "might"})


def is_only_enabled(sentence: Sentence, hit: Hit) -> bool:
    """Whether the trigger is an infinitive that hangs on a verb of enabling or obliging in the conditional."""
    at = _infinitive(sentence, hit)
    for i in range(at - 1, max(-1, at - _REACH), -1):
        if sentence.low(i) in _BOUNDS:
            return False
        if sentence.at(i) is None and _enables(sentence, i):
            return _is_conditional(sentence, i)
    return False


def _enables(sentence: Sentence, i: int) -> bool:
    return sentence.words.is_group(sentence.low(i), "enabling")


def _infinitive(sentence: Sentence, hit: Hit) -> int:
    """The word of the trigger's infinitive, or of the copula before its noun; 0 for none."""
    if hit.trigger.word_class == "verb":
        return hit.first if hit.trigger.mood == "base" else 0
    near = range(hit.first - 1, max(0, hit.first - _COPULA), -1)
    return next((i for i in near if sentence.low(i) in {"être", "devenir", "become"}), 0)


def _is_conditional(sentence: Sentence, i: int) -> bool:
    if sentence.words.language == "en":
        return not _OPEN.isdisjoint({sentence.low(i - 1), sentence.low(i - 2)})
    return sentence.low(i).endswith(("rait", "raient"))

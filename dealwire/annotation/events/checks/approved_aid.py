"""Aid that an authority lets somebody give: "Bruxelles autorise |l'aide de 3 millions d'euros à Alpha|". French."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.text.story import Sentence

# How far before the noun the verb of approving stands.
_REACH = 5


def is_approved_aid(sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb of approving stands before the noun for aid: who gives it then goes without saying."""
    is_noun = hit.trigger.word_class == "noun" and hit.trigger.frame.frame == "grant"
    if sentence.words.language != "fr" or not is_noun:
        return False
    near = (sentence.low(i) for i in range(max(0, hit.first - _REACH), hit.first) if sentence.at(i) is None)
    return any(sentence.words.groups.get(low, frozenset()) & {"approving", "allowing"} for low in near)

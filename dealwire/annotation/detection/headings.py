"""Headlines in two halves: "Rachat de Beta : Alpha relève son offre"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

# How far behind the noun the colon may stand.
_REACH = 8


def announced_in_title(sentence: Sentence, hit: Hit, filling: Filling) -> list[Mention]:
    """Who buys by the second half of a French headline: whoever opens it, if a verb of bidding or buying follows."""
    if sentence.words.language != "fr" or hit.first > 1 or not filling.roles.get("target"):
        return []
    near = range(hit.last, min(hit.last + _REACH, len(sentence.tokens)))
    colon = next((i for i in near if sentence.low(i) == ":"), -1)
    named = next((m for m in sentence.mentions if m.first > colon >= 0 and m.kind == "organisation"), None)
    if named is None or phrase_start(sentence, named.first) != colon + 1:
        return []
    return [named] if sentence.words.is_group(sentence.low(named.last), "bidding") else []

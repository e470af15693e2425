"""Who buys where a verb tells what the purchase does for him: "Le rachat de Beta permettra |à Alpha| de grandir"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Sentence

# How far behind the purchase its verb stands, and behind that to whom.
_VERB, _DATIVE = 14, 6


def add_beneficiary(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Make whom a French purchase enables, or costs something, the buyer where nobody else is."""
    is_purchase = hit.trigger.frame.frame == "acquire" and hit.trigger.word_class == "noun"
    if sentence.words.language != "fr" or not is_purchase or "acquirer" in filling.roles:
        return
    near = range(hit.last, min(hit.last + _VERB, len(sentence.tokens)))
    verb = next((i for i in near if sentence.words.is_group(sentence.low(i), "benefiting")), -1)
    behind = range(verb + 1, min(verb + _DATIVE, len(sentence.tokens))) if verb > 0 else range(0)
    link = next((i for i in behind if sentence.low(i) in {"à", "au"} and sentence.at(i) is None), -1)
    buyers = [m for m in complement(sentence, link + 1, gap=5).parties if m.kind == "organisation"] if link > 0 else []
    if buyers:
        filling.roles.pop("seller", None)
        filling.add("acquirer", buyers[:1])

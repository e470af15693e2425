"""The other side of an English deal that is told by an infinitive: "a deal |with Beta| to buy Gamma"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.coordinated_before import coordinated_before
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

# What the other side of a purchase, a sale and so on is.
_OTHER_SIDE = {"acquire": "seller", "sell": "acquirer"}
_NOUN_REACH = 3


def add_counterparty(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add with whom it was agreed or is talked over to what an English infinitive tells, where that side is open."""
    role = _OTHER_SIDE.get(hit.trigger.frame.frame)
    if role is None or role in filling.roles or hit.trigger.mood != "base" or sentence.words.language != "en":
        return
    found = _agreed_with(sentence, hit.first)
    targets = {m.name for m in filling.roles.get("target", ())}
    if not targets & {m.name for m in found}:
        filling.add(role, found)


def _agreed_with(sentence: Sentence, at: int) -> list[Mention]:
    """With whom the deal, or the talks, were held that the infinitive at word `at` fills out; empty without any."""
    party = sentence.at(at - 2)
    if sentence.low(at - 1) != "to" or party is None or party.kind != "organisation":
        return []
    parties = coordinated_before(sentence, party)
    lead = phrase_start(sentence, parties[0].first) - 1
    if sentence.low(lead) != "with":
        return []
    near = range(lead - 1, lead - 1 - _NOUN_REACH, -1)
    groups = ("transaction", "undertaking", "talks")
    is_dealt = any(sentence.words.is_group(sentence.low(i), group) for i in near for group in groups)
    return parties if is_dealt else []

"""Which side of a settlement is the authority: "La FTC a conclu un règlement à l'amiable avec Alpha". French."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.roles.authorities.acting_countries import only_countries
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence


def sort_sides(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Move an authority that stands where the company is expected, and take as company whom it settles with."""
    if hit.trigger.frame.frame == "settle" and sentence.words.language == "fr" and "authority" not in filling.roles:
        filling.add("authority", _state_beside(sentence, hit))
    sides = filling.roles.get("company", [])
    authorities = [m for m in sides if m.kind == "authority"]
    if hit.trigger.frame.frame != "settle" or sentence.words.language != "fr" or not authorities:
        return
    phrase = filling.phrases.get("authority")
    opposite = [m for m in phrase.parties if m.kind == "organisation"] if phrase is not None else []
    firms = [m for m in sides if m.kind != "authority"] or opposite
    if firms and hit.trigger.word_class == "noun":
        filling.roles["authority"], filling.roles["company"] = authorities, firms


def _state_beside(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "|Le Ghana| et Alpha ont signé un accord": the country that opens the sentence beside a company."""
    state = next((m for m in sentence.mentions if m.last <= hit.first), None)
    is_pair = state is not None and state.kind == "place" and state.first <= 1 and sentence.low(state.last) == "et"
    return only_countries(sentence, [state]) if state is not None and is_pair else []

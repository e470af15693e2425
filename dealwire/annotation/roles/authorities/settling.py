"""Which side of a settlement is the authority: "La FTC a conclu un règlement à l'amiable avec Alpha". French."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Sentence


def sort_sides(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Move an authority that stands where the company is expected, and take as company whom it settles with."""
    sides = filling.roles.get("company", [])
    authorities = [m for m in sides if m.kind == "authority"]
    if hit.trigger.frame.frame != "settle" or sentence.words.language != "fr" or not authorities:
        return
    phrase = filling.phrases.get("authority")
    opposite = [m for m in phrase.parties if m.kind == "organisation"] if phrase is not None else []
    firms = [m for m in sides if m.kind != "authority"] or opposite
    if firms and hit.trigger.word_class == "noun":
        filling.roles["authority"], filling.roles["company"] = authorities, firms

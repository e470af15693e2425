"""Whose part is taken: "prendre |une part minoritaire d'Alpha|", not "la part |de l'Etat| dans Alpha". French only."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Sentence


def turn_part(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Make whose part it is the investee where a verb with a buyer for its subject takes "une part" of it."""
    is_part = hit.trigger.lemma == "part" and sentence.low(hit.first - 1) in {"une", "des"}
    held, support = filling.phrases.get("investor"), filling.support
    if sentence.words.language != "fr" or not is_part or held is None or support is None or support.side != "owner":
        return
    if "investee" in filling.roles or not held.parties or filling.roles.get("investor") != held.parties:
        return
    names = {m.name for m in held.parties}
    buyers = [m for m in subject(sentence, filling.support_at) if m.name and m.name not in names]
    if buyers:
        filling.roles |= {"investee": held.parties[:1], "investor": buyers}

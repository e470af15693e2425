"""Both sides in one hyphenated name: "l'alliance Alpha-Beta", "la fusion Alpha–Beta". French."""

from __future__ import annotations

import re
from dataclasses import replace

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Sentence

_HYPHENS = re.compile("[-–]")
# "l'alliance |franco-japonaise| Alpha-Beta".
_ADJECTIVES = 2


def part_pair(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Part the only partner of an alliance or merger where its name joins companies that are each known."""
    partners = filling.roles.get("partner", [])
    if len(partners) != 1 or sentence.words.language != "fr" or hit.trigger.word_class != "noun":
        return
    parts = _HYPHENS.split(partners[0].name)
    is_glued = 0 <= partners[0].first - hit.last <= _ADJECTIVES
    if is_glued and len(parts) > 1 and all(part.lower() in sentence.words.companies for part in parts):
        filling.roles["partner"] = [replace(partners[0], name=part) for part in parts]

"""Who takes part in what another has set up: "Alpha participe à un programme développé |par Beta|". French."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Sentence

# How far before its maker is told one takes part in a programme.
_REACH = 45


def add_participant(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add who takes part in a programme as an ally of who alone is told to have developed it."""
    if not is_joined(sentence, hit) or len(filling.roles.get("partner", ())) != 1:
        return
    filling.add("partner", [m for m in subject(sentence, _joining(sentence, hit)) if m.kind == "organisation"])


def is_joined(sentence: Sentence, hit: Hit) -> bool:
    """Whether the French verb at hand says who made what the sentence has somebody take part in."""
    is_made = hit.is_passive and sentence.words.is_group(hit.trigger.lemma, "making")
    return is_made and sentence.words.language == "fr" and _joining(sentence, hit) >= 0


def _joining(sentence: Sentence, hit: Hit) -> int:
    """Where the verb of taking part stands whose programme the hit is said of; -1 without one."""
    near = range(hit.first - 1, max(-1, hit.first - _REACH), -1)
    if not any(sentence.words.is_group(sentence.low(i), "scheme") for i in near):
        return -1
    return next((i for i in near if sentence.words.is_group(sentence.low(i), "takingpart")), -1)

"""Who spends what a French passive tells: "3 millions d'euros seront investis à Lens, a annoncé |Alpha|"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.roles.authorities.bystanders import is_saying
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

_FRAMES = frozenset({"invest", "capex"})
_SOURCES = frozenset({"selon", "après"})
# How far behind the verb the comma may stand, and behind that who tells it ("promet Anna Roe, directrice d'|Alpha|").
_CLAUSE, _TELLER = 16, 14


def add_teller(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add the firm that makes the spending known as the one that spends, where nobody else is said to. French."""
    is_passive = hit.is_passive and hit.trigger.frame.frame in _FRAMES and sentence.words.language == "fr"
    if not is_passive or "investor" in filling.roles:
        return
    is_sum = any(m.kind == "money" and m.last <= hit.first for m in sentence.mentions)
    filling.add("investor", _teller(sentence, hit.last) if is_sum else [])


def _teller(sentence: Sentence, start: int) -> list[Mention]:
    for i in range(start, min(start + _CLAUSE, len(sentence.tokens))):
        if sentence.low(i) == "," and sentence.at(i) is None and _opens_source(sentence, i + 1):
            near = (m for m in sentence.mentions if i < m.first <= i + _TELLER)
            firms = [m for m in near if m.kind in {"organisation", "anaphor"} and m.name]
            return firms[:1]
    return []


def _opens_source(sentence: Sentence, i: int) -> bool:
    """ ", a annoncé …", ", promet …", ", selon …"."""
    near = range(i, i + 3)
    is_said = any(is_saying(sentence, k) or _announces(sentence, k) for k in near)
    return sentence.low(i) in _SOURCES or is_said


def _announces(sentence: Sentence, i: int) -> bool:
    verb = sentence.words.support.get(sentence.low(i))
    return verb is not None and (verb.side, verb.status) == ("owner", "announced")

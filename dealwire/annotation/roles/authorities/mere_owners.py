"""Companies that an act names only as the owner of another: "Alpha, filiale de Beta", "Alpha, Beta's parent"."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Mention, Sentence

_LINKS = frozenset({"de", "d'", "du", "des", "of", "by", "par", "à", "au"})
# How many words lead from a comma to the word for a part, and from a name to "parent".
_LEAD, _PARENT = 5, 3


def without_owners(sentence: Sentence, companies: list[Mention]) -> list[Mention]:
    """The companies without those that only say whose another one of them is."""
    kept = [m for m in companies if not _owns_another(sentence, m, companies)]
    return kept or companies


def _owns_another(sentence: Sentence, owner: Mention, companies: list[Mention]) -> bool:
    comma = _comma_before_part(sentence, owner) if sentence.low(owner.last) != "'s" else _comma_before(sentence, owner)
    owned = sentence.at(comma - 1) if comma > 0 else None
    return owned is not None and any(owned is other for other in companies)


def _comma_before(sentence: Sentence, owner: Mention) -> int:
    """ "Alpha|,| Beta's parent": the comma right before an owner whom a word for a parent follows; -1 without it."""
    behind = (sentence.low(i) for i in range(owner.last + 1, owner.last + 1 + _PARENT))
    is_parent = any(sentence.words.is_group(low, "parent") for low in behind)
    return owner.first - 1 if is_parent and sentence.low(owner.first - 1) == "," else -1


def _comma_before_part(sentence: Sentence, owner: Mention) -> int:
    """ "Alpha|,| filiale de Beta": the comma before a word for a part, or ownership, that governs the owner; or -1."""
    link = phrase_start(sentence, owner.first) - 1
    if sentence.low(link) not in _LINKS or not sentence.words.is_group(sentence.low(link - 1), "apposedowner"):
        return -1
    near = range(link - 1, max(0, link - 1 - _LEAD), -1)
    return next((i for i in near if sentence.low(i) == "," and sentence.at(i) is None), -1)

"""Who is allowed to do what an approval is for: "Alpha a obtenu le feu vert pour le rachat de Beta". French."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit, nouns_at
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.text.story import Mention, Sentence

# How far before the deal's noun the approval stands ("le feu vert de l'Autorité de la concurrence pour le …"), and
# before the approval its verb.
_REACH, _VERB = 12, 5
_PURPOSES = frozenset({"pour", "à", "au", "concernant"})


def approved(sentence: Sentence, hit: Hit) -> list[Mention]:
    """The subject of the verb of receiving whose approval leads to the hit; nobody without one."""
    if sentence.words.language != "fr":
        return []
    near = range(hit.first - 1, max(-1, hit.first - _REACH), -1)
    purpose = next((i for i in near if sentence.low(i) in _PURPOSES and sentence.at(i) is None), -1)
    if hit.first - purpose > 3 or purpose < 0:
        return []
    approval = next((i for i in near if i < purpose and _is_approval(sentence, i)), -1)
    verbs = range(approval - 1, max(-1, approval - _VERB), -1) if approval > 0 else ()
    at = next((i for i in verbs if _is_receiving(sentence, i)), -1)
    return subject(sentence, at) if at >= 0 else []


def _is_approval(sentence: Sentence, i: int) -> bool:
    return any(noun.frame.frame == "clear" for noun in nouns_at(sentence, i))


def _is_receiving(sentence: Sentence, i: int) -> bool:
    verb = sentence.words.support.get(sentence.low(i)) if sentence.at(i) is None else None
    return verb is not None and verb.side == "receiver"

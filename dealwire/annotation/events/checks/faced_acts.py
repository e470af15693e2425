"""Who faces an act is not who does it: "la Commission est visée par une plainte d'Alpha". French."""

from __future__ import annotations

from dealwire.annotation.events.case import Case
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.text.story import PARTIES

# "fait l'|objet| d'une enquête", "est |visée| par une vaste enquête".
_REACH = 4
# "a fait l'", "est", "tombe sous le": what may stand between who faces it and the word for facing.
_VERB_REACH = 3


def is_not_faced_by_author(case: Case) -> bool:
    """Whether none of the act's authorities is the subject of "faire l'objet de", "être visé par" before its noun."""
    sentence, hit = case.draft.sentence, case.draft.hit
    if hit.trigger.word_class != "noun" or sentence.words.language != "fr":
        return True
    near = range(hit.first - 1, max(-1, hit.first - 1 - _REACH), -1)
    facing = next((i for i in near if sentence.words.is_group(sentence.low(i), "facing")), -1)
    if facing < 0:
        return True
    first = facing
    while first > facing - _VERB_REACH and sentence.at(first - 1) is None and sentence.low(first - 1) != "que":
        first -= 1
    faced = {m.name for m in subject(sentence, first, PARTIES)}
    return faced.isdisjoint(m.name for m in case.draft.roles.get("authority", ()))

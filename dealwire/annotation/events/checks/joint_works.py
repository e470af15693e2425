"""What two are named of makes them allies only if it is one thing of both: "le vaccin d'Alpha et de Beta". French."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.coordination import coordinated_after

_EITHER = frozenset({"ou", "puis", "ni"})


def is_of_one_work(draft: Draft) -> bool:
    """Whether a noun for a work is one thing of partners told in one breath, where it is what allies them at all."""
    if not draft.words.is_group(draft.hit.trigger.lemma, "jointwork"):
        return True
    partners = sorted(draft.roles.get("partner", []), key=lambda party: party.first)
    if draft.hit.is_plural_noun or not partners or partners[0].first < draft.hit.last:
        return False
    told = {party.first for party in coordinated_after(draft.sentence, partners[0])}
    between = {draft.sentence.low(i) for i in range(draft.hit.last, partners[-1].first)}
    return all(party.first in told for party in partners) and between.isdisjoint(_EITHER)

"""A fact that a later sentence tells again without saying all of it: a copy of its draft, placed at that sentence."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.text.story import Sentence

# How much less sure it is that a sentence speaks of a fact that it does not name.
_DOUBT = 0.15


def retold(draft: Draft, sentence: Sentence, first: int, last: int) -> Draft:
    """A copy of the draft at words `[first, last)` of another sentence: there they stand for all its parties.

    Its figures and its date are those that this sentence tells: none, until the caller adds them.
    """
    roles = {
        role: [replace(party, kind="anaphor", first=first, last=last) for party in parties]
        for role, parties in draft.roles.items()
    }
    return replace(
        draft,
        sentence=sentence,
        hit=replace(draft.hit, first=first, last=last),
        roles=roles,
        amount=None,
        amount_words=None,
        percent=None,
        date=None,
        confidence=round(draft.confidence - _DOUBT, 2),
    )

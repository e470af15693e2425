"""Through whom a person buys or invests: "prend 5 % de Beta via Alpha" is Alpha's purchase."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.complement import complement

_BUYERS = ("acquirer", "investor")
_VIA = frozenset({"via", "through"})
_BEFORE, _BEHIND = 5, 10


def name_vehicle(draft: Draft) -> None:
    """Put the company behind a "via" in the place of the one person who buys or invests through it."""
    sentence, hit = draft.sentence, draft.hit
    for role in _BUYERS:
        buyers = draft.roles.get(role, [])
        if len(buyers) != 1 or buyers[0].kind != "person":
            continue
        near = range(hit.first - _BEFORE, min(hit.last + _BEHIND, len(sentence.tokens)))
        via = next((i for i in near if sentence.low(i) in _VIA and sentence.at(i) is None), -1)
        named = complement(sentence, via + 1, gap=4).parties if via >= 0 else []
        if len(named) == 1 and named[0].kind == "organisation" and named[0].name not in draft.names():
            draft.roles[role] = named

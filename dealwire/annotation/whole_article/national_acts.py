"""Acts that a text gives to a nation in one sentence and to its body in another: "Italy fined Alpha", "the ENAC fined
Alpha" are one."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.text.story import Mention

# Governments act themselves in other ways; they fine and sue through a body of theirs.
_THROUGH_BODIES = frozenset({"fine", "lawsuit"})


def name_bodies(drafts: list[Draft]) -> None:
    """Put the body that fines or sues in place of its nation, where the article tells of both on one company."""
    acts = [draft for draft in drafts if draft.kind in _THROUGH_BODIES and len(draft.roles.get("authority", ())) == 1]
    for act in acts:
        nation = act.roles["authority"][0]
        country = _country(act, nation) if _is_nation(act, nation) else None
        bodies = (_body(act, other, country) for other in acts) if country else ()
        body = next((body for body in bodies if body is not None), None)
        if body is not None:
            act.roles["authority"] = [replace(nation, name=body.name, authority_id=body.authority_id)]


def _body(act: Draft, other: Draft, country: str | None) -> Mention | None:
    """The body of that country that does in `other` what the nation does in `act`."""
    body = other.roles["authority"][0]
    is_same = other.kind == act.kind and bool(set(act.names("company")) & set(other.names("company")))
    sums = {draft.amount.amount for draft in (act, other) if draft.amount is not None}
    is_told = is_same and len(sums) < 2 and not _is_nation(other, body)
    return body if is_told and _country(other, body) == country else None


def _is_nation(draft: Draft, authority: Mention) -> bool:
    is_government = draft.words.authority_kinds.get(authority.authority_id or "") == "government"
    lows = authority.name.lower().split()
    is_whole = lows[-1] in {"government", "gouvernement"} or lows[0] == "gouvernement"
    return authority.name.lower() in draft.words.country_codes or (is_government and is_whole)


def _country(draft: Draft, authority: Mention) -> str | None:
    known = draft.words.authority_countries.get(authority.authority_id or "")
    return known or draft.words.country_codes.get(authority.name.lower())

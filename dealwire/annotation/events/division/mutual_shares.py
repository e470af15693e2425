"""Shares that a company holds in its holder: "Alpha détient 43 % de Beta, mais ce dernier 15 % du premier". French."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.text.story import Mention

# What may stand between a holder and its share: "ce dernier |n'a « que »| 15 %".
_LIMITING = frozenset({"seulement", "que", "n'", "ne", "n'a", "a", "détient", "possède", "«", "»", '"', "“", "”"})
_BACK = 7
_FIRST = frozenset({"premier", "première", "premiers"})
_OF = frozenset({"de", "d'", "du"})


def mutual_shares(draft: Draft) -> list[Draft]:
    """A draft for the company's own share of its holder, where the sentence tells it by a gapped verb; else none."""
    holders, held = draft.roles.get("investor", []), draft.roles.get("investee", [])
    if draft.words.language != "fr" or len(holders) != 1 or len(held) != 1 or draft.percent is None:
        return []
    for share in draft.sentence.mentions:
        if share.kind == "percent" and share.first > held[0].last and _is_of(draft, share, holders[0]):
            owner = _owner(draft, share, held[0])
            if owner is not None:
                return [replace(draft, roles={"investor": [owner], "investee": holders}, percent=share)]
    return []


def _is_of(draft: Draft, share: Mention, holder: Mention) -> bool:
    """ "15 % |du premier|", "15 % |d'Alpha|": whether the share is one of the holder."""
    sentence, last = draft.sentence, share.last
    if sentence.low(last) not in _OF:
        return False
    company = sentence.at(last + 1) or sentence.at(last + 2)
    return sentence.low(last + 1) in _FIRST or (company is not None and company.name == holder.name)


def _owner(draft: Draft, share: Mention, company: Mention) -> Mention | None:
    """The pronoun or name before the share that stands for the company, limiting words aside; None without one."""
    i = share.first - 1
    while draft.sentence.at(i) is None and draft.sentence.low(i) in _LIMITING and share.first - i <= _BACK:
        i -= 1
    owner = draft.sentence.at(i)
    is_company = owner is not None and owner.name == company.name and owner.first >= company.last
    return owner if is_company else None

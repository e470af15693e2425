"""Heads of companies act for them: "Tom Walder, chief executive of Alpha, was in talks to buy Beta"."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.chief_executives import company_headed
from dealwire.annotation.text.story import Mention, Sentence

_FRAMES = {
    "en": frozenset({"acquire", "bid", "merge", "partner", "sell"}),
    "fr": frozenset({"acquire", "merge", "partner", "sell", "joint_venture", "invest", "capex", "raise", "round"}),
}
_ROLES = ("acquirer", "partner", "seller")
_MONEYED = {"capex": ("investor",), "funding_round": ("investee",)}
_REACH = 6


def name_companies(draft: Draft) -> None:
    """Put a company in the place of its chief executive, chairman or founder as a party of a deal.

    In French only of its chief executive, who is named with it and tells of a deal, or of money that is spent
    or raised.
    """
    if draft.frame.frame not in _FRAMES.get(draft.words.language, ()) or draft.kind == "stake":
        return
    company_of = _company_of if draft.words.language == "en" else company_headed
    for role in _MONEYED.get(draft.kind, _ROLES):
        parties = [company_of(draft.sentence, m) or m for m in draft.roles.get(role, ())]
        if parties and parties != draft.roles[role]:
            draft.roles[role] = list({m.name: m for m in parties if m.name}.values())


def _company_of(sentence: Sentence, person: Mention) -> Mention | None:
    """Whose head a person is said to be: ", CEO of Alpha,", "Alpha chief executive Tom Walder"."""
    if person.kind != "person":
        return None
    before = sentence.at(person.first - 1) or sentence.at(person.first - 2) or sentence.at(person.first - 3)
    if before is not None and before.kind == "organisation" and _is_post(sentence, before.last, person.first):
        return before
    i = person.last
    if sentence.low(i) != ",":
        return None
    link = next((k for k in range(i + 1, i + _REACH) if sentence.low(k) in {"of", "at"}), -1)
    after = sentence.at(link + 1) if link > 0 and _is_post(sentence, i + 1, link) else None
    return after if after is not None and after.kind == "organisation" else None


def _is_post(sentence: Sentence, first: int, last: int) -> bool:
    lows = [sentence.low(k) for k in range(first, last)]
    is_former = any(sentence.words.is_group(low, "past") for low in lows)
    return not is_former and any(sentence.words.is_group(low, "companypost") for low in lows)

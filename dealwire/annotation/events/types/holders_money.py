"""Money that a company's own shareholders or banks put in: "Les actionnaires d'Alpha vont injecter 3 millions"."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Mention

_OF = frozenset({"de", "d'", "du", "des"})


def as_holders_money(draft: Draft) -> bool:
    """Make what shareholders put into nobody else a capital increase of their company; what its banks do, nothing.

    Whether the draft was such a case. French only.
    """
    holders = [m for m in draft.roles.get("investor", ()) if _is_of(draft, m)]
    if draft.words.language != "fr" or not holders or draft.roles.get("investee"):
        return False
    if draft.words.is_group(draft.sentence.low(_head(draft, holders[0])), "shareholders") and draft.amount is not None:
        draft.kind, draft.roles = "capital_increase", {"investee": holders[:1]}
    else:
        draft.roles.clear()
    return True


def _head(draft: Draft, party: Mention) -> int:
    return phrase_start(draft.sentence, party.first) - 2


def _is_of(draft: Draft, party: Mention) -> bool:
    """Whether a word for shareholders or lenders and "de" stand right before the party."""
    head = _head(draft, party)
    low = draft.sentence.low(head)
    is_others = draft.words.is_group(low, "shareholders") or draft.words.is_group(low, "banking")
    return is_others and draft.sentence.low(head + 1) in _OF

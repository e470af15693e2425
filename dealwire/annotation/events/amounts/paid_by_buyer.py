"""What the buyer pays, told in a clause of its own: "a cédé Beta à Gamma, qui a versé 3 millions d'euros"."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.text.story import Mention

_WHO = frozenset({"qui", "which", "who"})
# How many words the verb group has, and how far behind its verb the sum stands.
_GROUP, _OBJECT = 5, 4


def paid_by_buyer(draft: Draft) -> Mention | None:
    """The sum that the relative clause right behind the buyer says is paid; None without one."""
    sentence = draft.sentence
    for buyer in draft.roles.get("acquirer", ()):
        at = buyer.last + (sentence.low(buyer.last) == ",")
        if buyer.first < draft.hit.last or sentence.low(at) not in _WHO:
            continue
        group = range(at + 1, at + _GROUP)
        paid = next((i for i in group if draft.words.is_group(sentence.low(i), "disbursing")), -1)
        sums = [m for m in sentence.mentions if m.kind == "money" and 0 <= m.first - paid <= _OBJECT]
        if paid >= 0 and sums:
            return sums[0]
    return None

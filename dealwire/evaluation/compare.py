"""Whether a published fact is the labelled one, and in which fields the two agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dealwire.evaluation.same_name import count_shared
from dealwire.evaluation.told_fact import ToldFact

KINDS_ALIKE: Final = {
    "acquisition": "m&a",
    "asset_purchase": "m&a",
    "merger": "m&a",
    "partnership": "alliance",
    "joint_venture": "alliance",
    "funding_round": "equity",
    "stake": "equity",
    "capital_increase": "equity",
    "ipo": "equity",
}
"""Kinds of deals and investments that may be told one for the other: enough to find a fact, not to be exact."""

DEFINING_ROLES: Final = {
    "deals": {"acquirer", "target", "partner"},
    "investments": {"investee", "investor", "lead_investor"},
    "valuations": {"company"},
    "regulatory_reactions": {"authority"},
}
"""The roles of which one party must agree."""

AMOUNT_TOLERANCE: Final = 0.011
"""Share of the larger amount by which two may differ: rounding, not another figure."""

EXACT_FIELDS: Final = ("type", "roles", "amount", "status")
"""What must agree for a fact to be exact, where the label has it."""


@dataclass(frozen=True, slots=True)
class Match:
    """How a published fact agrees with a label that it finds. `fields` tells of each labelled field whether it does."""

    fields: dict[str, bool]
    goodness: float

    @property
    def is_exact(self) -> bool:
        """Whether kind, parties, amount and status all agree."""
        return all(self.fields.get(name, True) for name in EXACT_FIELDS)


def compare(label: ToldFact, published: ToldFact) -> Match | None:
    """Return how a published fact agrees with a label, None where it is another fact.

    It is the labelled one if the table is the same, the kind is alike (any, for valuations and reactions), a defining
    party agrees and the amounts do not contradict each other; an amount that one of them lacks contradicts nothing.
    """
    if label.table != published.table or not _is_kind_alike(label, published):
        return None
    labelled, found = _defining_parties(label), _defining_parties(published)
    shared = count_shared(labelled, found)
    if (labelled and not shared) or _is_amount_other(label, published):
        return None
    fields = _fields(label, published)
    return Match(fields, shared / max(len(labelled), len(found), 1) + sum(fields.values()))


def _is_kind_alike(label: ToldFact, published: ToldFact) -> bool:
    if label.table not in {"deals", "investments"}:
        return True
    alike = {KINDS_ALIKE.get(kind, kind) for kind in label.kind.split("|")}
    return KINDS_ALIKE.get(published.kind, published.kind) in alike


def _defining_parties(fact: ToldFact) -> list[str]:
    defining = DEFINING_ROLES[fact.table]
    return [name for role, names in fact.roles.items() if role in defining for name in names]


def _is_amount_other(label: ToldFact, published: ToldFact) -> bool:
    one, other = label.amount, published.amount
    if one is None or other is None:
        return False
    return abs(one - other) > AMOUNT_TOLERANCE * max(abs(one), abs(other))


def _fields(label: ToldFact, published: ToldFact) -> dict[str, bool]:
    fields = {"type": published.kind in label.kind.split("|"), "roles": _agree_in_roles(label, published)}
    if label.amount is not None or published.amount is not None:
        both = label.amount is not None and published.amount is not None
        fields["amount"] = both and label.currency == published.currency
    if label.status:
        fields["status"] = published.status in label.status.split("|")
    if label.stance:
        fields["stance"] = published.stance in label.stance.split("|")
    if label.announced_on:
        fields["announced_on"] = (published.announced_on or "").startswith(label.announced_on)
    return fields


def _agree_in_roles(label: ToldFact, published: ToldFact) -> bool:
    for role in label.roles.keys() | published.roles.keys():
        labelled, found = label.roles.get(role, []), published.roles.get(role, [])
        if not count_shared(labelled, found) == len(labelled) == len(found):
            return False
    return True

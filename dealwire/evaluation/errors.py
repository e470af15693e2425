"""Misses, wrong and inexact facts as lines to read."""

from __future__ import annotations

from collections.abc import Iterator

from dealwire.evaluation.compare import EXACT_FIELDS
from dealwire.evaluation.pair import Paired
from dealwire.evaluation.told_fact import ToldFact

QUOTED = 120
"""Characters of a quote that are shown."""


def describe(article: str, paired: Paired) -> Iterator[str]:
    """Yield one line an error of an article: `missed`, `wrong`, or `inexact` with what the label says instead."""
    for label in paired.missed:
        yield f"missed  {article} {_fact(label)}"
    for label, fact, match in paired.found:
        for name in EXACT_FIELDS:
            if not match.fields.get(name, True):
                yield f"inexact {article} {_fact(fact)}: {name} {_value(fact, name)}, labelled {_value(label, name)}"
    for fact in paired.wrong:
        yield f'wrong   {article} {_fact(fact)} "{fact.quote[:QUOTED]}"'


def _fact(fact: ToldFact) -> str:
    amount = _value(fact, "amount") if fact.amount is not None else ""
    return " ".join(filter(None, (f"{fact.table}/{fact.kind}", ", ".join(map(_first_form, fact.parties)), amount)))


def _value(fact: ToldFact, name: str) -> str:
    if name == "type":
        return fact.kind
    if name == "status":
        return fact.status or "none"
    if name == "amount":
        return f"{fact.amount:,.0f} {fact.currency or '?'}" if fact.amount is not None else "none"
    return "; ".join(f"{role} {', '.join(map(_first_form, names))}" for role, names in sorted(fact.roles.items()))


def _first_form(name: str) -> str:
    return name.partition("|")[0]

"""A published fact as a card to read: what it says, why its mentions are one, and the words of each article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from textwrap import indent, wrap
from typing import Any

import duckdb

from dealwire.releases.fact import Evidence, Fact, read_fact

WIDTH = 110

# Columns that the card shows in another place.
_SHOWN_ELSEWHERE = {
    "headline", "acquirer", "target", "partners", "investee", "investors", "lead_investors", "seller", "company",
    "companies", "authority", "amount", "currency", "amount_eur", "amount_usd", "rate_date", "deal_id",
    "investment_id", "valuation_id", "reaction_id", "first_reported_on", "last_reported_on", "n_articles", "n_sources",
}  # fmt: skip


def explain(release: duckdb.DuckDBPyConnection, fact_id: str) -> str:
    """Return all that the release open at `release` says of one fact, as text for a terminal.

    Quotes stand between `>>` and `<<` in their sentence. Raises DealwireError for an unknown id, naming the nearest.
    """
    fact = read_fact(release, fact_id)
    return "\n".join(_lines(fact))


def _lines(fact: Fact) -> Iterator[str]:
    yield fact.columns.get("headline") or _valuation_line(fact)
    yield f"marts.{fact.table} {fact.fact_id}"
    yield ""
    yield from _fields(fact)
    yield from _section("Ties", (f"{tie['tie']}: {tie['headline']} ({tie['fact_id']})" for tie in fact.ties))
    yield from _section("Disputes: values that lost", map(_dispute, fact.disputes))
    yield f"\nEvidence: {_count(len(fact.evidence), 'mention')}"
    for evidence in fact.evidence:
        yield ""
        yield from _mention(evidence)


def _valuation_line(fact: Fact) -> str:
    columns = fact.columns
    return (
        f"{columns['company']} valued at {columns['currency'] or ''} {_number(columns['amount'])} ({columns['basis']})"
    )


def _fields(fact: Fact) -> Iterator[str]:
    for name, value in fact.columns.items():
        if name not in _SHOWN_ELSEWHERE and value is not None:
            yield _field(name, value)
    if fact.columns["amount"] is not None:
        yield _field("amount", _amount(fact.columns))
    yield _field("reported", _reported(fact.columns))
    parties: defaultdict[str, list[str]] = defaultdict(list)
    for party in fact.parties:
        aliases = f" (also: {', '.join(party['aliases'])})" if party["aliases"] else ""
        parties[party["role"]].append(f"{party['name']}{aliases}")
    for role, names in parties.items():
        yield _field(role, "; ".join(names))


def _field(name: str, value: Any) -> str:
    first, *rest = wrap(str(value), WIDTH - 26) or [""]
    return "\n".join([f"  {name:<24}{first}", *(" " * 26 + line for line in rest)])


def _amount(columns: dict[str, Any]) -> str:
    stated = f"{columns['currency'] or '(currency not stated)'} {_number(columns['amount'])}"
    others = [
        f"{currency} {_number(columns[f'amount_{currency.lower()}'])}"
        for currency in ("EUR", "USD")
        if currency != columns["currency"] and columns[f"amount_{currency.lower()}"] is not None
    ]
    return f"{stated} = {' = '.join(others)} at the ECB rates of {columns['rate_date']}" if others else stated


def _reported(columns: dict[str, Any]) -> str:
    first, last = columns["first_reported_on"], columns.get("last_reported_on")
    days = f"{first or 'on an unknown day'}" + (f" to {last}" if last and last != first else "")
    return f"{days}, in {_count(columns['n_articles'], 'article')} of {_count(columns['n_sources'], 'source')}"


def _dispute(dispute: dict[str, Any]) -> str:
    articles = ", ".join(dispute["article_ids"])
    return f"{dispute['field']}: {dispute['value']} in {_count(dispute['n_articles'], 'article')} ({articles})"


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    text = [f"  {line}" for line in lines]
    if text:
        yield f"\n{title}"
        yield from text


def _mention(evidence: Evidence) -> Iterator[str]:
    source = evidence.source or "unknown source"
    yield f"{evidence.place:>3}. {source}, {evidence.published_on or 'no date'}: {evidence.title}"
    yield f"     {evidence.raw_path}, {evidence.part} {evidence.start}-{evidence.end}, article {evidence.article_id}"
    yield indent("\n".join(wrap(_marked(evidence), WIDTH - 9)), " " * 9)
    stated = ", ".join(f"{name} {_value(value)}" for name, value in evidence.states.items() if value is not None)
    yield f"     states: {stated}"
    yield f"     read by: {evidence.rule}, confidence {evidence.confidence:.2f}"
    if evidence.joined_to is not None:
        yield f"     one with {evidence.joined_to}: {evidence.joined_by}"


def _marked(evidence: Evidence) -> str:
    before, quote, after = evidence.sentence.partition(evidence.quote)
    return f"{before}>>{quote}<<{after}" if quote else f"{evidence.sentence} (the quote is >>{evidence.quote}<<)"


def _value(value: Any) -> str:
    return _number(value) if hasattr(value, "as_tuple") else str(value)


def _number(value: Any) -> str:
    return f"{value:,.2f}".removesuffix(".00")


def _count(n: int, noun: str) -> str:
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"

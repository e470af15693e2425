"""One published fact with all that a release says of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

import duckdb

from dealwire.errors import DealwireError
from dealwire.releases.contract import FACT_KEYS

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One mention: what the article says, where, and how it was tied to the rest.

    `start` and `end` are characters of the article's `part`. `place` counts the evidence of one fact from 1, earliest
    first; `joined_to` is the place of the mention that it was found to tell the same as, None for the first.
    """

    place: int
    article_id: str
    raw_path: str
    source: str | None
    published_on: date | None
    title: str
    part: str
    start: int
    end: int
    quote: str
    sentence: str
    states: Row
    rule: str
    confidence: float
    joined_to: int | None
    joined_by: str | None


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of a mart, by column, with its parties, evidence, disputes and tied facts as rows."""

    table: str
    fact_id: str
    columns: Row
    parties: list[Row]
    evidence: list[Evidence]
    disputes: list[Row]
    ties: list[Row]


def read_fact(release: duckdb.DuckDBPyConnection, fact_id: str) -> Fact:
    """Return the fact `fact_id` of the release open at `release`. Raises DealwireError if it has none of that id."""
    for table, key in FACT_KEYS.items():
        found = _rows(release, f"select * from marts.{table} where {key} = $1", fact_id)
        if found:
            return Fact(
                table,
                fact_id,
                found[0],
                _rows(release, _PARTIES, fact_id),
                _evidence(release, fact_id),
                _rows(release, _DISPUTES, fact_id),
                _rows(release, _TIES, fact_id),
            )
    raise DealwireError(f"no fact {fact_id} in this release{_nearest(release, fact_id)}")


def _nearest(release: duckdb.DuckDBPyConnection, fact_id: str) -> str:
    ids = [key for (key,) in release.execute(_ALL_IDS).fetchall()]
    begun = [known for known in ids if fact_id and known.startswith(fact_id)]
    near = begun or get_close_matches(fact_id, ids, n=1, cutoff=0.6)
    return f"; did you mean {near[0]}?" if near else "; the ids are those of the tables marts.deals and its like"


def _evidence(release: duckdb.DuckDBPyConnection, fact_id: str) -> list[Evidence]:
    rows = _rows(release, _EVIDENCE, fact_id)
    places = {row["evidence_id"]: place for place, row in enumerate(rows, 1)}
    return [
        Evidence(
            place=places[row.pop("evidence_id")],
            joined_to=places.get(row.pop("joined_to")),
            states={name: row.pop(name) for name in STATED},
            **row,
        )
        for row in rows
    ]


def _rows(release: duckdb.DuckDBPyConnection, query: str, fact_id: str) -> list[Row]:
    cursor = release.execute(query, [fact_id])
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


# What a row of evidence states in its own words' terms, in the order to show it.
STATED = ("kind", "status", "stance", "amount", "currency", "stake_pct", "announced_on", "announced_on_precision")

_ALL_IDS = " union all ".join(f"select {key} from marts.{table}" for table, key in FACT_KEYS.items()) + " order by 1"

_PARTIES = """
select parties.role, parties.name, companies.aliases
from marts.parties as parties
inner join marts.companies as companies using (company_id)
where parties.fact_id = $1
order by parties.role, parties.name
"""

_EVIDENCE = f"""
select
    evidence_id,
    joined_to,
    joined_by,
    article_id,
    articles.raw_path,
    articles.source,
    articles.published_on,
    articles.title,
    evidence.part,
    evidence.span_start as start,
    evidence.span_end as end,
    evidence.quote,
    evidence.sentence,
    {", ".join(f"evidence.{name}" for name in STATED)},
    evidence.rule,
    evidence.confidence
from marts.evidence as evidence
inner join marts.articles as articles using (article_id)
where evidence.fact_id = $1
order by joined_to is not null, articles.published_on nulls last, raw_path, evidence.part desc, start, evidence_id
"""

_DISPUTES = """
select field, value, n_articles, article_ids
from marts.disputes
where fact_id = $1
order by field, value
"""

_TIES = """
select 'reaction to it' as tie, reaction_id as fact_id, headline
from marts.regulatory_reactions
where $1 in (deal_id, investment_id)
union all
select 'it reacts to', deal_id, deals.headline
from marts.regulatory_reactions as reactions inner join marts.deals as deals using (deal_id)
where reaction_id = $1
union all
select 'it reacts to', investment_id, investments.headline
from marts.regulatory_reactions as reactions inner join marts.investments as investments using (investment_id)
where reaction_id = $1
union all
select 'valuation in it', valuation_id, concat_ws(' ', company, basis, currency, amount::bigint)
from marts.valuations
where investment_id = $1
union all
select 'stated with', investment_id, investments.headline
from marts.valuations inner join marts.investments as investments using (investment_id)
where valuation_id = $1
order by all
"""

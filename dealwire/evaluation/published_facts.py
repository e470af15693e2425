"""The facts of a release as each article states them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import duckdb

from dealwire.evaluation.told_fact import ToldFact
from dealwire.releases.contract import FACT_KEYS, KINDS

Facts = dict[tuple[str, str], ToldFact]

# Field → how it is read. Not every table has every field: a valuation has no status.
_FIELDS = {
    "amount": "cast(amount as double)",
    "currency": "currency",
    "status": "status",
    "stance": "stance",
    "announced_on": "cast(announced_on as varchar)",
}


def read_published(release: duckdb.DuckDBPyConnection) -> dict[str, list[ToldFact]]:
    """Return each article's facts by its `raw_path`; articles without facts have an empty list.

    A fact is an article's if `marts.evidence` has a row of it there. Amount, currency, status and date are those of the
    article's first evidence that states them, else those of the fact.
    """
    facts = _facts(release)
    paths = release.execute("select raw_path from marts.articles order by raw_path").fetchall()
    found: dict[str, Facts] = {path: {} for (path,) in paths}
    stated: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    for path, table, fact_id, quote, *values in release.execute(_EVIDENCE).fetchall():
        if (table, fact_id) not in facts:
            continue
        told = found[path].setdefault((table, fact_id), replace(facts[table, fact_id], quote=quote or ""))
        seen = stated[path, table, fact_id]
        named = dict(zip(("amount", "currency", "status", "announced_on"), values, strict=True))
        news = {name: value for name, value in named.items() if value is not None and name not in seen}
        seen.update(news)
        found[path][table, fact_id] = replace(told, **news)
    return {path: list(told.values()) for path, told in found.items()}


# The rows in the order in which the release keeps them, which is by their ids.
_EVIDENCE = """
select
    articles.raw_path,
    evidence.fact_table,
    evidence.fact_id,
    evidence.quote,
    cast(evidence.amount as double),
    evidence.currency,
    evidence.status,
    cast(evidence.announced_on as varchar),
from marts.evidence
inner join marts.articles using (article_id)
order by evidence.rowid
"""


def _facts(release: duckdb.DuckDBPyConnection) -> Facts:
    roles = _roles(release)
    facts: Facts = {}
    for table, key in FACT_KEYS.items():
        columns = {row[0] for row in release.execute(f"describe marts.{table}").fetchall()}
        names = [name for name in _FIELDS if name in columns]
        chosen = ", ".join([key, KINDS[table], *(_FIELDS[name] for name in names)])
        rows = release.execute(f"select {chosen} from marts.{table}").fetchall()
        for fact_id, kind, *values in rows:
            told = dict(zip(names, values, strict=True))
            facts[table, fact_id] = ToldFact(table, kind, roles[table, fact_id], **told)
    return facts


def _roles(release: duckdb.DuckDBPyConnection) -> defaultdict[tuple[str, str], dict[str, list[str]]]:
    rows = release.execute("select fact_table, fact_id, role, name, name_as_written from marts.parties order by rowid")
    roles: defaultdict[tuple[str, str], dict[str, list[str]]] = defaultdict(dict)
    for table, fact_id, role, name, as_written in rows.fetchall():
        forms = f"{name}|{as_written}" if as_written and as_written != name else name
        roles[table, fact_id].setdefault(role, []).append(forms)
    return roles


def paths_by_name(raw_paths: list[str]) -> dict[str, str]:
    """Map an article's file name, with its ending and without, to its `raw_path`; the name with its ending wins."""
    names: dict[str, str] = {}
    for path in raw_paths:
        name = Path(path.split("#")[0]).name
        names[name] = path
        names.setdefault(Path(name).stem, path)
    return names

"""How often facts are split or merged that should not be, over pairs of labelled facts that somebody has judged.

usage: python bench/identity.py GOLD.jsonl [RELEASE]

GOLD.jsonl holds labelled articles, one a line: `id`, `date` and `facts`, each with `table`, `type`, `roles` and what
the article states. The pairs are `bench/data/identity_pairs.jsonl`. Two figures come out: over the labels taken as
mentions, which measures the models alone, and, with RELEASE (a file published from the same articles), over the facts
found there.
"""

from __future__ import annotations

import csv
import json
import sys
import tempfile
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb

from dealwire.releases.build import DBT_PROJECT, build
from dealwire.releases.contract import FACT_KEYS
from dealwire.warehouse.rates import load_rates

PAIRS = Path(__file__).parent / "data" / "identity_pairs.jsonl"
SCHEMA = Path(__file__).parents[1] / "dealwire" / "warehouse" / "schema.sql"
KINDS = {
    "deals": "deal_type",
    "investments": "investment_type",
    "valuations": "basis",
    "regulatory_reactions": "action",
}
STATED = ("amount", "stake_pct", "status", "stance", "announced_on")
PRECISIONS = {4: ("-01-01", "year"), 7: ("-01", "month"), 10: ("", "day")}

# One labelled fact: the article's id and the place of the fact in its list.
Label = tuple[str, int]
Row = dict[str, Any]


@dataclass(frozen=True)
class Score:
    """Pairs of which both facts are published: those that are one fact, those that are two, and which went wrong."""

    same: int
    different: int
    split: list[str]
    merged: list[str]

    def __str__(self) -> str:
        figures = (
            f"{len(self.split)} of {self.same} pairs that are one fact are two ({_share(self.split, self.same)}),"
            f" {len(self.merged)} of {self.different} that are two are one ({_share(self.merged, self.different)})"
        )
        return "\n".join(
            [figures, *(f"  split: {pair}" for pair in self.split), *(f"  merged: {p}" for p in self.merged)]
        )


def main(gold: Path, release: Path | None) -> None:
    """Print both scores."""
    articles = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        print("labels as mentions:", score(published_labels(articles, Path(folder))))
    if release:
        print("facts found:       ", score(found_labels(articles, release)))


def score(facts: dict[Label, str]) -> Score:
    """Hold the judged pairs against `facts`, the id of the published fact of each label."""
    judged: dict[tuple[bool, bool], list[str]] = {}
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        one, other = facts.get((*pair["one"],)), facts.get((*pair["other"],))
        if one and other:
            name = "{} {} and {} {}".format(*pair["one"], *pair["other"])
            judged.setdefault((pair["same"], one == other), []).append(name)
    split, merged = judged.get((True, False), []), judged.get((False, True), [])
    together, apart = judged.get((True, True), []), judged.get((False, False), [])
    return Score(len(split) + len(together), len(merged) + len(apart), split, merged)


def published_labels(articles: list[Row], folder: Path) -> dict[Label, str]:
    """Build a release whose mentions are the labels; return the fact of each."""
    warehouse, release = folder / "warehouse.duckdb", folder / "release.duckdb"
    authorities = _authority_forms()
    with duckdb.connect(str(warehouse)) as connection:
        connection.execute(SCHEMA.read_text(encoding="utf-8"))
        load_rates(connection)
        for article in articles:
            _write_article(connection, article)
            for place, fact in enumerate(article["facts"]):
                _write_fact(connection, article, place, fact, authorities)
    build(warehouse, release, folder / "work")
    with duckdb.connect(str(release), read_only=True) as connection:
        rows = connection.execute("select article_id, span_start, fact_id from marts.evidence").fetchall()
    return {(article_id, place): fact_id for article_id, place, fact_id in rows}


def found_labels(articles: list[Row], release: Path) -> dict[Label, str]:
    """Return the fact of each label that `release` holds.

    Labels and rows of evidence of one article are paired one to one: those first that have most parties in common and
    fewest others, then those that state most alike. Table and kind must be the same, two parties in common, amount and
    share must not contradict the label, and of what the label states beside its parties something must be in the row:
    the parties may be those of another fact.
    """
    published = _published_evidence(release)
    found: dict[Label, str] = {}
    for article in articles:
        rows = published.get(article["id"], [])
        pairs = [
            (-_n_shared(fact, row), row["n_parties"], -_n_alike(fact, row), place, index)
            for place, fact in enumerate(article["facts"])
            for index, row in enumerate(rows)
            if _may_be(fact, row) and _is_known(fact, row)
        ]
        taken: set[int] = set()
        for _, _, _, place, index in sorted(pairs):
            if index not in taken and (article["id"], place) not in found:
                found[article["id"], place] = rows[index]["fact_id"]
                taken.add(index)
    return found


def _may_be(fact: Row, row: Row) -> bool:
    if (fact["table"], row["kind"]) not in {(row["fact_table"], kind) for kind in fact["type"].split("|")}:
        return False
    for field, tolerance in (("amount", 0.01), ("stake_pct", 0.01)):
        stated, published = fact.get(field), row[field]
        if stated and published and abs(stated - float(published)) > tolerance * stated:
            return False
    if fact.get("stance") and row["stance"] and row["stance"] not in fact["stance"]:
        return False
    return _n_alike(fact, row) > 0 or not any(fact.get(field) for field in STATED)


def _is_known(fact: Row, row: Row) -> bool:
    """Whether the row has two of the label's parties, or its only one: one of two may be in many facts."""
    return _n_shared(fact, row) >= min(2, sum(len(names) for names in fact["roles"].values()))


def _n_alike(fact: Row, row: Row) -> int:
    """Of what the label states, how much the row states alike: a label's day may be a month, its status one of two."""
    numbers = [field for field in ("amount", "stake_pct") if fact.get(field) and row[field]]
    words = [field for field in ("status", "stance") if fact.get(field) and row[field] in fact[field].split("|")]
    day = fact.get("announced_on")
    days = [day] if day and str(row["announced_on"])[: len(day)] == day else []
    return len(numbers) + len(words) + len(days)


def _n_shared(fact: Row, row: Row) -> int:
    published = {(role, _plain(form)) for role, form in zip(row["roles"], row["forms"], strict=True)}
    shared = [
        role
        for role, names in fact["roles"].items()
        for name in names
        if any((role, _plain(form)) in published for form in name.split("|"))
    ]
    return len(shared) if fact["table"] != "regulatory_reactions" or "authority" in shared else 0


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _published_evidence(release: Path) -> dict[str, list[Row]]:
    facts = " union all ".join(
        f"select '{table}' as fact_table, {key} as fact_id, {KINDS[table]} as kind from marts.{table}"
        for table, key in FACT_KEYS.items()
    )
    query = f"""
        with facts as ({facts}),
        forms as (
            select fact_id, company_id, role, unnest([parties.name, name_as_written] || aliases) as form
            from marts.parties as parties join marts.companies using (company_id)
        ),
        parties as (
            select fact_id, list(role order by role, form) as roles, list(form order by role, form) as forms,
                count(distinct (role, company_id)) as n_parties
            from forms
            group by fact_id
        )
        select raw_path, fact_table, fact_id, facts.kind, roles, forms, n_parties,
            amount, stake_pct, status, stance, announced_on, evidence_id
        from facts join parties using (fact_id)
        join marts.evidence as evidence using (fact_id, fact_table) join marts.articles using (article_id)
        order by all
    """
    found: dict[str, list[Row]] = {}
    with duckdb.connect(str(release), read_only=True) as connection:
        cursor = connection.execute(query)
        columns = [column[0] for column in cursor.description]
        for values in cursor.fetchall():
            row = dict(zip(columns, values, strict=True))
            found.setdefault(Path(row["raw_path"]).stem, []).append(row)
    return found


def _write_article(connection: duckdb.DuckDBPyConnection, article: Row) -> None:
    name, now = article["id"], datetime(2000, 1, 1)
    day = date.fromisoformat(article["date"]) if article.get("date") else None
    document = {"document_id": name, "raw_path": name, "content_hash": name, "size_bytes": 1, "modified_at": now}
    document |= {"media_type": "x", "outcome": "article", "article_id": name, "run_id": "r", "ingested_at": now}
    document |= {"published_on": day, "published_on_precision": day and "day"}
    _insert(connection, "raw.documents", document)
    text = {"article_id": name, "title": name, "body": name, "language": article["lang"], "run_id": "r"}
    _insert(connection, "raw.articles", text)
    annotated = {"article_id": name, "extractor_version": "labels", "n_sentences": 0, "n_events": 0, "run_id": "r"}
    _insert(connection, "annotations.articles", annotated)


def _write_fact(
    connection: duckdb.DuckDBPyConnection, article: Row, place: int, fact: Row, authorities: dict[str, str]
) -> None:
    here = {"event_id": f"{article['id']} {place}", "article_id": article["id"]}
    span = {"part": "body", "span_start": place, "span_end": place + 1}
    fixed = {"quote": "q", "sentence": "q", "sentence_start": place, "sentence_end": place + 1, "trigger_start": place}
    fixed |= {"trigger_end": place + 1, "rule": "label", "confidence": 0.9}
    kind = {"fact_table": fact["table"], "kind": fact["type"].split("|")[0]}
    stated = _stated(fact)
    if fact.get("reacts_to") is not None:
        stated["reacts_to"] = f"{article['id']} {fact['reacts_to']}"
    _insert(connection, "annotations.events", here | span | kind | stated | fixed)
    for role, names in fact["roles"].items():
        for forms in names:
            name, *_ = forms.split("|")
            known = [authorities[form.casefold()] for form in forms.split("|") if form.casefold() in authorities]
            authority_id = known[0] if role == "authority" and known else None
            party = {"role": role, "name": name, "name_as_written": name, "authority_id": authority_id}
            _insert(connection, "annotations.event_roles", here | span | party)


def _stated(fact: Row) -> Row:
    stated = {name: fact.get(name) for name in ("amount", "currency", "stake_pct", "announced_on")}
    for name in ("status", "stance"):
        stated[name] = (fact.get(name) or "").split("|")[0] or None
    if stated["announced_on"]:
        rest, stated["announced_on_precision"] = PRECISIONS[len(stated["announced_on"])]
        stated["announced_on"] += rest
    if stated["amount"]:
        stated["amount_resolution"] = _resolution(stated["amount"])
    return stated


def _resolution(amount: float) -> float:
    digits = str(int(amount))
    return 10.0 ** (len(digits) - len(digits.rstrip("0")))


def _authority_forms() -> dict[str, str]:
    forms: dict[str, str] = {}
    for seed, column in (("authority_forms", "form"), ("officials", "official")):
        with (DBT_PROJECT / "seeds" / f"{seed}.csv").open(encoding="utf-8", newline="") as rows:
            forms |= {row[column].casefold(): row["authority_id"] for row in csv.DictReader(rows)}
    return forms


def _insert(connection: duckdb.DuckDBPyConnection, table: str, row: Row) -> None:
    marks = ", ".join("?" for _ in row)
    connection.execute(f"insert into {table} ({', '.join(row)}) values ({marks})", list(row.values()))


def _share(wrong: list[str], whole: int) -> str:
    return f"{100 * len(wrong) / whole:.1f} %" if whole else "none found"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)

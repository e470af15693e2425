"""A release whose mentions are the labels: what the models alone make one."""

from __future__ import annotations

import csv
from datetime import date, datetime
from pathlib import Path

import duckdb

from bench.identity.labels import Label, Row
from dealwire.releases.build import DBT_PROJECT, build
from dealwire.warehouse.rates import load_rates

SCHEMA = Path(__file__).parents[2] / "dealwire" / "warehouse" / "schema.sql"
PRECISIONS = {4: ("-01-01", "year"), 7: ("-01", "month"), 10: ("", "day")}


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

"""A miniature warehouse written by hand: articles and mentions in, a DuckDB file of the warehouse's schema out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb

SCHEMA = Path(__file__).parents[2] / "dealwire" / "warehouse" / "schema.sql"
LOADED_AT = datetime(2024, 6, 1)
RATES = [
    (date(2024, 2, 26), "USD", 1.08),
    (date(2024, 2, 26), "GBP", 0.85),
    (date(2024, 9, 2), "USD", 1.10),
]

Row = dict[str, Any]


@dataclass(frozen=True)
class Mention:
    """One mention. `roles` maps a role to names: `name`, `name|as written`, or `name@authority_id`.

    `reacts_to` is the place, in the same story, of the deal or investment that a reaction is about.
    """

    table: str
    kind: str
    roles: dict[str, str | list[str]]
    stated: Row = field(default_factory=dict)
    reacts_to: int | None = None


@dataclass(frozen=True)
class Story:
    """One article and its mentions. Stories with one `text` are copies."""

    name: str
    published_on: date | None
    mentions: list[Mention]
    source: str | None = None
    text: str | None = None


def on(text: str) -> date:
    return date.fromisoformat(text)


def money(amount: float, currency: str, resolution: float = 1e6) -> Row:
    return {"amount": amount, "currency": currency, "amount_resolution": resolution}


def write_warehouse(path: Path, stories: Iterable[Story]) -> Path:
    """Write the stories, in the order given, into a new warehouse at `path`."""
    with duckdb.connect(str(path)) as connection:
        connection.execute(SCHEMA.read_text(encoding="utf-8"))
        for rate_date, currency, per_eur in RATES:
            insert(connection, "raw.exchange_rates", rate_date=rate_date, currency=currency, per_eur=per_eur)
        for story in stories:
            write_story(connection, story)
    return path


def write_near_copy(connection: duckdb.DuckDBPyConnection, copy: str, original: str) -> None:
    row = {"article_id": digest(copy), "original_article_id": digest(original), "kind": "near_copy"}
    insert(connection, "raw.duplicates", **row)


def write_story(connection: duckdb.DuckDBPyConnection, story: Story, ingested_at: datetime = LOADED_AT) -> None:
    article_id = article_id_of(story)
    write_document(connection, story, ingested_at)
    if connection.execute("select 1 from raw.articles where article_id = ?", [article_id]).fetchone():
        return
    text = story.text or story.name
    insert(connection, "raw.articles", article_id=article_id, title=text, body=text, language="en", run_id="r")
    insert(
        connection,
        "annotations.articles",
        article_id=article_id,
        published_on=story.published_on,
        extractor_version="1",
        n_sentences=1,
        n_events=len(story.mentions),
        run_id="r",
    )
    for place, mention in enumerate(story.mentions):
        write_mention(connection, article_id, place, mention)


def write_document(
    connection: duckdb.DuckDBPyConnection, story: Story, ingested_at: datetime = LOADED_AT, **changed: Any
) -> None:
    row = {
        "document_id": digest(f"{story.name} {ingested_at}"),
        "raw_path": f"{story.name}.txt",
        "content_hash": digest(f"{story.name} {ingested_at}"),
        "size_bytes": 1,
        "modified_at": ingested_at,
        "media_type": "text/plain",
        "outcome": "article",
        "article_id": article_id_of(story),
        "source": story.source,
        "published_on": story.published_on,
        "published_on_precision": "day" if story.published_on else None,
        "run_id": "r",
        "ingested_at": ingested_at,
    }
    insert(connection, "raw.documents", **row | changed)


def write_mention(connection: duckdb.DuckDBPyConnection, article_id: str, place: int, mention: Mention) -> None:
    here = {"event_id": f"{article_id}.{place}", "article_id": article_id}
    span = {"part": "body", "span_start": place, "span_end": place + 1}
    row = {
        "fact_table": mention.table,
        "kind": mention.kind,
        "quote": "q",
        "sentence": "s",
        "sentence_start": 0,
        "sentence_end": 1,
        "trigger_start": 0,
        "trigger_end": 1,
        "rule": "hand",
        "confidence": 0.8,
        "announced_on_precision": "day" if "announced_on" in mention.stated else None,
        "reacts_to": None if mention.reacts_to is None else f"{article_id}.{mention.reacts_to}",
    }
    insert(connection, "annotations.events", **here | span | row | mention.stated)
    for role, names in mention.roles.items():
        for name in [names] if isinstance(names, str) else names:
            insert(connection, "annotations.event_roles", **here | span | party(role, name))


def party(role: str, text: str) -> Row:
    names, _, authority_id = text.partition("@")
    name, _, written = names.partition("|")
    return {"role": role, "name": name, "name_as_written": written or name, "authority_id": authority_id or None}


def insert(connection: duckdb.DuckDBPyConnection, table: str, **row: Any) -> None:
    marks = ", ".join("?" for _ in row)
    connection.execute(f"insert into {table} ({', '.join(row)}) values ({marks})", list(row.values()))


def article_id_of(story: Story) -> str:
    return digest(story.text or story.name)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]

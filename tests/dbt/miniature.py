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


@dataclass(frozen=True)
class Mention:
    """One mention. `roles` maps a role to names; a name may be `full|as written` and ends in `@id` for an authority."""

    table: str
    kind: str
    roles: dict[str, list[str]]
    stated: dict[str, Any] = field(default_factory=dict)
    reacts_to: int | None = None


@dataclass(frozen=True)
class Story:
    """One article and its mentions; `reacts_to` of a mention counts within them."""

    name: str
    published_on: date | None
    mentions: list[Mention]
    source: str | None = None


def deal(kind: str, *, reacts_to: int | None = None, stated: dict[str, Any] | None = None, **roles: list[str]) -> Mention:
    return Mention("deals", kind, roles, stated or {}, reacts_to)


def investment(kind: str, stated: dict[str, Any] | None = None, **roles: list[str]) -> Mention:
    return Mention("investments", kind, roles, stated or {})


def valuation(kind: str, stated: dict[str, Any], **roles: list[str]) -> Mention:
    return Mention("valuations", kind, roles, stated)


def reaction(kind: str, stated: dict[str, Any] | None = None, reacts_to: int | None = None, **roles: list[str]) -> Mention:
    return Mention("regulatory_reactions", kind, roles, stated or {}, reacts_to)


def money(amount: float, currency: str, resolution: float = 1e6) -> dict[str, Any]:
    return {"amount": amount, "currency": currency, "amount_resolution": resolution}


def write_warehouse(path: Path, stories: Iterable[Story]) -> Path:
    """Write the stories, in the order given, into a new warehouse at `path`."""
    with duckdb.connect(str(path)) as connection:
        connection.execute(SCHEMA.read_text(encoding="utf-8"))
        insert(connection, "raw.exchange_rates", [dict(zip(("rate_date", "currency", "per_eur"), r)) for r in RATES])
        for story in stories:
            write_story(connection, story)
    return path


def write_story(connection: duckdb.DuckDBPyConnection, story: Story) -> None:
    article_id = digest(story.name)
    write_document(connection, story, article_id)
    insert(connection, "raw.articles", [{"article_id": article_id, "title": story.name, "body": story.name, "language": "en", "run_id": "r"}])
    insert(
        connection,
        "annotations.articles",
        [{"article_id": article_id, "published_on": story.published_on, "extractor_version": "1", "n_sentences": 1, "n_events": 1, "run_id": "r"}],
    )
    for place, mention in enumerate(story.mentions):
        write_mention(connection, article_id, place, mention)


def write_document(
    connection: duckdb.DuckDBPyConnection, story: Story, article_id: str | None, ingested_at: datetime = LOADED_AT
) -> None:
    row = {
        "document_id": digest(f"{story.name} {ingested_at}"), "raw_path": f"{story.name}.txt", "content_hash": digest(str(article_id)),
        "size_bytes": 1, "modified_at": ingested_at, "media_type": "text/plain", "outcome": "article" if article_id else "rejection",
        "article_id": article_id, "source": story.source, "published_on": story.published_on,
        "published_on_precision": "day" if story.published_on else None, "run_id": "r", "ingested_at": ingested_at,
    }  # fmt: skip
    insert(connection, "raw.documents", [row])


def write_mention(connection: duckdb.DuckDBPyConnection, article_id: str, place: int, mention: Mention) -> None:
    event_id = f"{article_id}.{place}"
    span = {"part": "body", "span_start": place, "span_end": place + 1}
    row = {
        "event_id": event_id, "article_id": article_id, "fact_table": mention.table, "kind": mention.kind, **span,
        "quote": "q", "sentence": "s", "sentence_start": 0, "sentence_end": 1, "trigger_start": 0, "trigger_end": 1,
        "rule": "hand", "confidence": 0.8,
        "reacts_to": None if mention.reacts_to is None else f"{article_id}.{mention.reacts_to}", **mention.stated,
    }  # fmt: skip
    if row.get("announced_on"):
        row.setdefault("announced_on_precision", "day")
    insert(connection, "annotations.events", [row])
    roles = [(role, name) for role, names in mention.roles.items() for name in names]
    insert(connection, "annotations.event_roles", [{"event_id": event_id, "article_id": article_id, **span, **party(*r)} for r in roles])


def party(role: str, text: str) -> dict[str, Any]:
    names, _, authority_id = text.partition("@")
    name, _, written = names.partition("|")
    return {"role": role, "name": name, "name_as_written": written or name, "authority_id": authority_id or None}


def insert(connection: duckdb.DuckDBPyConnection, table: str, rows: list[dict[str, Any]]) -> None:
    for row in rows:
        marks = ", ".join("?" for _ in row)
        connection.execute(f"insert into {table} ({', '.join(row)}) values ({marks})", list(row.values()))


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]

"""Parquet files between the worker processes, which extract and annotate, and the one writer of the warehouse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from dealwire.annotation.text.mention import Amount, Annotations, ArticleText, Event, Role, Span

Row = dict[str, Any]

TEXT, WHOLE, REAL, DAY = pa.string(), pa.int32(), pa.float64(), pa.date32()
SPAN = {"article_id": TEXT, "part": TEXT, "span_start": WHOLE, "span_end": WHOLE}

EXTRACTIONS = pa.schema(
    {
        "document_id": TEXT,
        "raw_path": TEXT,
        "content_hash": TEXT,
        "size_bytes": pa.int64(),
        "modified_at": pa.timestamp("us"),
        "media_type": TEXT,
        "source": TEXT,
        "url": TEXT,
        "author": TEXT,
        "published_on": DAY,
        "published_on_precision": TEXT,
        "published_on_origin": TEXT,
        "article_id": TEXT,
        "title": TEXT,
        "body": TEXT,
        "language": TEXT,
        "stage": TEXT,
        "reason": TEXT,
        "message": TEXT,
        "is_retryable": pa.bool_(),
        "file_path": TEXT,
        "sketch": pa.list_(pa.uint64()),
    }
)
PENDING = pa.schema({"article_id": TEXT, "title": TEXT, "body": TEXT, "language": TEXT, "published_on": DAY})
ANNOTATIONS: Mapping[str, pa.Schema] = {
    "articles": pa.schema({"article_id": TEXT, "published_on": DAY, "n_sentences": WHOLE, "n_events": WHOLE}),
    "sentences": pa.schema(SPAN),
    "names": pa.schema({**SPAN, "text": TEXT, "name": TEXT, "kind": TEXT, "authority_id": TEXT}),
    "amounts": pa.schema(
        {**SPAN, "text": TEXT, "amount": REAL, "amount_max": REAL, "amount_resolution": REAL, "currency": TEXT}
    ),
    "dates": pa.schema({**SPAN, "text": TEXT, "resolved": DAY, "precision": TEXT}),
    "events": pa.schema(
        {
            "event_id": TEXT,
            "article_id": TEXT,
            "fact_table": TEXT,
            "kind": TEXT,
            "part": TEXT,
            "span_start": WHOLE,
            "span_end": WHOLE,
            "quote": TEXT,
            "sentence_start": WHOLE,
            "sentence_end": WHOLE,
            "sentence": TEXT,
            "trigger_start": WHOLE,
            "trigger_end": WHOLE,
            "status": TEXT,
            "stance": TEXT,
            "round": TEXT,
            "amount": REAL,
            "amount_max": REAL,
            "amount_resolution": REAL,
            "currency": TEXT,
            "stake_pct": REAL,
            "announced_on": DAY,
            "announced_on_precision": TEXT,
            "reacts_to": TEXT,
            "rule": TEXT,
            "confidence": REAL,
        }
    ),
    "event_roles": pa.schema(
        {"event_id": TEXT, "role": TEXT, "name": TEXT, "name_as_written": TEXT, "authority_id": TEXT, **SPAN}
    ),
}


def read_pending(path: Path) -> list[ArticleText]:
    """Read a batch of articles that wait for annotation."""
    return [ArticleText(**row) for row in pq.read_table(path, schema=PENDING).to_pylist()]


def write_annotations(batch: Iterable[tuple[ArticleText, Annotations]], folder: Path) -> int:
    """Write one Parquet file a table of the schema `annotations` into `folder`; return the number of events."""
    rows: dict[str, list[Row]] = {table: [] for table in ANNOTATIONS}
    for article, mentions in batch:
        rows["articles"].append(_article_row(mentions, article.published_on))
        for table, row in _mention_rows(mentions):
            rows[table].append(row)
    for table, schema in ANNOTATIONS.items():
        _write(rows[table], schema, folder / f"{table}.parquet")
    return len(rows["events"])


def _article_row(annotations: Annotations, published_on: date | None) -> Row:
    return {
        "article_id": annotations.article_id,
        "published_on": published_on,
        "n_sentences": len(annotations.sentences),
        "n_events": len(annotations.events),
    }


def _mention_rows(annotations: Annotations) -> Iterator[tuple[str, Row]]:
    article_id = annotations.article_id
    for sentence in annotations.sentences:
        yield "sentences", _span_row(article_id, sentence.span)
    for name in annotations.names:
        row = _span_row(article_id, name.span)
        yield "names", {**row, "name": name.name, "kind": name.kind, "authority_id": name.authority_id}
    for amount in annotations.amounts:
        yield "amounts", _amount_row(article_id, amount)
    for mention in annotations.dates:
        row = _span_row(article_id, mention.span)
        yield "dates", {**row, "resolved": mention.resolved, "precision": mention.precision}
    for event in annotations.events:
        yield "events", _event_row(article_id, event)
        for role in event.roles:
            yield "event_roles", _role_row(article_id, event.event_id, role)


def _amount_row(article_id: str, amount: Amount) -> Row:
    return {
        **_span_row(article_id, amount.span),
        "amount": amount.amount,
        "amount_max": amount.amount_max,
        "amount_resolution": amount.resolution,
        "currency": amount.currency,
    }


def _role_row(article_id: str, event_id: str, role: Role) -> Row:
    return {
        **_span_row(article_id, role.span),
        "event_id": event_id,
        "role": role.role,
        "name": role.name,
        "name_as_written": role.span.text,
        "authority_id": role.authority_id,
    }


def _event_row(article_id: str, event: Event) -> Row:
    own = {name: getattr(event, name) for name in ANNOTATIONS["events"].names if hasattr(event, name)}
    return {
        **own,
        **_span_row(article_id, event.quote),
        "quote": event.quote.text,
        "sentence_start": event.sentence.start,
        "sentence_end": event.sentence.end,
        "sentence": event.sentence.text,
        "trigger_start": event.trigger.start,
        "trigger_end": event.trigger.end,
    }


def _span_row(article_id: str, span: Span) -> Row:
    return {
        "article_id": article_id,
        "part": span.part,
        "span_start": span.start,
        "span_end": span.end,
        "text": span.text,
    }


def _write(rows: list[Row], schema: pa.Schema, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(pa.Table.from_pylist(rows, schema=schema), path)


def write_whole(table: pa.Table, path: Path, **options: Any) -> None:
    """Write a Parquet file that has its name only once it is whole."""
    unfinished = path.with_suffix(".unfinished")
    pq.write_table(table, unfinished, **options)
    unfinished.rename(path)

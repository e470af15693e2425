"""Extractions in miniature, and the way of a night's loads into a warehouse."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb

from dealwire.documents.article import Article, Extraction, RawFile, Rejection
from dealwire.warehouse.documents import load_extractions
from dealwire.warehouse.duplicates import refresh_duplicates
from dealwire.warehouse.extraction_parts import write_extractions
from dealwire.warehouse.load_counts import LoadCounts
from dealwire.warehouse.near_copies import compare_new

MORNING = datetime(2024, 3, 12, 8, 30, tzinfo=UTC)
EVENING = datetime(2024, 3, 12, 20, 30, tzinfo=UTC)
SYLLABLES = ("ba", "cor", "du", "fel", "gi", "lon", "mar", "ne", "pol", "ri", "sta", "tu", "ver", "zan")


def extraction(  # noqa: PLR0917 - a document has that much to it
    raw_path: str,
    article: Article | None,
    published_on: date | None = None,
    content: str = "v1",
    url: str | None = None,
    modified_at: datetime = MORNING,
) -> Extraction:
    return Extraction(
        document_id=f"{raw_path}:{content}",
        raw_path=raw_path,
        content_hash=content,
        size_bytes=10,
        modified_at=modified_at,
        media_type="text/plain",
        source=None,
        url=url,
        author=None,
        published_on=published_on,
        published_on_precision="day" if published_on else None,
        published_on_origin="text" if published_on else None,
        article=article,
        rejection=None if article else Rejection("read", "empty", "the file is empty"),
    )


def file_of(one: Extraction) -> RawFile:
    raw_path = one.raw_path.partition("#")[0]
    return RawFile(raw_path, Path(raw_path), one.size_bytes, one.modified_at)


def load(
    connection: duckdb.DuckDBPyConnection, folder: Path, *extractions: Extraction, at: datetime = MORNING
) -> LoadCounts:
    path = folder / "batch.parquet"
    write_extractions(((one, file_of(one)) for one in extractions), path)
    return load_extractions(connection, [path], "run", at)


def load_in_nights(
    connection: duckdb.DuckDBPyConnection, folder: Path, nights: Iterable[Sequence[Extraction]]
) -> LoadCounts:
    """Load some documents a night, and end each night as the flow does."""
    total = LoadCounts()
    for night in nights:
        if night:
            total += load(connection, folder, *night)
        compare_new(connection)
        refresh_duplicates(connection)
    return total


def sentences(seed: str, count: int) -> list[str]:
    """Sentences of invented words, unlike those of any other seed."""
    draw = random.Random(seed)
    words = ["".join(draw.choices(SYLLABLES, k=3)) for _ in range(count * 14)]
    return [" ".join(words[start : start + 14]).capitalize() + "." for start in range(0, len(words), 14)]


def text(name: str, body: Iterable[str]) -> Article:
    return Article(name, f"Title of {name}", " ".join(body), "fr")

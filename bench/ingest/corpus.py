"""The real articles and pages that are ingested."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path


def bulk_lines(corpus: Path) -> Iterator[bytes]:
    largest = max((corpus / "bulk").glob("*.jsonl.gz"), key=lambda path: path.stat().st_size)
    with gzip.open(largest) as file:
        yield from file


def html_pages(corpus: Path) -> dict[str, bytes]:
    paths = sorted((corpus / "html" / "pages").glob("*.html.gz"))
    return {path.name.removesuffix(".html.gz"): gzip.decompress(path.read_bytes()) for path in paths}


def truths(corpus: Path) -> dict[str, str]:
    with (corpus / "html" / "truth.jsonl").open(encoding="utf-8") as file:
        return {record["id"]: record["body"] for record in map(json.loads, file)}

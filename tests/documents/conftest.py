"""A landing zone in a temporary folder, and what is read from it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dealwire.documents.article import Article, Extraction
from dealwire.documents.discover import discover
from dealwire.documents.extract import extract

TODAY = date(2025, 6, 30)

ReadAll = Callable[..., list[Extraction]]
ReadOne = Callable[..., Extraction]


@pytest.fixture
def read_all(tmp_path: Path) -> ReadAll:
    """Put one file into the landing zone and read everything that is there."""

    def read(content: str | bytes, name: str = "article.txt", **options: int) -> list[Extraction]:
        path = tmp_path / "raw" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return [found for file in discover(tmp_path / "raw") for found in extract(file, TODAY, **options)]

    return read


@pytest.fixture
def read_one(read_all: ReadAll) -> ReadOne:
    """Read a file that holds one document."""

    def read(content: str | bytes, name: str = "article.txt", **options: int) -> Extraction:
        [found] = read_all(content, name, **options)
        return found

    return read


@pytest.fixture
def article(read_one: ReadOne) -> Callable[..., Article]:
    """Read a file that must give an article."""

    def read(content: str | bytes, name: str = "article.txt") -> Article:
        found = read_one(content, name)
        assert found.article is not None, found.rejection
        return found.article

    return read

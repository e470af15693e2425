"""One lexicon for all tests of the annotator: loading it is the slow part."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dealwire.annotation.annotate import annotate
from dealwire.annotation.text.mention import Annotations, ArticleText, Event
from dealwire.annotation.words.lexicon import Lexicon

SEEDS = Path(__file__).parents[2] / "dbt_project" / "seeds"
PUBLISHED = date(2024, 3, 6)  # a Wednesday

Read = Callable[..., list[Event]]


@pytest.fixture(scope="session")
def seeds() -> Path:
    return SEEDS


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return Lexicon.load(SEEDS)


@pytest.fixture(scope="session")
def annotated(lexicon: Lexicon) -> Callable[..., Annotations]:
    def read(language: str, body: str, title: str = "") -> Annotations:
        return annotate(ArticleText("article", title, body, language, PUBLISHED), lexicon)

    return read


@pytest.fixture(scope="session")
def events(annotated: Callable[..., Annotations]) -> Read:
    def read(language: str, body: str, title: str = "") -> list[Event]:
        return annotated(language, body, title).events

    return read

"""Five real exports about one deal, where they are to be had: they lie beside the project, not in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dealwire.documents.article import Extraction
from dealwire.documents.discover import discover
from dealwire.documents.extract import extract
from tests.documents.conftest import TODAY

SEEDS = Path(__file__).parents[2] / ".." / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the shared seed articles are not beside the project")


@pytest.fixture(scope="module")
def seeds() -> list[Extraction]:
    files = [file for file in discover(SEEDS) if file.raw_path.endswith(".txt")]
    return [found for file in files for found in extract(file, TODAY)]


def test_all_are_french_articles_with_a_title(seeds: list[Extraction]) -> None:
    assert len(seeds) == 5
    assert all(seed.article and seed.article.title and seed.article.language == "fr" for seed in seeds)


def test_only_the_one_that_states_its_date_has_one(seeds: list[Extraction]) -> None:
    assert [seed.published_on for seed in seeds] == [None, None, None, None, date(2024, 2, 28)]


def test_no_paragraph_is_cut_in_a_sentence_or_said_twice(seeds: list[Extraction]) -> None:
    for seed in seeds:
        assert seed.article is not None
        paragraphs = seed.article.body.split("\n\n")
        assert not any(paragraph[0].islower() for paragraph in paragraphs)
        assert len(set(paragraphs)) == len(paragraphs)
        assert seed.article.title not in seed.article.body


@pytest.mark.parametrize(
    "phrase", ["commentaire", "Akismet", "Lire la suite", "dernières actualités", "Unsplash", "AFP"]
)
def test_what_stands_around_the_articles_is_gone(seeds: list[Extraction], phrase: str) -> None:
    assert not any(seed.article and phrase in seed.article.body for seed in seeds)


def test_related_headlines_stay_in_paragraphs_of_their_own(seeds: list[Extraction]) -> None:
    bodies = [seed.article.body.split("\n\n") for seed in seeds if seed.article]
    related = [paragraph for body in bodies for paragraph in body if paragraph.lower().startswith(("à lire", "lire"))]
    assert len(related) == 2

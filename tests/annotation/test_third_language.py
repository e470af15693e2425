"""A language that the product does not have is read once it has rows and a grammar: no code knows its name."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dealwire.annotation.annotate import annotate
from dealwire.annotation.grammars import GRAMMARS
from dealwire.annotation.text.mention import ArticleText, Event
from dealwire.annotation.words.lexicon import Lexicon
from dealwire.errors import ConfigurationError
from tests.annotation.spanish.grammar import SPANISH

ROWS = Path(__file__).parent / "spanish" / "rows"
PUBLISHED = date(2024, 3, 6)  # a Wednesday


@pytest.fixture(scope="module")
def trilingual(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The product's seeds with the Spanish rows behind them."""
    copy = Path(shutil.copytree(seeds, tmp_path_factory.mktemp("trilingual") / "seeds"))
    for rows in ROWS.glob("*.csv"):
        with (copy / rows.name).open("a", encoding="utf-8") as file:
            file.write(rows.read_text(encoding="utf-8"))
    return copy


@pytest.fixture(scope="module")
def read(trilingual: Path) -> Callable[[str], list[Event]]:
    lexicon = Lexicon.load(trilingual, {**GRAMMARS, "es": SPANISH})

    def read(body: str) -> list[Event]:
        return annotate(ArticleText("article", "", body, "es", PUBLISHED), lexicon).events

    return read


def told(events: list[Event]) -> list[tuple[str, dict[str, str], float | None, str | None]]:
    return [(e.kind, {r.role: r.name for r in e.roles}, e.amount, e.status) for e in events]


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        (
            "La empresa Arvela compró Dorvik por 30 millones de euros.",
            ("acquisition", {"acquirer": "Arvela", "target": "Dorvik"}, 30e6, "completed"),
        ),
        (
            "La empresa Dorvik fue comprada por Arvela el lunes.",
            ("acquisition", {"acquirer": "Arvela", "target": "Dorvik"}, None, "completed"),
        ),
        (
            "La compra de Dorvik por Arvela ha creado una empresa de 300 empleados.",
            ("acquisition", {"acquirer": "Arvela", "target": "Dorvik"}, None, "announced"),
        ),
        (
            "La empresa Arvela podría comprar Dorvik.",
            ("acquisition", {"acquirer": "Arvela", "target": "Dorvik"}, None, "rumoured"),
        ),
        (
            "La empresa Arvela recaudó 12,5 millones de euros en marzo.",
            ("funding_round", {"investee": "Arvela"}, 12.5e6, "completed"),
        ),
        (
            "La autoridad de competencia de España multó a la empresa Arvela con 3 millones de euros.",
            ("fine", {"authority": "autoridad de competencia de España", "company": "Arvela"}, 3e6, None),
        ),
    ],
)
def test_rows_and_a_grammar_are_a_language(
    read: Callable[[str], list[Event]], sentence: str, fact: tuple[str, dict[str, str], float | None, str | None]
) -> None:
    assert told(read(sentence)) == [fact]


def test_days_are_told_in_it(read: Callable[[str], list[Event]]) -> None:
    [event] = read("Arvela compró Dorvik ayer por 30 millones de euros.")
    assert event.announced_on == date(2024, 3, 5)


def test_rows_without_a_grammar_are_refused(trilingual: Path) -> None:
    with pytest.raises(ConfigurationError, match="language 'es'"):
        Lexicon.load(trilingual)

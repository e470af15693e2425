"""Money, percentages and dates as they are written in French and English."""

from __future__ import annotations

from datetime import date

import pytest

from dealwire.annotation.quantities.dates import find_dates
from dealwire.annotation.quantities.money import find_amounts
from dealwire.annotation.text.stretch import Stretch
from dealwire.annotation.words.lexicon import Lexicon
from tests.annotation.conftest import PUBLISHED

AMOUNTS = [
    ("fr", "16 millions de dollars", 16e6, "USD", 1e6, None),
    ("fr", "€15 millions", 15e6, "EUR", 1e6, None),
    ("fr", "1,3 milliard d’euros", 1.3e9, "EUR", 1e8, None),
    ("fr", "7,5 Mds€", 7.5e9, "EUR", 1e8, None),
    ("fr", "1 500 000 €", 1.5e6, "EUR", 1, None),
    ("fr", "15 à 20 millions d'euros", 15e6, "EUR", 1e6, 20e6),
    ("fr", "deux milliards de dollars canadiens", 2e9, "CAD", 1e9, None),
    ("fr", "14,16 %", 14.16, "%", 0.01, None),
    ("en", "$24bn", 24e9, "USD", 1e9, None),
    ("en", "797.725-million euro", 797_725_000, "EUR", 1e3, None),
    ("en", "A$1.2 billion", 1.2e9, "AUD", 1e8, None),
    ("en", "three million euros", 3e6, "EUR", 1e6, None),
    ("en", "500 million pound", 500e6, "GBP", 1e6, None),
    ("en", "9 billion Swedish crown", 9e9, "SEK", 1e9, None),
    ("en", "2 billion Egyptian pounds", 2e9, "EGP", 1e9, None),
    ("en", "£1,250,000", 1_250_000, "GBP", 1, None),
    ("en", "$40-45 million", 40e6, "USD", 1e6, 45e6),
    ("en", "43.4 percent", 43.4, "%", 0.1, None),
]
DATES = [
    ("fr", "lundi 26 février 2024", date(2024, 2, 26), "day"),
    ("fr", "le 3 mai", date(2024, 5, 3), "day"),
    ("fr", "le 3 juillet", date(2023, 7, 3), "day"),
    ("fr", "lundi", date(2024, 3, 4), "day"),
    ("fr", "hier", date(2024, 3, 5), "day"),
    ("fr", "en février", date(2024, 2, 1), "month"),
    ("fr", "en décembre", date(2023, 12, 1), "month"),
    ("fr", "en 2019", date(2019, 1, 1), "year"),
    ("fr", "28-02-2024", date(2024, 2, 28), "day"),
    ("en", "on Monday", date(2024, 3, 4), "day"),
    ("en", "Feb. 26, 2024", date(2024, 2, 26), "day"),
    ("en", "26 December", date(2023, 12, 26), "day"),
    ("en", "last year", date(2023, 1, 1), "year"),
    ("en", "December 2018", date(2018, 12, 1), "month"),
]
NO_DATES = [("en", "it may rise"), ("en", "2,019 shares"), ("fr", "31-02-2024"), ("en", "they march on")]


@pytest.mark.parametrize(("language", "text", "amount", "currency", "resolution", "upper"), AMOUNTS)
def test_an_amount_is_read_as_written(  # noqa: PLR0917
    lexicon: Lexicon, language: str, text: str, amount: float, currency: str, resolution: float, upper: float | None
) -> None:
    found = find_amounts(Stretch(text, 0, len(text), "body"), lexicon.vocabularies[language].money)
    assert [(f.span.text, f.amount, f.currency, f.amount_max) for f in found] == [(text, amount, currency, upper)]
    assert found[0].resolution == pytest.approx(resolution)


@pytest.mark.parametrize(("language", "text", "resolved", "precision"), DATES)
def test_a_date_resolves_against_the_publication(
    lexicon: Lexicon, language: str, text: str, resolved: date, precision: str
) -> None:
    found = find_dates(Stretch(text, 0, len(text), "body"), lexicon.vocabularies[language].dates, PUBLISHED)
    assert [(f.resolved, f.precision) for f in found] == [(resolved, precision)]


@pytest.mark.parametrize(("language", "text"), NO_DATES)
def test_other_words_are_no_dates(lexicon: Lexicon, language: str, text: str) -> None:
    found = find_dates(Stretch(text, 0, len(text), "body"), lexicon.vocabularies[language].dates, PUBLISHED)
    assert [f.resolved for f in found if f.resolved] == []


def test_a_relative_date_without_publication_stays_open(lexicon: Lexicon) -> None:
    found = find_dates(Stretch("lundi", 0, 5, "body"), lexicon.vocabularies["fr"].dates, None)
    assert [(f.resolved, f.precision) for f in found] == [(None, None)]

"""What is looked at first to save time hides nothing: the slow patterns find no more without it."""

from __future__ import annotations

import pytest

from dealwire.annotation.quantities.dates import find_dates
from dealwire.annotation.quantities.money import find_amounts
from dealwire.annotation.text.stretch import Stretch
from dealwire.annotation.text.tokens import tokenize
from dealwire.annotation.words.lexicon import Lexicon

TEXTS = [
    ("en", "Rates rose by 2 or 3 percentage points, by 4 per\u00a0cent or by 5pct."),
    ("en", "Half of Pellmont, a third of Ostrava Glass and two-thirds of the rest cost EUR10m or 12euros."),
    ("en", "It paid US$5 a share on Wednesday's meeting, mid-March 2021, the 3rd of May and 4/5/2020."),
    ("fr", "La moitié du capital vaut 3 millions d’euros, soit 12 pour\u202fcent de plus qu’aujourd'hui."),
    ("fr", "Mi-mars, le 3 avril, jeudi 5, il y a deux ans, en 2019 (2020-01-31) : 40 M€ puis 10 FCFA."),
    ("fr", "Rien ne se vend."),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_sums(lexicon: Lexicon, language: str, text: str) -> None:
    money = lexicon.vocabularies[language].money
    found = [amount.span.text for amount in find_amounts(Stretch(text, 0, len(text), "body"), money)]
    assert found == [match.group() for match in money.pattern.finditer(text)]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_dates(lexicon: Lexicon, language: str, text: str) -> None:
    dates = lexicon.vocabularies[language].dates
    found = [date.span.text for date in find_dates(Stretch(text, 0, len(text), "body"), dates, None)]
    assert found == [match.group() for match in dates.pattern.finditer(text)]


@pytest.mark.parametrize(
    "text", ["L’usine d'Arvenne ferme, dit-on.", "Ostrava Glass’s plant!", "Yahoo! buys A.B. for 1.5"]
)
def test_words_stand_where_they_are_said_to(text: str) -> None:
    padded = f"Before. {text} After."
    tokens = tokenize(padded, 8, 8 + len(text))
    assert [padded[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words
    assert "".join(tokens.words) == text.replace(" ", "")

"""Known companies keep their whole name where capitals alone would cut it, and still own things."""

from __future__ import annotations

import pytest

from dealwire.annotation.entities.names import find_names
from dealwire.annotation.text.tokens import tokenize
from dealwire.annotation.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "Hier, L'Oréal et le Crédit agricole ont parlé à Canal+.", ["L'Oréal", "Crédit agricole", "Canal+"]),
        ("en", "Yesterday McDonald's bought 3M and E.ON.", ["McDonald's", "3M", "E.ON"]),
        ("en", "Yesterday McDonald's restaurants closed.", ["McDonald"]),
        ("en", "He met Coca-Cola, Procter & Gamble and adidas.", ["Coca-Cola", "Procter & Gamble", "adidas"]),
        ("en", "She opened a credit line of the society.", []),
    ],
)
def test_the_names_of_known_companies_are_found_whole(
    lexicon: Lexicon, language: str, text: str, names: list[str]
) -> None:
    runs = find_names(tokenize(text, 0, len(text)), text, lexicon.vocabularies[language])
    assert [run.text for run in runs] == names

"""Letters that went through the wrong encoding come back; everything else stays as it is."""

from __future__ import annotations

import pytest

from dealwire.documents.mojibake import mend_text

GOOD = [
    "Le modèle économique de l’usine coûtera 12 500 € à Ærø et à la Ñandú, « dès l'été » – voilà.",
    'CHÂTEAU À VENDRE : "SÃO PAULO" ÂGÉE, Â l\'ancienne',
    "Profit rose 3½ % to £2m – “a record”, it said…",
    "naïve façade; l'île d'Öland; ÄÖÜ; Ångström; Đà Nẵng; Владивосток; 東京",
    "x² + y² ≤ 4 µm · ±0.5°",
]


@pytest.mark.parametrize("text", GOOD)
def test_good_text_stays(text: str) -> None:
    assert mend_text(text) == text


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_garbled_text_comes_back(wrong: str) -> None:
    text = "Le modèle économique de l'usine sera présenté à l'été, a indiqué le préfet après réflexion."
    assert mend_text(text.encode().decode(wrong)) == text


def test_curly_quotes_and_currency_signs_come_back_as_they_were() -> None:
    text = "The firm’s “record” profit – £2m, or €2.4m – pleased investors…"
    garbled = text.encode().decode("cp1252", "replace")
    assert mend_text(garbled.replace("\ufffd", "\x9d")) == text


def test_a_garbled_line_does_not_touch_the_others() -> None:
    assert mend_text("Un prix de 5 â‚¬\nIt's \"5,000\" & 'more'") == "Un prix de 5 €\nIt's \"5,000\" & 'more'"

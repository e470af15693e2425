"""Dates of publication: what counts, what does not."""

from __future__ import annotations

from datetime import date

import pytest

from dealwire.documents.published import published
from tests.documents.conftest import TODAY

PROSE = "La société a conclu l'accord le 2 janvier 2025 après six mois de discussions avec ses créanciers."

FOUND = [
    ("fr", "Publié le 28-02-2024 par Lise Morvan", date(2024, 2, 28)),
    ("fr", "Publié le 3 mars 2024 à 10h", date(2024, 3, 3)),
    ("fr", "Publié le 1er mars 2024 à 7 h 05, mis à jour le 4 mars 2024", date(2024, 3, 1)),
    ("fr", "publié le lundi 04 mars 2024 à 18:12", date(2024, 3, 4)),
    ("fr", "Par Lise Morvan | Publié le 03/04/2024", date(2024, 4, 3)),
    ("fr", "Agence Littoral, publié le 4 mars 2024 à 10h48", date(2024, 3, 4)),
    ("fr", "Publié le 4 mars 2024 à 16:30 – Lise Morvan", date(2024, 3, 4)),
    ("fr", "Mis à jour le 5 mars 2024", date(2024, 3, 5)),
    ("fr", "Le 6 mars 2024", date(2024, 3, 6)),
    ("fr", "jeudi 7 mars 2024", date(2024, 3, 7)),
    ("fr", "PARIS, 3 mars 2024 – Le constructeur annonce une levée de fonds de 12 millions d'euros.", date(2024, 3, 3)),
    ("fr", "Lyon (Agence Littoral), le 3 mars 2024 - Le tribunal a tranché.", date(2024, 3, 3)),
    ("en", "Published on March 3, 2024", date(2024, 3, 3)),
    ("en", "Posted: 2024-03-03", date(2024, 3, 3)),
    ("en", "By Ann Lee | March 3, 2024", date(2024, 3, 3)),
    ("en", "Wednesday, March 6, 2024", date(2024, 3, 6)),
    ("en", "November 15, 2024, 1:25 pm", date(2024, 11, 15)),
    ("en", "3rd March 2024", date(2024, 3, 3)),
    ("en", "Last updated: 13/03/2024 09:15 GMT", date(2024, 3, 13)),
    ("en", "NEW HARBOR, Conn., Nov. 5, 2024 /TradeWire/ -- Kestrel Foods has bought a chain.", date(2024, 11, 5)),
    ("en", "ST. ALBANS (Wire) - March 3, 2024 - Kestrel Foods has bought a chain.", date(2024, 3, 3)),
    ("en", "LEEDS, 3 March 2024", date(2024, 3, 3)),
    ("en", "LEEDS--(TRADE WIRE)--March 3, 2024--Kestrel Foods has agreed to buy a bakery chain.", date(2024, 3, 3)),
]

NOT_FOUND = [
    ("fr", "Publié le 3 mars 2024, le rapport détaille les comptes de la société et de ses filiales."),
    ("fr", "Le 3 mars 2024, la société a déposé son bilan."),
    ("fr", "Un accord a été signé le 3 mars 2024"),
    ("fr", "Publié le 32 mars 2024"),
    ("fr", "Un rapport publié le 3 mars 2024"),
    ("fr", "Les inondations du 7 janvier 2024 : le bilan"),
    ("fr", "Mars 2024"),
    ("fr", "8 janvier 2024 – Orbis rachète Lumen"),
    ("fr", "Publié le 3 mars 2034"),
    ("fr", "Publié le 3 mars 1924"),
    ("fr", "Vendredi 3 mars"),
    ("fr", "2024"),
    ("en", "Posted: 03/04/2024"),
    ("en", "In March 2024 the company was sold."),
    ("en", "Founded on March 3, 2024, the company makes sails."),
]


@pytest.mark.parametrize(("language", "line", "on"), FOUND, ids=[row[1][:40] for row in FOUND])
def test_a_dateline_gives_the_date(language: str, line: str, on: date) -> None:
    found = published(None, ["A title", line, PROSE], language, TODAY)
    assert found is not None
    assert (found.on, found.precision, found.origin) == (on, "day", "text")


@pytest.mark.parametrize(("language", "line"), NOT_FOUND, ids=[row[1][:40] for row in NOT_FOUND])
def test_none_rather_than_a_guess(language: str, line: str) -> None:
    assert published(None, ["A title", line, PROSE], language, TODAY) is None


def test_the_publication_counts_before_the_update_wherever_they_stand() -> None:
    lines = ["Mis à jour le 9 mars 2024", "A title", PROSE, "Publié le 8 mars 2024"]
    found = published(None, lines, "fr", TODAY)
    assert found is not None
    assert found.on == date(2024, 3, 8)


def test_a_lone_date_far_down_is_no_dateline() -> None:
    assert published(None, ["A title", *[PROSE] * 20, "8 mars 2024"], "fr", TODAY) is None


def test_a_label_above_its_date() -> None:
    found = published(None, ["A title", "Published on", "13/03/2024 - 15:26 The company said so."], "en", TODAY)
    assert found is not None
    assert found.on == date(2024, 3, 13)


def test_metadata_are_believed_first_and_only_if_they_can_be() -> None:
    lines = ["Publié le 8 mars 2024"]
    first, second = published("2024-03-07", lines, "fr", TODAY), published("2044-03-07", lines, "fr", TODAY)
    assert first is not None
    assert second is not None
    assert (first.on, first.origin) == (date(2024, 3, 7), "metadata")
    assert (second.on, second.origin) == (date(2024, 3, 8), "text")


def test_today_is_not_too_late() -> None:
    found = published(TODAY.isoformat(), [], "fr", TODAY)
    assert found is not None
    assert found.on == TODAY

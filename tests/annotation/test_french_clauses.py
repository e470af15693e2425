"""French parties told by a relative clause, a town, a list of shares. Companies, people and facts are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read
from tests.annotation.test_frames import told

# Says that both are businesses, and makes the article one about business.
_CONTEXT = " Le groupe Norvane et la société Tilbry recrutent. Le rachat d'entreprises plaît à la Bourse."

STATED = [
    # a preposition with a relative pronoun takes up whom the clause is about
    (
        "Tilbry, dans laquelle Norvane a investi très tôt, recrute.",
        "stake investor=Norvane; investee=Tilbry - completed",
    ),
    (
        "Tilbry, avec laquelle Norvane a signé un accord de distribution, recrute.",
        "partnership partner=Norvane, Tilbry - announced",
    ),
    (
        "Il parle de Tilbry et d'Ostrel, à qui le groupe Norvane l'avait cédée en 2012.",
        "acquisition acquirer=Ostrel; target=Tilbry; seller=Norvane - completed",
    ),
    ("Les accords liant Norvane et Tilbry datent de mars.", "partnership partner=Norvane, Tilbry - announced"),
    ("Norvane, associée à Tilbry, vise la fin de l'année.", "partnership partner=Norvane, Tilbry - announced"),
    # taken up by a business, not quoted
    (
        "La fonderie Ostrel, reprise en 2009 par Norvane, ferme.",
        "acquisition acquirer=Norvane; target=Ostrel - completed",
    ),
    # the small shares of a list, where one holder has the majority
    (
        "Tilbry est détenue par Paul Darrieux (à 66,57 %) et par Norvane (à 33,43 %).",
        "stake investor=Norvane; investee=Tilbry - completed",
    ),
    (
        "L'Etat compte rester au capital de Norvane à hauteur de 25 %.",
        "stake investor=Etat; investee=Norvane - announced",
    ),
    ("L'Etat va privatiser Norvane.", "acquisition target=Norvane; seller=Etat - announced"),
    (
        "Norvane a racheté Tilbry pour un demi-milliard d'euros.",
        "acquisition acquirer=Norvane; target=Tilbry 500000000 EUR completed",
    ),
    (
        "Norvane recherche toujours l'équivalent de 29 millions d'euros.",
        "funding_round investee=Norvane 29000000 EUR rumoured",
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_a_clause_tells_its_parties(events: Read, text: str, expected: str) -> None:
    assert {told(event) for event in events("fr", text + _CONTEXT)} == {expected}


def test_a_business_is_told_by_the_town_that_it_is_at_home_in(events: Read) -> None:
    text = "Le groupe Norvane vend des voitures. Le constructeur de Velbourg a racheté la société Tilbry."
    assert [told(event) for event in events("fr", text)] == ["acquisition acquirer=Norvane; target=Tilbry - completed"]


def test_a_country_before_a_name_is_none_of_it(events: Read) -> None:
    text = "Le premier groupe de presse en France Norvane a racheté Tilbry."
    assert {told(event) for event in events("fr", text + _CONTEXT)} == {
        "acquisition acquirer=Norvane; target=Tilbry - completed"
    }

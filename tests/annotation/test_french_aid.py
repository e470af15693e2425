"""French public money: programmes that give it, states that are allowed to. Companies and facts are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read
from tests.annotation.test_french_investments import told

GIVEN = [
    # a state that invests in what a firm does
    (
        "Les Etats-Unis ont investi 4 millions de dollars pour soutenir les recherches du laboratoire Tilbry.",
        "grant investor=Etats-Unis; investee=Tilbry 4000000 USD completed",
    ),
    (
        "Washington a investi 4 millions de dollars dans la société Tilbry.",
        "stake investor=Washington; investee=Tilbry 4000000 USD completed",
    ),
    # a capital stands for its government, whatever the verb of getting
    (
        "La société Tilbry, qui a reçu 4 millions de dollars de Washington pour son vaccin, recrute.",
        "grant investor=Washington; investee=Tilbry 4000000 USD completed",
    ),
    (
        "La société Tilbry a touché 4 millions d'euros de l'Etat pour rénover son usine.",
        "grant investor=Etat; investee=Tilbry 4000000 EUR completed",
    ),
    (
        "L'usine du groupe Tilbry, dotée de 4 millions d'euros par l'Union européenne, recrute.",
        "grant investor=Union européenne; investee=Tilbry 4000000 EUR completed",
    ),
    (
        "La société Tilbry a bénéficié d'une enveloppe de 4 millions d'euros de France 2030.",
        "grant investor=France 2030; investee=Tilbry 4000000 EUR completed",
    ),
    (
        "La société Tilbry a reçu une avance remboursable de 4 millions d'euros de Bpifrance.",
        "grant investor=Bpifrance; investee=Tilbry 4000000 EUR completed",
    ),
    (
        "La start-up Tilbry a reçu 4 millions d'euros de France 2030.",
        "grant investor=France 2030; investee=Tilbry 4000000 EUR completed",
    ),
    (
        "Dans le cadre de France 2030, la société Tilbry a reçu une aide de 4 millions d'euros.",
        "grant investor=France 2030; investee=Tilbry 4000000 EUR completed",
    ),
    (
        "L'Etat apportera 4 millions d'euros au groupe Tilbry.",
        "grant investor=Etat; investee=Tilbry 4000000 EUR announced",
    ),
    (
        "La région Bretagne soutient la société Tilbry à hauteur de 4 millions d'euros.",
        "grant investor=région Bretagne; investee=Tilbry 4000000 EUR announced",
    ),
    # who only allows it gives nothing
    (
        "La Commission européenne a approuvé une aide d'Etat de 4 millions d'euros en faveur du groupe Tilbry.",
        "grant investee=Tilbry 4000000 EUR completed",
    ),
    (
        "Bruxelles autorise l'Allemagne à verser 4 millions d'euros d'aides au groupe Tilbry.",
        "grant investor=Allemagne; investee=Tilbry 4000000 EUR announced",
    ),
]


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_public_money(events: Read, text: str, expected: str) -> None:
    assert expected in [told(event) for event in events("fr", text)]


def test_what_a_company_brings_of_its_sales_is_no_money_put_in(events: Read) -> None:
    text = "La société Bexor a apporté 4 millions d'euros de chiffre d'affaires au groupe Tilbry."

    assert [event for event in events("fr", text) if event.fact_table == "investments"] == []

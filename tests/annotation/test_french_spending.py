"""French ways of telling what is built and floated. Companies and facts are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read
from tests.annotation.test_french_investments import told

BUILT = [
    # what is built for whom, before what it costs
    (
        "La construction du site de la société Tilbry coûtera 4 millions d'euros.",
        "capex investor=Tilbry 4000000 EUR announced",
    ),
    (
        "Le chantier du nouveau siège de la société Tilbry, chiffré à 4 millions d'euros, va débuter.",
        "capex investor=Tilbry 4000000 EUR announced",
    ),
    # whose the site is spends what is put into it, where nobody else is told; or who tells of it
    (
        "Quelque 4 millions d'euros ont été investis dans l'usine du groupe Tilbry à Lyon.",
        "capex investor=Tilbry; investee=Lyon 4000000 EUR completed",
    ),
    (
        "Le groupe Tilbry recrute. Selon Tilbry, 4 millions d'euros sont investis chaque année dans la recherche.",
        "capex investor=Tilbry 4000000 EUR completed",
    ),
    (
        "Pour construire son usine, le groupe Tilbry a déboursé 4 millions d'euros.",
        "capex investor=Tilbry 4000000 EUR completed",
    ),
    (
        "Le groupe Tilbry va allouer 4 millions d'euros à la modernisation de ses usines.",
        "capex investor=Tilbry 4000000 EUR announced",
    ),
    (
        "Le groupe Tilbry a inauguré à Onville une usine qui a coûté 4 millions d'euros.",
        "capex investor=Tilbry; investee=Onville 4000000 EUR completed",
    ),
    (
        "Le groupe Tilbry construira à Onville un centre de données, un investissement de 4 millions d'euros.",
        "capex investor=Tilbry; investee=Onville 4000000 EUR announced",
    ),
    (
        "Le groupe Tilbry installera à Lyon une usine de près de 4 millions d'euros.",
        "capex investor=Tilbry; investee=Lyon 4000000 EUR announced",
    ),
    (
        "Pour 4 millions d'euros, le groupe Tilbry va bâtir une usine à Lyon.",
        "capex investor=Tilbry; investee=Lyon 4000000 EUR announced",
    ),
    (
        "Le groupe Tilbry renonce à construire un four à Lyon, un chantier de 4 millions d'euros.",
        "capex investor=Tilbry; investee=Lyon 4000000 EUR withdrawn",
    ),
    (
        "Le groupe Tilbry a promis 4 millions d'euros d'investissements en France.",
        "capex investor=Tilbry; investee=France 4000000 EUR announced",
    ),
]
FLOATED = [
    ("L'action Tilbry, groupe de presse, a bondi pour ses débuts en Bourse.", "ipo investee=Tilbry completed"),
    ("L'action Tilbry a fait une entrée remarquée à Wall Street.", "ipo investee=Tilbry completed"),
    ("Le groupe Ostrel veut coter sa filiale Tilbry à Francfort.", "ipo investee=Tilbry rumoured"),
    ("Le groupe Tilbry a repoussé son introduction en Bourse.", "ipo investee=Tilbry announced"),
    ("Le groupe Tilbry a annulé son projet d'introduction en Bourse.", "ipo investee=Tilbry withdrawn"),
]


@pytest.mark.parametrize(("text", "expected"), [*BUILT, *FLOATED])
def test_what_is_built_or_floated(events: Read, text: str, expected: str) -> None:
    assert expected in [told(event) for event in events("fr", text)]


SILENT = [
    "Le groupe Tilbry ouvre un magasin et vise 4 millions d'euros de ventes.",
    "Le groupe Tilbry a construit une usine qui a perdu 4 millions d'euros.",
    "Le groupe Tilbry a présenté un projet de 4 millions d'euros.",
    "Le groupe Tilbry est coté à Francfort.",
]


@pytest.mark.parametrize("text", SILENT)
def test_no_sum_is_spent_and_nothing_is_floated(events: Read, text: str) -> None:
    assert [event for event in events("fr", text) if event.fact_table == "investments"] == []


VALUED = [
    "La société Tilbry, licorne valorisée plus de 4 millions d'euros, recrute.",
    "Le prix fixé donne à la société Tilbry une capitalisation de 4 millions d'euros.",
]


@pytest.mark.parametrize("text", VALUED)
def test_what_a_firm_is_worth(events: Read, text: str) -> None:
    values = [event for event in events("fr", text) if event.fact_table == "valuations"]

    assert [(event.roles[0].name, event.amount) for event in values] == [("Tilbry", 4_000_000)]

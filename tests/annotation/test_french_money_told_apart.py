"""French money told beside what it is for, or in a sentence of its own. Companies, people and facts are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read
from tests.annotation.test_french_investments import told

STATED = [
    # who is let do something by the money gets it
    (
        "Cette levée de fonds de 9 millions d'euros, menée par Bexor SA, permettra à la start-up Tilbry d'embaucher.",
        "funding_round lead_investor=Bexor SA; investee=Tilbry 9000000 EUR completed",
    ),
    (
        "Une ligne de crédit de 45 millions d'euros, consentie par la banque Bexor, permet au groupe Tilbry de tenir.",
        "debt investor=Bexor; investee=Tilbry 45000000 EUR announced",
    ),
    (
        "Avec ces 14 millions d'euros levés auprès du fonds Bexor, la start-up Tilbry veut embaucher.",
        "funding_round investor=Bexor; investee=Tilbry 14000000 EUR completed",
    ),
    # a sum set off by commas, and a site that gets it
    (
        "Le prêt, d'un montant de 55 millions d'euros, a été accordé au groupe Tilbry par la banque Bexor.",
        "debt investor=Bexor; investee=Tilbry 55000000 EUR completed",
    ),
    (
        "L'usine de Norvane Group bénéficiera d'une aide de 7 millions d'euros de la région Bretagne.",
        "grant investor=région Bretagne; investee=Norvane Group 7000000 EUR announced",
    ),
    (
        "Norvane Group a touché 4 millions d'euros d'argent public.",
        "grant investee=Norvane Group 4000000 EUR completed",
    ),
    # what an investment comes to
    (
        "Norvane Group annonce une fonderie à Lens. L'investissement s'élève à 65 millions d'euros.",
        "capex investor=Norvane Group 65000000 EUR announced",
    ),
    (
        "Norvane Group ouvrira un atelier à Nantes. Montant de l'investissement : 12 millions d'euros.",
        "capex investor=Norvane Group 12000000 EUR announced",
    ),
    (
        "Dans le cadre d'un plan d'investissement de 30 millions de livres, Norvane Group agrandit sa fonderie.",
        "capex investor=Norvane Group 30000000 GBP announced",
    ),
    (
        "L'usine de Norvane Group à Lens, un investissement de 40 millions d'euros, ouvrira l'an prochain.",
        "capex investor=Norvane Group; investee=Lens 40000000 EUR announced",
    ),
    # what a building costs
    (
        "Norvane Group a ouvert une fonderie à Oslo. La construction a nécessité 75 millions d'euros.",
        "capex investor=Norvane Group 75000000 EUR completed",
    ),
    (
        "L'usine de Norvane Group, dont la construction a coûté 90 millions d'euros, recrute.",
        "capex investor=Norvane Group 90000000 EUR completed",
    ),
    # aid that others let be given, by a country, and for somebody's project
    (
        "Les Pays-Bas injectent 2,4 milliards d'euros dans Norvane Group.",
        "grant investor=Pays-Bas; investee=Norvane Group 2400000000 EUR completed",
    ),
    (
        "Le gouvernement américain finance le vaccin de Norvane Group à hauteur de 1,6 milliard de dollars.",
        "grant investor=gouvernement américain; investee=Norvane Group 1600000000 USD announced",
    ),
    (
        "Le gouvernement américain a accordé jusqu'à 90 millions de dollars à Norvane Group.",
        "grant investor=gouvernement américain; investee=Norvane Group 90000000 USD completed",
    ),
    # a listing
    (
        "Norvane Group a levé 3 milliards d'euros, la plus grosse introduction en Bourse de l'année.",
        "ipo investee=Norvane Group 3000000000 EUR completed",
    ),
    (
        "Norvane Group sera cotée en Bourse le 21 novembre.",
        "ipo investee=Norvane Group announced",
    ),
    # whose money, and of what kind
    (
        "Les actionnaires de Norvane Group vont injecter 90 millions d'euros dans l'entreprise.",
        "capital_increase investee=Norvane Group 90000000 EUR announced",
    ),
    (
        "Bexor SA a apporté 3 millions d'euros à Norvane Group sous forme de prêt.",
        "debt investor=Bexor SA; investee=Norvane Group 3000000 EUR completed",
    ),
    (
        "Bexor SA pourrait prendre une part minoritaire de Norvane Group.",
        "stake investor=Bexor SA; investee=Norvane Group rumoured",
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_money_told_apart(events: Read, text: str, expected: str) -> None:
    assert [told(event) for event in events("fr", text)] == [expected]


def test_what_banks_put_in_is_not_their_debtors(events: Read) -> None:
    assert not events("fr", "Les banques de Norvane Group vont injecter 90 millions d'euros dans son usine.")


def test_where_a_plant_stands_is_not_whose_it_is(events: Read) -> None:
    [event] = events("fr", "L'usine de Lens, dans laquelle Norvane Group a investi 60 millions d'euros, a ouvert.")
    assert told(event) == "capex investor=Norvane Group 60000000 EUR completed"


def test_aid_that_is_approved_needs_no_giver(events: Read) -> None:
    found = [told(event) for event in events("fr", "Bruxelles autorise l'aide de 7 millions d'euros à Norvane Group.")]
    assert "grant investee=Norvane Group 7000000 EUR announced" in found


def test_a_strike_that_costs_money_is_no_spending(events: Read) -> None:
    assert not events("fr", "La grève a coûté 300 millions d'euros à Norvane Group.")


SILENT = [
    "On bâtit sur le site de production de Tilbry, qui a fait l'objet d'un investissement de 30 millions d'euros.",
    "Norvane Group va mal. Les demandes portent sur 7 milliards d'euros de prêts garantis par l'État.",
    "La hausse est de 1,2 % pour Tilbry SA, de 0,9 % pour la société Bexor SA, filiale du groupe Ostrel.",
]


@pytest.mark.parametrize("text", SILENT)
def test_no_money_put_into_a_business(events: Read, text: str) -> None:
    assert [event for event in events("fr", text) if event.fact_table == "investments"] == []


def test_ready_to_is_no_loan(events: Read) -> None:
    text = "Norvane Group va mal. La Commission européenne s'est dite prête à utiliser 2 milliards d'euros."
    assert "debt" not in {event.kind for event in events("fr", text)}

"""French ways of telling who put, lent, gave or spent money. Companies, people and facts are invented."""

from __future__ import annotations

import pytest

from dealwire.annotation.text.mention import Event
from tests.annotation.conftest import Read

_ORDER = ("lead_investor", "investor", "seller", "investee")


def told(event: Event) -> str:
    roles: dict[str, list[str]] = {}
    for role in event.roles:
        roles.setdefault(role.role, []).append(role.name)
    parties = "; ".join(f"{role}={', '.join(sorted(roles[role]))}" for role in _ORDER if role in roles)
    sums = (
        f"{event.amount:.0f} {event.currency}" if event.amount else "",
        f"{event.stake_pct:g}%" if event.stake_pct else "",
    )
    return " ".join(filter(None, (event.kind, parties, *sums, event.status)))


STATED = [
    # what a fund gives money to is a business
    (
        "Tilbry a levé 12 millions d'euros auprès d'Altavia Ventures et de Bexor.",
        "funding_round investor=Altavia Ventures, Bexor; investee=Tilbry 12000000 EUR completed",
    ),
    # shares held
    (
        "Norvane Group, dont le fonds Altavia Partners détient 22 % du capital, a fermé un site.",
        "stake investor=Altavia Partners; investee=Norvane Group 22% completed",
    ),
    (
        "Le premier actionnaire du constructeur Tilbry est le holding Bexor avec 18,6 % des parts.",
        "stake investor=Bexor; investee=Tilbry 18.6% completed",
    ),
    (
        "Le capital de Tilbry est détenu à 35 % par Engelor.",
        "stake investor=Engelor; investee=Tilbry 35% completed",
    ),
    (
        "La société Bexor a franchi en hausse le seuil de 5 % du capital de Tilbry.",
        "stake investor=Bexor; investee=Tilbry 5% completed",
    ),
    (
        "Norvane Group est entré au capital de la start-up Tilbry aux côtés du fonds Ostrel.",
        "stake investor=Norvane Group, Ostrel; investee=Tilbry completed",
    ),
    # rounds
    (
        "La start-up Tilbry a bouclé un tour de table de 12 millions d'euros mené par le fonds Ventara.",
        "funding_round lead_investor=Ventara; investee=Tilbry 12000000 EUR completed",
    ),
    (
        "La start-up Tilbry a réuni 15 millions d'euros lors d'un tour de table auquel a participé le fonds Ostrel.",
        "funding_round investor=Ostrel; investee=Tilbry 15000000 EUR completed",
    ),
    (
        "Une levée de fonds de 8 millions d'euros a été réalisée par la start-up Tilbry.",
        "funding_round investee=Tilbry 8000000 EUR completed",
    ),
    (
        "La start-up Tilbry prévoit de lever 50 millions d'euros.",
        "funding_round investee=Tilbry 50000000 EUR announced",
    ),
    ("La start-up Tilbry négocie une levée de fonds.", "funding_round investee=Tilbry rumoured"),
    # public money, loans, bonds
    (
        "Le gouvernement va injecter 150 millions d'euros dans l'aciérie Tilbry.",
        "grant investor=gouvernement; investee=Tilbry 150000000 EUR announced",
    ),
    (
        "La région Normandie a voté une subvention de 3 millions d'euros à l'entreprise Tilbry.",
        "grant investor=région Normandie; investee=Tilbry 3000000 EUR completed",
    ),
    (
        "L'aide de 7 milliards d'euros accordée par la France à la compagnie Tilbry inquiète.",
        "grant investor=France; investee=Tilbry 7000000000 EUR announced",
    ),
    (
        "Norvane Group a levé 600 millions d'euros sur le marché obligataire.",
        "debt investee=Norvane Group 600000000 EUR completed",
    ),
    (
        "Norvane Group a réalisé une augmentation de capital de 4 millions d'euros, souscrite par le fonds Ostrel.",
        "capital_increase investor=Ostrel; investee=Norvane Group 4000000 EUR completed",
    ),
    # a sum whose currency the sentence before has told
    (
        "Norvane Group a payé 2 millions d'euros d'amende. Norvane Group a aussi obtenu un crédit de 35 millions.",
        "debt investee=Norvane Group 35000000 EUR completed",
    ),
    # what is spent, and where
    (
        "Norvane Group va investir 400 millions d'euros dans son usine de Mulhouse.",
        "capex investor=Norvane Group; investee=Mulhouse 400000000 EUR announced",
    ),
    (
        "Norvane Group débourse 80 millions d'euros pour moderniser son usine de Roanne.",
        "capex investor=Norvane Group; investee=Roanne 80000000 EUR announced",
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_stated(events: Read, text: str, expected: str) -> None:
    assert expected in [told(event) for event in events("fr", text)]


def test_each_holder_keeps_its_own_share(events: Read) -> None:
    found = events("fr", "Les groupes Norvane et Ostrel détiennent respectivement 15 % et 34 % du capital de Tilbry.")

    assert {(event.roles[0].name, event.stake_pct) for event in found} == {("Norvane", 15.0), ("Ostrel", 34.0)}


def test_a_bare_figure_that_counts_something_is_no_sum(events: Read) -> None:
    text = "Norvane Group a payé 2 millions d'euros. Norvane Group a obtenu un prêt et vise 5 millions de clients."

    assert [event.amount for event in events("fr", text) if event.kind == "debt"] == []


MORE = [
    (
        "La société Bexor a ramené sa participation dans Tilbry de 12 % à 8 %.",
        "stake seller=Bexor; investee=Tilbry 8% completed",
    ),
    (
        "Norvane Group va entrer à hauteur de 20 % au capital de la société Tilbry.",
        "stake investor=Norvane Group; investee=Tilbry 20% announced",
    ),
    (
        "Le groupe Bexor rachète les 17,6 % d'Ostrel Capital dans Tilbry.",
        "stake investor=Bexor; seller=Ostrel Capital; investee=Tilbry 17.6% announced",
    ),
    (
        "Le fonds Ostrel a souscrit pour 5 millions d'euros d'obligations convertibles émises par Tilbry.",
        "stake investor=Ostrel; investee=Tilbry 5000000 EUR completed",
    ),
    (
        "La banque Bexor a accordé à Norvane Group une ligne de crédit de 3 millions d'euros.",
        "debt investor=Bexor; investee=Norvane Group 3000000 EUR completed",
    ),
    (
        "Norvane Group va toucher 10 millions d'euros d'aides publiques de l'Allemagne.",
        "grant investor=Allemagne; investee=Norvane Group 10000000 EUR announced",
    ),
    (
        "Alice Bexor a pris 5 % de Norvane Group via Ostrel Capital.",
        "stake investor=Ostrel Capital; investee=Norvane Group 5% completed",
    ),
    (
        "Les actionnaires de Norvane Group sont le fonds Ostrel et le groupe de presse Engelor.",
        "stake investor=Engelor, Ostrel; investee=Norvane Group completed",
    ),
    (
        "Le groupe Bexor a racheté les 10 % de Norvane Group encore détenus par Ostrel Capital.",
        "stake investor=Bexor; seller=Ostrel Capital; investee=Norvane Group 10% completed",
    ),
    (
        "Norvane Group ferme un site alors que l'Etat, actionnaire à 15 %, s'y oppose.",
        "stake investor=Etat; investee=Norvane Group 15% completed",
    ),
    (
        "Norvane Group a convaincu Alice Bexor de prendre 10 % de la société Tilbry.",
        "stake investor=Alice Bexor; investee=Tilbry 10% completed",
    ),
    (
        "L'Etat a conclu avec la compagnie Tilbry un plan de sauvetage de 9 millions d'euros.",
        "grant investor=Etat; investee=Tilbry 9000000 EUR completed",
    ),
    (
        "Norvane Group inaugure une usine de 4 millions d'euros à Lyon.",
        "capex investor=Norvane Group; investee=Lyon 4000000 EUR announced",
    ),
    (
        "Le fonds Ostrel a acquis plus de 5 % du capital de Norvane Group.",
        "stake investor=Ostrel; investee=Norvane Group 5% completed",
    ),
    (
        "La start-up Tilbry boucle un tour de table de 25 millions d'euros, mené par Ostrel et rejoint par Bexor.",
        "funding_round lead_investor=Ostrel; investor=Bexor; investee=Tilbry 25000000 EUR completed",
    ),
    (
        "Norvane Group a annoncé son intention de s'introduire sur Euronext.",
        "ipo investee=Norvane Group announced",
    ),
    (
        "Norvane Group entend lever 3 millions d'euros par une augmentation de capital.",
        "capital_increase investee=Norvane Group 3000000 EUR announced",
    ),
    (
        "Norvane Group négocie l'entrée du fonds Ostrel au capital de sa filiale Tilbry.",
        "stake investor=Ostrel; investee=Tilbry rumoured",
    ),
    (
        "La start-up Tilbry a levé 3 millions d'euros auprès de plusieurs fonds, dont Ostrel et Bexor.",
        "funding_round investor=Bexor, Ostrel; investee=Tilbry 3000000 EUR completed",
    ),
    (
        "Norvane Group a souscrit pour 5 millions d'euros de dette.",
        "debt investee=Norvane Group 5000000 EUR completed",
    ),
    (
        "Norvane Group a décidé d'investir 3 millions d'euros près de Lyon.",
        "capex investor=Norvane Group; investee=Lyon 3000000 EUR announced",
    ),
]


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_stated_otherwise(events: Read, text: str, expected: str) -> None:
    assert expected in [told(event) for event in events("fr", text)]


def test_who_led_a_round_is_told_a_sentence_later(events: Read) -> None:
    text = "La start-up Tilbry lève 9 millions d'euros. L'opération a été menée par Ostrel, aux côtés de Bexor."

    assert "funding_round lead_investor=Ostrel; investor=Bexor; investee=Tilbry completed" in [
        told(event) for event in events("fr", text)
    ]


def test_two_companies_that_hold_each_other_are_two_stakes(events: Read) -> None:
    text = "Le groupe Norvane détient 43 % de Tilbry, qui possède 15 % du capital de Norvane."

    assert {event.stake_pct for event in events("fr", text)} == {43.0, 15.0}


def test_the_letter_of_a_round_ends_a_sentence(events: Read) -> None:
    text = "La start-up Tilbry a levé 12 millions d'euros en série A. Le tour a été mené par le fonds Ostrel."

    assert "funding_round lead_investor=Ostrel; investee=Tilbry completed" in [
        told(event) for event in events("fr", text)
    ]


def test_a_sum_may_be_one_unit_without_a_figure(events: Read) -> None:
    found = events("fr", "La valorisation de la start-up Tilbry dépasse le milliard de dollars.")

    assert [(event.kind, event.amount, event.currency) for event in found] == [("current", 1e9, "USD")]


SILENT = [
    "Avec cette levée, le groupe Tilbry porte à 50 millions d'euros le total des fonds récoltés.",
    "Depuis sa création, la start-up Tilbry a levé 40 millions d'euros.",
    "Norvane Group a dépensé 20 millions d'euros pour produire ce film.",
    "Norvane Group a consacré 9 milliards d'euros à ses rachats d'actions.",
    "Le club Tilbry a déboursé 22 millions d'euros pour recruter Bell.",
    "Norvane Group attend l'entrée de Tilbry dans la course.",
    "Norvane Group détient 30 % du marché des pompes.",
    "Les femmes détiennent 30 % des postes de direction chez Norvane Group.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_only_looks_like_an_investment_states_nothing(events: Read, text: str) -> None:
    assert events("fr", text) == []


def test_a_round_values_the_company_that_it_is_for(events: Read) -> None:
    text = "La start-up Tilbry lève 9 millions d'euros auprès d'Ostrel. L'opération valorise la société 140 millions."

    found = [(event.roles[0].name, event.amount) for event in events("fr", text) if event.kind == "current"]
    assert found == [("Tilbry", 140e6)]


def test_an_adverbial_is_no_owner(events: Read) -> None:
    text = "Le groupe Tilbry va mal. Tilbry SA attend. La banque Ostrel apporte de son côté un prêt de 3 M€."

    assert "debt investor=Ostrel; investee=Tilbry SA 3000000 EUR announced" in [
        told(event) for event in events("fr", text)
    ]


VALUED = [
    ("Avec une valorisation de 3 milliards d'euros, Norvane Group dépasse Tilbry.", "current 3000000000"),
    ("Norvane Group a levé 6 millions d'euros, pour une valorisation de 150 millions.", "current 150000000"),
    ("Norvane Group, dont la valorisation atteint 3 milliards d'euros, recrute.", "current 3000000000"),
    ("Cette opération porterait la valorisation de Norvane Group à 3 milliards d'euros.", "prospective 3000000000"),
]


@pytest.mark.parametrize(("text", "expected"), VALUED)
def test_what_a_company_is_worth(events: Read, text: str, expected: str) -> None:
    found = [event for event in events("fr", text) if event.fact_table == "valuations"]

    assert [f"{event.kind} {event.amount:.0f}" for event in found] == [expected]
    assert [event.roles[0].name for event in found] == ["Norvane Group"]


VALUED_OTHERWISE = [
    ("La Bourse attribue à Norvane Group une valeur de 3 milliards d'euros.", "current 3000000000"),
    ("Norvane Group, que la Bourse évalue à 3 milliards d'euros, recrute.", "current 3000000000"),
    ("Norvane Group capitalise désormais 719 millions d'euros.", "current 719000000"),
    ("Norvane Group est estimé à 3 milliards d'euros.", "current 3000000000"),
    ("La valorisation de Norvane Group est passée de 2 à 3 milliards d'euros.", "current 3000000000"),
    ("L'offre d'Ostrel valorise Norvane Group à 3 milliards d'euros.", "prospective 3000000000"),
]


@pytest.mark.parametrize(("text", "expected"), VALUED_OTHERWISE)
def test_what_a_company_is_said_to_be_worth(events: Read, text: str, expected: str) -> None:
    test_what_a_company_is_worth(events, text, expected)


@pytest.mark.parametrize(
    "thing", ["L'usine de Norvane Group", "Le contrat de Norvane Group", "La vente de Norvane Group"]
)
def test_what_something_of_a_company_is_worth_is_not_its_value(events: Read, thing: str) -> None:
    found = events("fr", f"{thing}, estimée à 3 milliards d'euros, fait débat.")

    assert [event for event in found if event.fact_table == "valuations"] == []

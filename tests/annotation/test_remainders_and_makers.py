"""What is left of a company, who makes a bid, and acts that nobody carried out. Names and facts are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read
from tests.annotation.test_frames import told

STATED = [
    # what is left of a company whose share was told before
    (
        "en",
        "Orbion Group owns 35% of Skylark and plans to buy the other 65% for £2.5 billion.",
        "acquisition acquirer=Orbion Group; target=Skylark 2500000000 GBP announced"
        " | stake investor=Orbion Group; investee=Skylark - completed",
    ),
    (
        "fr",
        "Le groupe Orbion détient 35 % de Skylark et rachètera les 65 % restants.",
        "acquisition acquirer=Orbion; target=Skylark - announced | stake investor=Orbion; investee=Skylark - completed",
    ),
    # control that is given away
    (
        "fr",
        "Le groupe Orbion a cédé le contrôle de sa filiale Skylark au fonds Dormont.",
        "acquisition acquirer=Dormont; target=Skylark; seller=Orbion - completed",
    ),
    # who makes a bid
    (
        "en",
        "A bid by the Veltrex group for Dornix Mills was turned down by the board.",
        "acquisition acquirer=Veltrex; target=Dornix Mills - withdrawn",
    ),
    (
        "en",
        "Veltrex Group made a $3 billion bid to take over chipmaker Dornix.",
        "acquisition acquirer=Veltrex Group; target=Dornix 3000000000 USD announced",
    ),
    (
        "fr",
        "Les salariés du groupe Dormont sont en colère contre le repreneur, Veltrane.",
        "acquisition acquirer=Veltrane; target=Dormont - announced",
    ),
    # what a pronoun means behind a second verb
    (
        "en",
        "Orbion Group bought and enlarged the cable network Skylark in 2014 before selling it to Intel.",
        "acquisition acquirer=Intel; target=Skylark; seller=Orbion Group - completed"
        " | acquisition acquirer=Orbion Group; target=Skylark - completed",
    ),
    (
        "en",
        "Orbion Group owns 35% of Skylark and is buying Veltrex Capital's 20% stake.",
        "stake investor=Orbion Group; investee=Skylark - completed"
        " | stake investor=Orbion Group; investee=Skylark; seller=Veltrex Capital - announced",
    ),
    (
        "fr",
        "Le groupe Orbion détient 35 % de la société Skylark et va racheter les 20 % de Renault.",
        "stake investor=Orbion; investee=Skylark - completed"
        " | stake investor=Orbion; investee=Skylark; seller=Renault - announced",
    ),
    (
        "en",
        "Veltrex Capital, owned by Anna Roe, owns 35% of chipmaker Skylark.",
        "stake investor=Veltrex Capital; investee=Skylark - completed",
    ),
    # of whom buyers consist
    (
        "en",
        "The consortium bidding for Skylark Inc includes Orbion Group, Veltrex Capital and Norway's Merlow Partners.",
        "acquisition acquirer=Merlow Partners, Orbion Group, Veltrex Capital; target=Skylark Inc - announced",
    ),
    (
        "fr",
        "Le consortium, composé du groupe Orbion et du fonds Merlow, a racheté la société Skylark.",
        "acquisition acquirer=Merlow, Orbion; target=Skylark - completed",
    ),
    # rivals that a colon lists, each of whom bids for itself
    (
        "fr",
        "Deux candidats se sont manifestés pour reprendre la société Skylark : Orbion et le fonds Merlow.",
        "acquisition acquirer=Merlow; target=Skylark - announced"
        " | acquisition acquirer=Orbion; target=Skylark - announced",
    ),
    (
        "en",
        "Two bidders are still in the race to buy chipmaker Skylark: Intel and Comcast.",
        "acquisition acquirer=Comcast; target=Skylark - announced"
        " | acquisition acquirer=Intel; target=Skylark - announced",
    ),
    (
        "fr",
        "La société Skylark change de mains : le fonds Merlow en prend 70 %.",
        "acquisition acquirer=Merlow; target=Skylark - announced",
    ),
    (
        "en",
        "Orbion Group will spend $30 million on a new drone factory in Ohio.",
        "capex investor=Orbion Group; investee=Ohio 30000000 USD announced",
    ),
    # sums whose verb goes without saying
    (
        "en",
        "Orbion Group will invest $2 billion and Veltrex Capital $500 million.",
        "capex investor=Orbion Group 2000000000 USD announced | capex investor=Veltrex Capital 500000000 USD announced",
    ),
    (
        "fr",
        "La Cnil a infligé 12 millions d'euros d'amende à Renault et 5 millions à Engie.",
        "fine authority=Cnil; company=Engie 5000000 EUR - | fine authority=Cnil; company=Renault 12000000 EUR -",
    ),
    # one holder behind a majority
    (
        "fr",
        "Le groupe Veltrane est détenu à 70 % par un autre groupe suédois, Dormont, et à 30 % par Orbion Holding.",
        "stake investor=Orbion Holding; investee=Veltrane - completed",
    ),
    # whose project a government pays for
    (
        "fr",
        "Le ministère des Transports a annoncé un investissement de 40 millions d'euros dans le projet de tramway"
        " de la société Veltrane.",
        "grant investor=ministère des Transports; investee=Veltrane 40000000 EUR completed",
    ),
    # whom a passive verb takes sides against
    (
        "fr",
        "Les chaînes TF1 et M6 sévèrement rappelées à l'ordre par l'Arcom",
        "statement authority=Arcom; company=M6, TF1 - -",
    ),
    (
        "en",
        "The SEC charged Orbion Corp with fraud. Orbion Corp will pay $3 million to settle the charges.",
        "complaint authority=SEC; company=Orbion Corp - -"
        " | settlement authority=SEC; company=Orbion Corp 3000000 USD -",
    ),
    (
        "fr",
        "Le groupe Norvane a reçu le soutien de Bruno Le Maire.",
        "statement authority=Bruno Le Maire; company=Norvane - -",
    ),
    (
        "fr",
        "Le secrétaire au Trésor Steven Mnuchin a critiqué le groupe Norvane.",
        "statement authority=Steven Mnuchin; company=Norvane - -",
    ),
    (
        "fr",
        'Le ministre des Transports a menacé jeudi de "légiférer" si le groupe Norvane ne baisse pas ses tarifs.',
        "statement authority=ministre des Transports; company=Norvane - -",
    ),
]

SILENT = [
    ("fr", "Le groupe Veltrane aurait besoin d'un investissement de 12 millions d'euros."),
    ("fr", "La ville de Lille n'est pas assez forte pour réguler la plateforme Belvar."),
    ("fr", "L'État devra passer par la loi pour taxer davantage Renault."),
    ("fr", "À condition que les bus soient autorisés, l'Union européenne en recevra de Renault."),
    ("en", "Intel is selling its 20% stake to Comcast."),
    ("fr", "Le patron dément que le gouvernement ait demandé à Renault de fermer une usine."),
]


@pytest.mark.parametrize(("language", "text", "expected"), STATED)
def test_a_sentence_states_its_facts(events: Read, language: str, text: str, expected: str) -> None:
    assert sorted({told(event) for event in events(language, text)}) == sorted(expected.split(" | "))


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_is_needed_aimed_at_or_denied_states_nothing(events: Read, language: str, text: str) -> None:
    assert events(language, text) == []


def test_a_legal_form_with_a_point_ends_no_sentence(events: Read) -> None:
    [event] = events("en", "Veltrex Kft. (VT Limited) acquired Austrian car maker Dornbach Group.")
    assert told(event) == "acquisition acquirer=Veltrex Kft; target=Dornbach Group - completed"


def test_two_run_a_plant_as_a_joint_venture(events: Read) -> None:
    [event] = events("en", "Airbus and Boeing will run the plant as a joint venture.")
    assert told(event) == "joint_venture partner=Airbus, Boeing - announced"


def test_who_gave_an_approval_is_nobody_else_named_before(events: Read) -> None:
    text = "La juge a suspendu la mesure visant Belvar. L'entreprise a reçu le feu vert du président de la région."
    assert all(event.kind != "clearance" for event in events("fr", text))

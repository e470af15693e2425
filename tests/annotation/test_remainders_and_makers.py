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
        "A bid made by the Veltrex group for Dornix Airlines was turned down by shareholders.",
        "acquisition acquirer=Veltrex; target=Dornix Airlines - withdrawn",
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
    # one holder behind a majority
    (
        "fr",
        "Le groupe Veltrane est détenu à 55 % par un autre groupe belge, Dormont, et à 45 % par Orbion Holding.",
        "stake investor=Orbion Holding; investee=Veltrane - completed",
    ),
    # whose project a government pays for
    (
        "fr",
        "Le ministère de la Santé a annoncé un investissement de 300 millions d'euros dans le projet de vaccin"
        " du laboratoire Veltrane.",
        "grant investor=ministère de la Santé; investee=Veltrane 300000000 EUR completed",
    ),
    # whom a passive verb takes sides against
    (
        "fr",
        "Les chaînes TF1 et M6 sévèrement rappelées à l'ordre par l'Arcom",
        "statement authority=Arcom; company=M6, TF1 - -",
    ),
    (
        "fr",
        'Le ministre de l\'Économie a menacé mardi de "légiférer" si Renault ne renonce pas à ses primes.',
        "statement authority=ministre de l'Économie; company=Renault - -",
    ),
]

SILENT = [
    ("fr", "Le groupe Veltrane aurait besoin d'un investissement de 12 millions d'euros."),
    ("fr", "La ville de Paris n'a pas assez de pouvoirs pour réguler la plateforme Airbnb."),
    ("fr", "L'État devra passer par la loi pour taxer davantage Renault."),
    ("fr", "Le patron dément que le gouvernement ait demandé à Renault de fermer une usine."),
]


@pytest.mark.parametrize(("language", "text", "expected"), STATED)
def test_a_sentence_states_its_facts(events: Read, language: str, text: str, expected: str) -> None:
    assert sorted({told(event) for event in events(language, text)}) == sorted(expected.split(" | "))


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_is_needed_aimed_at_or_denied_states_nothing(events: Read, language: str, text: str) -> None:
    assert events(language, text) == []


def test_who_gave_an_approval_is_nobody_else_named_before(events: Read) -> None:
    text = "La juge a suspendu la mesure visant TikTok. L'entreprise a reçu le feu vert du président de la région."
    assert all(event.kind != "clearance" for event in events("fr", text))

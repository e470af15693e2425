"""Whom a French text takes up as one of two, as one of its kind, or without its verb."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read

TWO = "Le groupe Norvane et le groupe Ulmia se parlent. "
PAIRS = [
    (TWO + "Le premier rachèterait le second pour 3 millions d'euros.", {"acquirer": "Norvane", "target": "Ulmia"}),
    (TWO + "Le second rachèterait le premier pour 3 millions d'euros.", {"acquirer": "Ulmia", "target": "Norvane"}),
    (
        "Norvane va être racheté par l'un de ses rivaux, le groupe breton Ulmia.",
        {"acquirer": "Ulmia", "target": "Norvane"},
    ),
    (
        "Norvane a été mise en vente par sa maison mère, le groupe breton Ulmia.",
        {"seller": "Ulmia", "target": "Norvane"},
    ),
    ("Le site norvane-pneus.fr a été racheté par Ulmia.", {"acquirer": "Ulmia", "target": "norvane-pneus.fr"}),
]


def roles(event: object) -> dict[str, str]:
    return {role.role: role.name for role in event.roles}  # type: ignore[attr-defined]


@pytest.mark.parametrize(("text", "told"), PAIRS)
def test_one_of_two(events: Read, text: str, told: dict[str, str]) -> None:
    [deal] = [event for event in events("fr", text) if event.fact_table == "deals"]
    assert roles(deal) == told


@pytest.mark.parametrize("both", ["Tous deux", "Les deux", "L'un et l'autre"])
def test_both(events: Read, both: str) -> None:
    [deal] = events("fr", f"{TWO}{both} veulent fusionner d'ici à mai.")
    assert {role.name for role in deal.roles} == {"Norvane", "Ulmia"}


def test_a_first_of_something_else_is_nobody(events: Read) -> None:
    assert events("fr", f"{TWO}Le premier ministre rachète la société Tilbry, le second tour est loin.") == []


def test_what_each_buys_without_its_verb(events: Read) -> None:
    text = "Le groupe Norvane reprend 14 magasins, Ulmia l'entrepôt de Pau et Velbor les magasins, dit-on."
    found = [roles(event) for event in events("fr", text)]
    assert [(told["acquirer"], told["target"]) for told in found] == [
        ("Norvane", "14 magasins"),
        ("Ulmia", "entrepôt de Pau"),
    ]


def test_who_has_a_head_or_a_turnover_is_a_firm(events: Read) -> None:
    plain = "Tilbry a signé un partenariat avec Norvane pour bâtir un entrepôt."
    [deal] = events("fr", f"Norvane a doublé son chiffre d'affaires. {plain}")
    assert {role.name for role in deal.roles} == {"Norvane", "Tilbry"}
    assert events("fr", f"Norvane a doublé son plaisir. {plain}") == []


TAKEN_UP = [
    "La start-up bretonne Norvane accélère. Née des cendres d'Ulmia, elle rachète Tilbry pour 3 millions d'euros.",
    "Énergie : Norvane se renforce. L'opérateur rachète la société Tilbry pour 3 millions d'euros.",
    "Norvane a confirmé. Le spécialiste du surgelé rachète la société Tilbry, numéro trois du secteur.",
]


@pytest.mark.parametrize("text", TAKEN_UP)
def test_whom_the_next_sentence_takes_up(events: Read, text: str) -> None:
    [deal] = events("fr", text)
    assert roles(deal) == {"acquirer": "Norvane", "target": "Tilbry"}


def test_two_of_any_trade(events: Read) -> None:
    [deal] = events("fr", "Norvane et Ulmia se parlent. Les deux mutuelles ont annoncé leur projet de fusion.")
    assert {role.name for role in deal.roles} == {"Norvane", "Ulmia"}


def test_a_rival_that_is_only_compared_is_not_taken_up(events: Read) -> None:
    text = (
        "La banque Norvane va bien. Son concurrent Ulmia avait déçu. Le groupe rachète Tilbry pour 3 millions d'euros."
    )
    [deal] = events("fr", text)
    assert roles(deal) == {"acquirer": "Norvane", "target": "Tilbry"}


def test_a_club_is_called_by_its_league(events: Read) -> None:
    text = "Le FC Norvane est vendu. Le club de Ligue 2 a été cédé par la société Ulmia au fonds Tilbry."
    deal = events("fr", text)[-1]
    assert roles(deal) == {"acquirer": "Tilbry", "seller": "Ulmia", "target": "FC Norvane"}

"""What a deal costs and when it was told, where sentence or clause of their own say so. All is invented."""

from __future__ import annotations

from datetime import date

import pytest

from tests.annotation.conftest import Read

_FR = "Le groupe Norvane a annoncé lundi le rachat de la société Belvar. "
_EN = "Norvane Corp said on Monday it would buy the company Belvar. "

PRICES = [
    ("fr", _FR + "Montant du chèque : 30 millions d'euros."),
    ("fr", _FR + "Prix : 30 millions d'euros."),
    ("fr", _FR + "Il déboursera 30 millions d'euros."),
    ("fr", _FR + "Soit 30 millions d'euros pour la totalité du capital."),
    ("en", _EN + "Price tag: 30 million euros."),
    ("en", _EN + "It will pay 30 million euros in cash."),
    ("en", _EN + "They keep the price to themselves, but two people say it was north of 30 million euros."),
]
NO_PRICES = [
    ("fr", _FR + "Le chiffre d'affaires atteint 30 millions d'euros."),
    ("fr", _FR + "Le prix du billet passera à 30 euros."),
    ("en", _EN + "Sales reached 30 million euros."),
    ("en", _EN + "The company Ostrel paid 30 million euros in taxes."),
]
DAYS = [
    (
        "fr",
        "Deux ans après le rachat de la société Belvar, le groupe Norvane a supprimé mardi 30 emplois.",
        None,
    ),
    ("fr", "Après une vente d'actifs en 2021, le groupe Norvane a racheté la société Belvar.", None),
    ("fr", "Le groupe Norvane a racheté la société Belvar l'an passé.", date(2023, 1, 1)),
    ("fr", "Le groupe Norvane a racheté la société Belvar l'été dernier.", date(2023, 1, 1)),
    ("en", "Norvane Corp bought the company Belvar in February last year.", date(2023, 2, 1)),
    ("en", "Norvane Corp bought the company Belvar last summer.", date(2023, 1, 1)),
    ("fr", "Le rachat de la société Belvar par le groupe Norvane devrait être bouclé en juin.", None),
    ("en", "Norvane Corp's takeover of the company Belvar is expected to close in June.", None),
    ("fr", "Le groupe Norvane a racheté Belvar, propriété du fonds Ostrel depuis 2012.", None),
]


@pytest.mark.parametrize(("language", "text"), PRICES)
def test_the_next_sentence_tells_the_price(events: Read, language: str, text: str) -> None:
    assert {event.amount for event in events(language, text)} == {None, 30_000_000}


def test_the_buyers_own_clause_tells_the_price(events: Read) -> None:
    text = "Le groupe Norvane a cédé la société Belvar au fonds Ostrel, qui a versé 30 millions d'euros."
    assert {event.amount for event in events("fr", text) if event.kind == "acquisition"} == {30_000_000}


@pytest.mark.parametrize(("language", "text"), NO_PRICES)
def test_other_sums_are_no_price(events: Read, language: str, text: str) -> None:
    assert {event.amount for event in events(language, text) if event.kind == "acquisition"} == {None}


@pytest.mark.parametrize(("language", "text", "day"), DAYS)
def test_a_day_belongs_to_its_own_clause(events: Read, language: str, text: str, day: date | None) -> None:
    deals = [e for e in events(language, text) if "Norvane" in str([r.name for r in e.roles if r.role == "acquirer"])]
    assert {deal.announced_on for deal in deals} == {day}


def test_a_sum_before_another_subject_is_not_the_deals(events: Read) -> None:
    text = "Norvane Corp pledged $3 billion to Ulmia, and Tilbry Inc's failed bid for Belvar Corp surprised nobody."
    assert {event.amount for event in events("en", text) if event.kind == "acquisition"} == {None}


def test_what_a_day_of_delay_costs_is_no_amount(events: Read) -> None:
    text = "La Cnil a ordonné à la société Norvane de se conformer, ou il faudra payer 50.000 euros par jour."
    assert {event.amount for event in events("fr", text)} == {None}

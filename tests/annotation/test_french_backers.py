"""French ways of telling who leads and joins a round, beside it or a sentence later. All names are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read

BESIDE = [
    ("La start-up Tilbry vient de lever 9 millions d'euros, avec Ostrel en chef de file.", "lead Ostrel"),
    ("La start-up Tilbry lève 9 millions d'euros : Ostrel mène le tour, avec Bexor.", "lead Ostrel; Bexor"),
    ("La start-up Tilbry a levé 9 millions d'euros auprès d'investisseurs emmenés par Ostrel.", "lead Ostrel"),
    (
        "La start-up Tilbry a levé 9 millions d'euros, un tour de table dans lequel on retrouve Bexor et Ostrel.",
        "Bexor; Ostrel",
    ),
    ("Bexor, Ostrel et plusieurs fonds ont participé à la levée de fonds de la start-up Tilbry.", "Bexor; Ostrel"),
]
LATER = [
    ("Ostrel et le fonds Bexor figurent parmi les investisseurs.", "Bexor; Ostrel"),
    ("Ce soutien provient notamment du fonds Bexor.", "Bexor"),
    ("Ostrel, Bexor et la banque Engelor ont suivi.", "Bexor; Engelor; Ostrel"),
    ("Ostrel et Bexor y ont participé.", "Bexor; Ostrel"),
    ("Parmi les investisseurs figurent Ostrel et le fonds Bexor.", "Bexor; Ostrel"),
    ("Aux côtés d'Ostrel, on retrouve Bexor.", "Bexor; Ostrel"),
    ("Les actionnaires historiques Ostrel et Bexor ont remis au pot.", "Bexor; Ostrel"),
    ("Les fonds proviennent d'Ostrel et de Bexor.", "Bexor; Ostrel"),
    ("Le fonds Ostrel est le chef de file de cette opération.", "lead Ostrel"),
    ("À la manœuvre, le fonds Ostrel, accompagné de Bexor.", "lead Ostrel; Bexor"),
    ("Le fonds américain Ostrel mène la danse, devant Bexor.", "lead Ostrel; Bexor"),
    ("Le tour, mené par Ostrel, réunit aussi Bexor et Engelor.", "lead Ostrel; Bexor; Engelor"),
]


WITHOUT_SUM = [
    ("La start-up Tilbry a reçu 9 millions d'euros de la société Bexor.", "Bexor"),
    ("La start-up Tilbry a levé des fonds auprès de Bexor.", "Bexor"),
    ("La société Tilbry a obtenu des financements auprès du fonds Bexor.", "Bexor"),
    ("Le fonds Bexor a participé à un tour de 9 millions d'euros, qui valorise Tilbry 40 millions.", "Bexor"),
    ("La société Tilbry a reçu un apport en capital de 9 millions d'euros de la part du fonds Bexor.", "Bexor"),
]
SUPPORTED = [
    ("La société Tilbry, soutenue par les fonds Bexor et Ostrel, embauche.", ["Bexor", "Ostrel"]),
    ("Soutenue dès ses débuts par Bexor Ventures, la société Tilbry embauche.", ["Bexor Ventures"]),
    # support is no money, unless a fund gives it
    ("La société Tilbry, soutenue par le groupe Ostrel, embauche.", []),
]


def backers(events: Read, text: str) -> str:
    roles = [role for event in events("fr", text) if event.kind == "funding_round" for role in event.roles]
    leads = sorted({f"lead {role.name}" for role in roles if role.role == "lead_investor"})
    return "; ".join(leads + sorted({role.name for role in roles if role.role == "investor"}))


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_beside_the_round(events: Read, text: str, expected: str) -> None:
    assert backers(events, text) == expected


@pytest.mark.parametrize(("text", "expected"), LATER)
def test_a_sentence_later(events: Read, text: str, expected: str) -> None:
    assert backers(events, f"La start-up Tilbry a levé 9 millions d'euros. {text}") == expected


@pytest.mark.parametrize(("text", "expected"), WITHOUT_SUM)
def test_told_by_who_gives(events: Read, text: str, expected: str) -> None:
    assert backers(events, text) == expected


@pytest.mark.parametrize(("text", "expected"), SUPPORTED)
def test_support_of_a_fund_is_a_stake(events: Read, text: str, expected: list[str]) -> None:
    roles = [role for event in events("fr", text) if event.kind == "stake" for role in event.roles]

    assert sorted(role.name for role in roles if role.role == "investor") == expected


def test_whoever_joins_something_else_is_no_backer(events: Read) -> None:
    text = "La start-up Tilbry a levé 9 millions d'euros. Ostrel et Bexor ont rejoint son réseau de vendeurs."

    assert backers(events, text) == ""

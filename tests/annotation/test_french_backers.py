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


def test_whoever_joins_something_else_is_no_backer(events: Read) -> None:
    text = "La start-up Tilbry a levé 9 millions d'euros. Ostrel et Bexor ont rejoint son réseau de vendeurs."

    assert backers(events, text) == ""

"""French loans whose lender and borrower stand around their noun. Companies and facts are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read
from tests.annotation.test_french_investments import told

LENT = [
    # of whom it is obtained
    (
        "La société Tilbry a obtenu de la banque Ostrel un prêt de 5 millions d'euros.",
        "debt investor=Ostrel; investee=Tilbry 5000000 EUR completed",
    ),
    # who buys with it
    (
        "Le prêt de 5 millions d'euros du fonds Bexor à Anne Roe pour le rachat du club a pris fin.",
        "debt investor=Bexor; investee=Anne Roe 5000000 EUR announced",
    ),
    # those whom somebody leads
    (
        "Un pool bancaire mené par la banque Ostrel a prêté 5 millions d'euros au groupe Tilbry.",
        "debt investor=Ostrel; investee=Tilbry 5000000 EUR completed",
    ),
    # a part of a larger sum, from whoever gives the whole
    (
        "L'Etat consacrera 9 milliards d'euros à la filière, dont 2 milliards de prêts accordés au groupe Tilbry.",
        "debt investor=Etat; investee=Tilbry 2000000000 EUR announced",
    ),
    # a clause behind the noun
    (
        "Le crédit de 5 millions d'euros que la banque Ostrel a consenti au groupe Tilbry arrive à échéance.",
        "debt investor=Ostrel; investee=Tilbry 5000000 EUR completed",
    ),
    (
        "Le groupe Tilbry grandit. Tilbry vit d'un crédit de 5 millions d'euros que la banque Ostrel lui a ouvert.",
        "debt investor=Ostrel; investee=Tilbry 5000000 EUR completed",
    ),
    (
        "Le groupe Tilbry a remboursé le prêt de 5 millions d'euros que lui avait accordé l'Etat.",
        "debt investor=Etat; investee=Tilbry 5000000 EUR completed",
    ),
    (
        "Le groupe Tilbry ne dispose que des 5 millions d'euros d'obligations souscrites en mai par le fonds Ostrel.",
        "debt investor=Ostrel; investee=Tilbry 5000000 EUR completed",
    ),
    # with whom it is agreed
    (
        "Le groupe Tilbry a signé avec la Banque européenne d'investissement un prêt de 5 millions d'euros.",
        "debt investor=Banque européenne d'investissement; investee=Tilbry 5000000 EUR announced",
    ),
    (
        "La Banque européenne d'investissement et le groupe Tilbry se sont entendus sur un prêt de 5 millions d'euros.",
        "debt investor=Banque européenne d'investissement; investee=Tilbry 5000000 EUR announced",
    ),
    (
        "Le groupe Tilbry a demandé au gouvernement un prêt de 5 millions d'euros.",
        "debt investor=gouvernement; investee=Tilbry 5000000 EUR rumoured",
    ),
    # what is asked about is there
    (
        "Il faut savoir si le prêt de 5 millions d'euros accordé par l'Etat au groupe Tilbry est légal.",
        "debt investor=Etat; investee=Tilbry 5000000 EUR announced",
    ),
    # once, with its lender
    (
        "Le groupe Tilbry a souscrit un emprunt de 5 millions d'euros auprès de la banque Ostrel.",
        "debt investor=Ostrel; investee=Tilbry 5000000 EUR completed",
    ),
]


@pytest.mark.parametrize(("text", "expected"), LENT)
def test_a_loan(events: Read, text: str, expected: str) -> None:
    assert [told(event) for event in events("fr", text) if event.kind == "debt"] == [expected]

"""Who stands on which side of a French deal: allies without the word, datives, talks, offers and their answers.

Companies, people and facts are invented.
"""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read
from tests.annotation.test_frames import told

# Says that both are businesses, and makes the article one about business.
_CONTEXT = " Le groupe Norvane et la société Tilbry recrutent. Le rachat d'entreprises plaît à la Bourse."

STATED = [
    # dealings that no word calls an alliance
    (
        "Norvane travaille étroitement avec Tilbry sur un moteur.",
        "partnership partner=Norvane, Tilbry - announced",
    ),
    ("Norvane a confié à Tilbry la gestion de ses entrepôts.", "partnership partner=Norvane, Tilbry - announced"),
    (
        "Norvane a signé avec Tilbry un contrat de dix ans pour livrer des câbles.",
        "partnership partner=Norvane, Tilbry - announced",
    ),
    (
        "Norvane et Tilbry vont développer ensemble un drone.",
        "partnership partner=Norvane, Tilbry - announced",
    ),
    # to whom, and for how much, between verb and object
    (
        "Norvane cède à Tilbry ses activités de pesage.",
        "asset_purchase acquirer=Tilbry; target=activités de pesage; seller=Norvane - announced",
    ),
    (
        "Norvane a cédé pour un euro symbolique sa filiale Ostrel à Tilbry.",
        "acquisition acquirer=Tilbry; target=Ostrel; seller=Norvane - completed",
    ),
    # who talks, with whom, about what
    (
        "Norvane est entré en négociations exclusives avec Tilbry en vue d'un rapprochement.",
        "merger partner=Norvane, Tilbry - rumoured",
    ),
    (
        "Norvane est en discussions avec Tilbry pour la vente de sa filiale Ostrel.",
        "acquisition acquirer=Tilbry; target=Ostrel; seller=Norvane - rumoured",
    ),
    (
        "Norvane a conclu un accord avec Tilbry pour le rachat de sa branche câbles.",
        "asset_purchase acquirer=Norvane; target=branche câbles; seller=Tilbry - announced",
    ),
    # offers and who answers them
    (
        "Le conseil d'administration de Tilbry a rejeté l'offre de 4 milliards d'euros de Norvane.",
        "acquisition acquirer=Norvane; target=Tilbry 4000000000 EUR withdrawn",
    ),
    (
        "Tilbry a reçu une offre de rachat de la part de Norvane.",
        "acquisition acquirer=Norvane; target=Tilbry - announced",
    ),
    (
        "Norvane a accepté l'offre de rachat de sa filiale Ostrel déposée par Tilbry.",
        "acquisition acquirer=Tilbry; target=Ostrel; seller=Norvane - announced",
    ),
]

SILENT = [
    "Norvane n'a jamais signé de contrat avec Tilbry.",
    "Un modèle choisi par Norvane et Tilbry sera présenté en mai.",
    "Le maire travaille avec Tilbry.",
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_each_party_stands_on_its_side(events: Read, text: str, expected: str) -> None:
    assert {told(event) for event in events("fr", text + _CONTEXT)} == {expected}


@pytest.mark.parametrize("text", SILENT)
def test_mere_contact_is_no_deal(events: Read, text: str) -> None:
    assert events("fr", text + _CONTEXT) == []

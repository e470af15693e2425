"""French alliances told as supplies: whose thing is made, fitted out or looked after by whom. Names are invented,
or those of makers that everybody knows; the facts are invented.
"""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read
from tests.annotation.test_frames import told

_CONTEXT = " Le rachat d'entreprises plaît à la Bourse."

STATED = [
    "Michelin équipera dès mars les tramways de Siemens.",
    "Les tramways du groupe Siemens seront équipés par Michelin.",
    "Michelin fournira les roues du prochain tramway de Siemens.",
    "Michelin va fabriquer des roues pour le groupe Siemens.",
    "La roue de Siemens, produite à Lyon par Michelin, plaît.",
    "La société Siemens, à laquelle Michelin fournit un pneu, recrute.",
    "Michelin assurera l'entretien des rails, et assurera la maintenance des tramways de Siemens.",
]

UNSTATED = [
    # its own goods, and what two makers make apart
    "Michelin produit la Norvane, rivale de la Tilbry de Siemens.",
    "Michelin et Siemens fabriquent des roues.",
    # nobody is told to be fitted out
    "L'équipe Siemens et l'assemblée Michelin se sont vues.",
]


@pytest.mark.parametrize("sentence", STATED)
def test_a_supply_allies_two_makers(events: Read, sentence: str) -> None:
    found = {told(event).rpartition(" ")[0] for event in events("fr", sentence + _CONTEXT)}
    assert found & {"partnership partner=Michelin, Siemens -", "partnership partner=Siemens, Michelin -"}


@pytest.mark.parametrize("sentence", UNSTATED)
def test_nobody_is_supplied(events: Read, sentence: str) -> None:
    assert not events("fr", sentence + _CONTEXT)

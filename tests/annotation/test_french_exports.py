"""What French exports run together: links to other articles, English quotations. Names and facts are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read
from tests.annotation.test_frames import told

_CONTEXT = " Le groupe Norvane et la société Tilbry recrutent. Le rachat d'entreprises plaît à la Bourse."

STATED = [
    # a link's names are not those of the sentence behind it
    (
        "Lire aussi : Le port de Velbourg et Ostrel Pourtant, la société Belvar a racheté Tilbry en mars.",
        "acquisition acquirer=Belvar; target=Tilbry - completed",
    ),
    (
        "A ne pas manquer sur Radio Velmark : Norvane a racheté Tilbry Comment choisir Selon elle, il pleut.",
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    ),
    # an English post or quotation is read as English
    (
        'Son patron écrit : "Norvane has acquired Tilbry and will keep all of the staff, the brand and the shops."',
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    ),
    # what is set between a verb and its object
    ("Norvane a racheté par ailleurs Tilbry.", "acquisition acquirer=Norvane; target=Tilbry - completed"),
    ("Norvane détient en outre 5 % de Tilbry.", "stake investor=Norvane; investee=Tilbry - completed"),
    # authorities of West and Central Africa, and their currency
    ("La Cobac a mis en demeure la société Tilbry.", "order authority=Cobac; company=Tilbry - -"),
    ("L'Arcep du Bénin a interdit Tilbry.", "order authority=Arcep du Bénin; company=Tilbry - -"),
    (
        "La BCEAO a infligé à Tilbry une amende de 3 milliards de F CFA.",
        "fine authority=BCEAO; company=Tilbry 3000000000 XOF -",
    ),
    # a licence that is taken away
    (
        "Le gouvernement guinéen a retiré à Norvane la moitié de ses permis.",
        "order authority=gouvernement guinéen; company=Norvane - -",
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_what_stands_in_an_export_is_read_sentence_by_sentence(events: Read, text: str, expected: str) -> None:
    assert expected in [told(event) for event in events("fr", text + _CONTEXT)]


SILENT = [
    "Instagram et Messenger vont fusionner.",
    "Google va fusionner Gmail et Google Chat.",
]


@pytest.mark.parametrize("text", SILENT)
def test_services_of_one_owner_do_not_merge(events: Read, text: str) -> None:
    assert not [event for event in events("fr", text + _CONTEXT) if event.kind == "merger"]


def test_a_fine_that_is_imposed_is_no_order_besides(events: Read) -> None:
    text = "Bruxelles a imposé à Norvane une amende de 3 millions d'euros." + _CONTEXT
    assert [event.kind for event in events("fr", text)] == ["fine"]

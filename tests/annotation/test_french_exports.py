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


PRESS = [
    # firms that are called by what they are
    (
        "La Société velmarkaise des mines a signé un partenariat avec Tilbry.",
        "partnership partner=Société velmarkaise des mines, Tilbry - announced",
    ),
    (
        "Norvane a racheté la Compagnie ivoirienne de raffinage.",
        "acquisition acquirer=Norvane; target=Compagnie ivoirienne de raffinage - completed",
    ),
    # who has what was bought has bought it
    ("Norvane digère encore Tilbry, acquis en 2019.", "acquisition acquirer=Norvane; target=Tilbry - completed"),
    # "en" is the firm that the text speaks of
    ("Norvane recrute. Norvane plaît. Tilbry en possède 12 %.", "stake investor=Tilbry; investee=Norvane - completed"),
    (
        "Norvane recrute. Norvane plaît. Tilbry, actionnaire à hauteur de 8 %, est candidat.",
        "stake investor=Tilbry; investee=Norvane - completed",
    ),
    # what follows "et" with a verb of its own gets nothing
    (
        "La société Ostrel prêtera 75 millions d'euros à Tilbry, et Norvane est partie.",
        "debt investor=Ostrel; investee=Tilbry 75000000 EUR announced",
    ),
    # who tells what will be spent spends it
    (
        "Quelque 8 millions d'euros seront investis dans l'usine de Velbourg, promet Anne Roe, directrice de Norvane.",
        "capex investor=Norvane; investee=Velbourg 8000000 EUR announced",
    ),
    # signs of a firm
    ("Fondée en 2013, Belvar a levé 3 millions d'euros.", "funding_round investee=Belvar 3000000 EUR completed"),
    ("La lyonnaise Belvar a levé 3 millions d'euros.", "funding_round investee=Belvar 3000000 EUR completed"),
    (
        "Tilbry recrute. Tilbry plaît. La licorne d'Anne Roe a levé 3 millions d'euros.",
        "funding_round investee=Tilbry 3000000 EUR completed",
    ),
    # who applauds behind a quotation
    (
        "« C'est une belle nouvelle pour Tilbry », a applaudi le ministre de l'Industrie, Paul Darrieux.",
        "statement authority=Paul Darrieux; company=Tilbry - -",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PRESS)
def test_turns_of_the_business_press(events: Read, text: str, expected: str) -> None:
    assert expected in [told(event) for event in events("fr", text + _CONTEXT)]


def test_a_promise_of_money_is_no_statement(events: Read) -> None:
    text = "L'Etat s'est engagé à verser 65 millions d'euros à Tilbry." + _CONTEXT
    assert [event.kind for event in events("fr", text)] == ["grant"]


PEOPLE = [
    ("Paul Darrieux sourit. Il a racheté Tilbry.", "acquisition acquirer=Paul Darrieux; target=Tilbry - completed"),
    (
        "Paul Darrieux sourit. L'homme d'affaires suisse détient 5 % de Tilbry.",
        "stake investor=Paul Darrieux; investee=Tilbry - completed",
    ),
    (
        "Norvane plaît. Norvane bâtira une usine à Velbourg. Norvane y consacrera 45 millions d'euros.",
        "capex investor=Norvane 45000000 EUR announced",
    ),
    (
        "Tilbry annonce un placement privé d'actions de 3 millions de dollars.",
        "capital_increase investee=Tilbry 3000000 USD announced",
    ),
    (
        "Tilbry a réalisé un placement privé obligataire de 3 millions d'euros.",
        "debt investee=Tilbry 3000000 EUR completed",
    ),
    ("L'ARTCI a rappelé à l'ordre Tilbry.", "statement authority=ARTCI; company=Tilbry - -"),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people_sites_and_placements(events: Read, text: str, expected: str) -> None:
    assert expected in [told(event) for event in events("fr", text + _CONTEXT)]


def test_whom_a_minister_leads_is_no_buyer(events: Read) -> None:
    text = "Emmanuel Macron sourit. Il a vendu une usine. Norvane plaît. Il a racheté Tilbry." + _CONTEXT
    assert not [event for event in events("fr", text) if any(r.name == "Emmanuel Macron" for r in event.roles)]


TOLD_APART = [
    # a post in English capitals is nobody's name, a surname may have its particle
    (
        "Quelque 8 millions d'euros seront injectés dans l'usine de Velbourg, promet Marc du Bois, CEO de Norvane.",
        "capex investor=Norvane; investee=Velbourg 8000000 EUR announced",
    ),
    # "le club" is the one that the text speaks of
    (
        "Le Racing Ostrel plaît. Le Racing Ostrel joue. Norvane a acquis 71 % des parts du club.",
        "acquisition acquirer=Norvane; target=Racing Ostrel - completed",
    ),
    (
        "La Commission a rendu contraignants les engagements de Tilbry.",
        "settlement authority=Commission; company=Tilbry - -",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD_APART)
def test_posts_clubs_and_commitments(events: Read, text: str, expected: str) -> None:
    assert expected in [told(event) for event in events("fr", text + _CONTEXT)]

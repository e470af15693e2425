"""French ways of telling who holds, takes or gives up a share. Companies, people and facts are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read
from tests.annotation.test_french_investments import told

HELD = [
    (
        "Le groupe Tilbry va ouvrir son capital à un fonds étranger.",
        "stake investee=Tilbry announced",
    ),
    # no verb at all
    (
        "Le fonds Bexor (20 % de la société Tilbry) conteste l'offre.",
        "stake investor=Bexor; investee=Tilbry 20% completed",
    ),
    (
        "Le fonds Bexor, fort de ses 20 % dans la société Tilbry, conteste l'offre.",
        "stake investor=Bexor; investee=Tilbry 20% completed",
    ),
    (
        "La société Tilbry (dont Bexor possède 20 %) conteste l'offre.",
        "stake investor=Bexor; investee=Tilbry 20% completed",
    ),
    # what falls is what it has fallen to
    (
        "Le groupe Ostrel passe de 12 à 8 % du capital de la société Tilbry.",
        "stake investor=Ostrel; investee=Tilbry 8% completed",
    ),
    # a sum of shares, several holdings, examples
    (
        "Le groupe Ostrel a vendu pour 3 millions d'euros d'actions Tilbry.",
        "stake seller=Ostrel; investee=Tilbry 3000000 EUR completed",
    ),
    (
        "Parmi les participations du fonds Bexor figurent les sociétés Tilbry et Ostrel.",
        "stake investor=Bexor; investee=Ostrel completed",
    ),
    (
        "Les sociétés Ostrel et Tilbry ? Anne Roe finance avec passion des start-up prometteuses : Ostrel et Tilbry.",
        "stake investor=Anne Roe; investee=Ostrel completed",
    ),
    (
        "Le fonds Bexor a investi dans une vingtaine d'entreprises, dont le groupe Ostrel.",
        "stake investor=Bexor; investee=Ostrel completed",
    ),
    # each holds shares of the other
    (
        "Le groupe Ostrel possède 40 % de la société Tilbry, mais cette dernière seulement 8 % du premier.",
        "stake investor=Tilbry; investee=Ostrel 8% completed",
    ),
    (
        "Le groupe Ostrel possède 40 % de la société Tilbry, qui détient en retour 8 % d'Ostrel.",
        "stake investor=Tilbry; investee=Ostrel 8% completed",
    ),
    # a verb of having leads to the holders
    (
        "La société Tilbry a pour actionnaires le groupe Ostrel (34 %) et le fonds Bexor (12 %).",
        "stake investor=Bexor; investee=Tilbry 12% completed",
    ),
    (
        "La société Tilbry compte à son capital le fonds Bexor.",
        "stake investor=Bexor; investee=Tilbry completed",
    ),
    (
        "L'Etat veut peser sur le groupe Tilbry, dont il est actionnaire à 15 %.",
        "stake investor=Etat; investee=Tilbry 15% completed",
    ),
    (
        "Le fonds Bexor possède encore des intérêts dans la société Tilbry.",
        "stake investor=Bexor; investee=Tilbry completed",
    ),
    # nobody is said to sell
    (
        "La privatisation partielle du groupe Tilbry a été abandonnée.",
        "stake investee=Tilbry withdrawn",
    ),
    (
        "Le gouvernement veut ouvrir le capital du groupe Tilbry à des investisseurs privés.",
        "stake investee=Tilbry rumoured",
    ),
    (
        "L'ouverture du capital du groupe Tilbry fait débat.",
        "stake investee=Tilbry announced",
    ),
    # a second holder without a verb of its own
    (
        "Le groupe Ostrel détient 34 % de Tilbry, la banque Bexor 20 % et les salariés 5 %.",
        "stake investor=Bexor; investee=Tilbry 20% completed",
    ),
    # the noun tells that it is a share of a company
    (
        "Bexor cède à Nolvane sa participation de 12 % dans Tilbry, un acteur de la banque.",
        "stake investor=Nolvane; seller=Bexor; investee=Tilbry 12% announced",
    ),
    # what the share is in was told before
    (
        "Le fonds Bexor, déjà présent au capital du groupe Tilbry, a porté sa participation à 18 %.",
        "stake investor=Bexor; investee=Tilbry 18% completed",
    ),
    (
        "Le fonds Bexor, qui possède déjà 20 % du groupe Tilbry, a racheté 5 % supplémentaires à Ostrel.",
        "stake investor=Bexor; seller=Ostrel; investee=Tilbry 5% completed",
    ),
    # whose capital it is that somebody enters
    (
        "La société Tilbry annonce l'arrivée à son capital du fonds Bexor.",
        "stake investor=Bexor; investee=Tilbry announced",
    ),
    # without a verb of holding
    (
        "Le groupe Tilbry, filiale à 45 % d'Ostrel, a fermé un site.",
        "stake investor=Ostrel; investee=Tilbry 45% completed",
    ),
    (
        "Le groupe Tilbry appartient à 20 % au fonds Bexor.",
        "stake investor=Bexor; investee=Tilbry 20% completed",
    ),
    (
        "Les 20 % restants du groupe Tilbry appartiennent à Bexor.",
        "stake investor=Bexor; investee=Tilbry 20% completed",
    ),
    (
        "Le capital du groupe Tilbry se répartit entre Ostrel (40 %), la banque Bexor (35 %) et les salariés.",
        "stake investor=Bexor; investee=Tilbry 35% completed",
    ),
    (
        "Parmi les actionnaires de la start-up Tilbry figurent Ostrel et le fonds Bexor.",
        "stake investor=Bexor, Ostrel; investee=Tilbry completed",
    ),
    (
        "Le groupe Tilbry ferme un site. Tilbry va mal. Ses actionnaires sont Ostrel (27 %) et le fonds Bexor (9 %).",
        "stake investor=Ostrel; investee=Tilbry 27% completed",
    ),
    (
        "Le fonds Ostrel et la banque Bexor, qui détiennent chacun 15 % du groupe Tilbry, s'opposent au projet.",
        "stake investor=Ostrel; investee=Tilbry 15% completed",
    ),
    (
        "Les actionnaires du groupe Tilbry, Ostrel et le fonds Bexor, ont voté.",
        "stake investor=Bexor, Ostrel; investee=Tilbry completed",
    ),
    (
        "Le groupe Tilbry ferme. Tilbry va mal. Le premier actionnaire, le fonds Bexor (22 %), soutient la direction.",
        "stake investor=Bexor; investee=Tilbry 22% completed",
    ),
    (
        "Le groupe Ostrel et le fonds Bexor détiennent à eux deux 40 % de Tilbry.",
        "stake investor=Bexor, Ostrel; investee=Tilbry 40% completed",
    ),
    # "only" denies nothing
    (
        "Le fonds Bexor ne détient plus que 3 % de Tilbry.",
        "stake investor=Bexor; investee=Tilbry 3% completed",
    ),
    (
        "Le groupe Ostrel contrôle 44 % des droits de vote de Tilbry.",
        "stake investor=Ostrel; investee=Tilbry 44% completed",
    ),
    (
        "Le Qatar est le premier actionnaire du groupe Tilbry.",
        "stake investor=Qatar; investee=Tilbry completed",
    ),
    (
        "Le groupe Tilbry, dont le principal actionnaire est Ostrel, a fermé un site.",
        "stake investor=Ostrel; investee=Tilbry completed",
    ),
    # taken, and given up
    (
        "Entré au capital du groupe Tilbry en 2019, le fonds Bexor veut partir.",
        "stake investor=Bexor; investee=Tilbry completed",
    ),
    (
        "Le groupe Ostrel a augmenté sa participation dans Tilbry de 10 à 15 %.",
        "stake investor=Ostrel; investee=Tilbry 15% completed",
    ),
    (
        "Le groupe Tilbry a fait entrer le fonds Bexor à son capital.",
        "stake investor=Bexor; investee=Tilbry completed",
    ),
    (
        "Le fonds Bexor a ramassé en quelques semaines 8,7 % du capital de Tilbry.",
        "stake investor=Bexor; investee=Tilbry 8.7% completed",
    ),
    (
        "Le fonds Bexor a ramené sa part dans Tilbry de 15 % à 9 %.",
        "stake seller=Bexor; investee=Tilbry 9% completed",
    ),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_a_share(events: Read, text: str, expected: str) -> None:
    assert expected in [told(event) for event in events("fr", text)]


SILENT = [
    "Le groupe Tilbry, filiale d'Ostrel, a fermé un site.",
    "Le groupe Tilbry, filiale à 100 % d'Ostrel, a fermé un site.",
    "Le groupe Tilbry appartient au fonds Bexor.",
]


@pytest.mark.parametrize("text", SILENT)
def test_whom_a_company_belongs_to_is_no_stake(events: Read, text: str) -> None:
    assert [event for event in events("fr", text) if event.fact_table == "investments"] == []


def test_whose_shareholders_act_does_not_act_with_them(events: Read) -> None:
    text = "Les actionnaires de Tilbry SA, Ostrel et Bexor, vont injecter 3 millions d'euros dans la société Engelor."

    assert "stake investor=Bexor, Ostrel; investee=Engelor 3000000 EUR announced" in [
        told(event) for event in events("fr", text)
    ]

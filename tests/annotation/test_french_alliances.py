"""French alliances: whose they are whatever the verb, what joins two sides, and what names one side only.

Companies, people and facts are invented.
"""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read
from tests.annotation.test_frames import told

# Says that both are businesses, and makes the article one about business.
_CONTEXT = " Le groupe Norvane et la société Tilbry recrutent. Le rachat d'entreprises plaît à la Bourse."

STATED = [
    # whatever the verb
    ("Norvane est parvenu à un accord de diffusion avec Tilbry.", "partnership partner=Norvane, Tilbry - announced"),
    ("Norvane mise sur un partenariat avec Tilbry.", "partnership partner=Norvane, Tilbry - announced"),
    (
        "Norvane est en pourparlers avec Tilbry en vue d'un partenariat industriel.",
        "partnership partner=Norvane, Tilbry - rumoured",
    ),
    ("Norvane travaille depuis six ans avec Tilbry.", "partnership partner=Norvane, Tilbry - announced"),
    # one name for both, whatever stands before it
    ("La fusion avortée Norvane/Tilbry pèse encore.", "merger partner=Norvane, Tilbry - withdrawn"),
    ("L'alliance franco-norvégienne Michelin-Siemens souffre.", "partnership partner=Michelin, Siemens - announced"),
    ("L'Alliance Michelin-Siemens souffre.", "partnership partner=Michelin, Siemens - announced"),
    # one work of both, and whose ally somebody is
    ("Le vaccin de Norvane et de Tilbry arrive.", "partnership partner=Norvane, Tilbry - announced"),
    ("Le vaccin de Norvane et de son partenaire Tilbry arrive.", "partnership partner=Norvane, Tilbry - announced"),
    ("Le partenaire de Norvane, Tilbry, va recruter.", "partnership partner=Norvane, Tilbry - announced"),
    ("Norvane a trouvé un partenaire en Chine : Tilbry.", "partnership partner=Norvane, Tilbry - announced"),
    ("Partenaires depuis mars, Norvane et Tilbry recrutent.", "partnership partner=Norvane, Tilbry - announced"),
    ("Rien ne va entre Norvane et Tilbry, partenaires depuis mars.", "partnership partner=Norvane, Tilbry - announced"),
    # they, whom the same sentence names
    ("Norvane et Tilbry ont annoncé qu'ils allaient coopérer.", "partnership partner=Norvane, Tilbry - announced"),
    (
        "Norvane et Tilbry disent qu'ils sont en discussions en vue d'une fusion.",
        "merger partner=Norvane, Tilbry - rumoured",
    ),
    (
        "Les discussions entre Norvane et Tilbry en vue d'une fusion ont échoué.",
        "merger partner=Norvane, Tilbry - withdrawn",
    ),
    # joined for something, and as one
    ("Norvane s'est rapproché de Tilbry pour produire des pompes.", "partnership partner=Norvane, Tilbry - announced"),
    ("Norvane et Tilbry s'unissent dans les pompes.", "partnership partner=Norvane, Tilbry - announced"),
    ("Norvane et Tilbry s'unissent pour former un géant.", "merger partner=Norvane, Tilbry - announced"),
    # a programme, a contract, a frame, what is set off
    ("Norvane participe à un projet de pompe conçu par Tilbry.", "partnership partner=Norvane, Tilbry - announced"),
    ("Le contrat signé par Norvane avec Tilbry court.", "partnership partner=Norvane, Tilbry - announced"),
    ("Dans le cadre d'un accord avec Tilbry, Norvane recrute.", "partnership partner=Norvane, Tilbry - announced"),
    ("Norvane développera, avec Tilbry, une pompe.", "partnership partner=Norvane, Tilbry - announced"),
    # of several of a kind, whom it names
    (
        "Norvane lance un service grâce à des accords avec des labels, comme Tilbry.",
        "partnership partner=Norvane, Tilbry - announced",
    ),
    # a school or a federation may be one side
    (
        "La Fédération velmarkaise de rugby a choisi Norvane.",
        "partnership partner=Fédération velmarkaise de rugby, Norvane - announced",
    ),
    ("L'université de Lens travaille avec Norvane.", "partnership partner=Norvane, université de Lens - announced"),
    # what is joined, shared and licensed
    ("Norvane et Tilbry ont associé leurs ateliers.", "partnership partner=Norvane, Tilbry - announced"),
    ("Norvane et Tilbry partageront leurs antennes.", "partnership partner=Norvane, Tilbry - announced"),
    ("Norvane et Tilbry ont formé un consortium.", "partnership partner=Norvane, Tilbry - announced"),
    ("Norvane a concédé une licence à Tilbry.", "partnership partner=Norvane, Tilbry - announced"),
    ("Norvane vendra en exclusivité les lampes de Tilbry.", "partnership partner=Norvane, Tilbry - announced"),
    ("Norvane et Tilbry poursuivent leur projet commun de tramway.", "partnership partner=Norvane, Tilbry - announced"),
    ("Avec son allié Tilbry, Norvane ouvrira une école.", "partnership partner=Norvane, Tilbry - completed"),
    (
        "Les alliances Norvane/Tilbry et Ostrel/Kestrin dominent le marché.",
        "partnership partner=Norvane, Tilbry - announced",
    ),
    # who is told on one side of a verb, or between whom
    ("Norvane a prolongé le contrat qui le lie à Tilbry.", "partnership partner=Norvane, Tilbry - announced"),
    (
        "Les discussions entre Norvane et Tilbry ont abouti à un accord.",
        "partnership partner=Norvane, Tilbry - announced",
    ),
    ("Le radar conçu par Norvane et Tilbry est prêt.", "partnership partner=Norvane, Tilbry - announced"),
    (
        "Un groupement composé de Norvane et Tilbry a été désigné.",
        "partnership partner=Norvane, Tilbry - announced",
    ),
    ("Norvane a remporté l'appel d'offres de Tilbry.", "partnership partner=Norvane, Tilbry - announced"),
    # with whom it is done, given or announced
    ("Norvane lance une carte bancaire avec Tilbry.", "partnership partner=Norvane, Tilbry - announced"),
    ("Norvane et Tilbry planchent ensemble sur un ferry.", "partnership partner=Norvane, Tilbry - announced"),
    ("Norvane s'est vu confier par Tilbry la gestion du port.", "partnership partner=Norvane, Tilbry - announced"),
    ("Norvane, franchisé de Tilbry à Rabat, embauche.", "partnership partner=Norvane, Tilbry - completed"),
    (
        "Un accord de distribution a été conclu avec Tilbry, a annoncé mardi Norvane.",
        "partnership partner=Norvane, Tilbry - announced",
    ),
    (
        "En vertu de cet accord, Norvane hébergera les archives de Tilbry.",
        "partnership partner=Norvane, Tilbry - announced",
    ),
    ("L'accord Norvane-Tilbry sera signé à Metz.", "partnership partner=Norvane, Tilbry - announced"),
    # a company of both
    (
        "Ostrel, détenue à 50 % par Norvane et à 50 % par Tilbry, recrute.",
        "joint_venture partner=Norvane, Tilbry; target=Ostrel - completed",
    ),
    ("Norvane et Tilbry ont cofondé Ostrel.", "joint_venture partner=Norvane, Tilbry; target=Ostrel - completed"),
    (
        "Norvane et Tilbry réunissent leurs dépôts au sein d'une société commune.",
        "joint_venture partner=Norvane, Tilbry - announced",
    ),
    (
        "Filiale à parts égales de Norvane et de Tilbry, Ostrel fabrique des cuves.",
        "joint_venture partner=Norvane, Tilbry; target=Ostrel - completed",
    ),
    (
        "Les deux groupes, Norvane et Tilbry, créeront une coentreprise.",
        "joint_venture partner=Norvane, Tilbry - announced",
    ),
]

TOLD_OVER_TWO = [
    # plurals that stand for both, and say that both are businesses
    (
        "Brisval et Ulmia sont rivaux. Les deux groupes ont noué une alliance.",
        "partnership partner=Brisval, Ulmia - announced",
    ),
    (
        "Norvane et Tilbry discutaient depuis mai. Ils ont enfin signé un partenariat.",
        "partnership partner=Norvane, Tilbry - announced",
    ),
    (
        "Norvane et Tilbry discutaient depuis mai. L'accord entre les deux groupes est signé.",
        "partnership partner=Norvane, Tilbry - announced",
    ),
    # an ally set off, and a pronoun that is not whom the relative takes up
    (
        "Norvane bâtit un port. Son partenaire, le dragueur Tilbry, fournira les grues.",
        "partnership partner=Norvane, Tilbry - announced",
    ),
    (
        "Norvane bâtit un port. Il compte sur Tilbry, avec lequel il a signé un accord.",
        "partnership partner=Norvane, Tilbry - announced",
    ),
]

UNSTATED = [
    # neither the venture nor its owners are named
    "Une structure naîtrait, détenue à 50/50 par les deux associés.",
    # a work of either, and one of each
    "Le vaccin de Norvane ou de Tilbry arrive.",
    "Les vaccins de Norvane et de Tilbry arrivent.",
    # one side only
    "Le Mexique annonce un accord avec Norvane et Tilbry.",
    "Norvane et Tilbry s'approvisionnent en Norvège.",
    "Norvane et Tilbry tiennent à leurs contrats avec l'Union européenne.",
    "L'Etat utilise l'outil fourni par Norvane et Tilbry.",
    # what is made, or where
    "Les robots conçus par Norvane et Tilbry se vendent mal.",
    "Présenté au Zephyr Show, le moteur a été conçu en collaboration avec Tilbry.",
    # a house and its branch
    "Siemens Energy a signé un accord avec Siemens Mobility.",
    # found fault with
    "Norvane dénonce un accord avec Tilbry.",
    # goods, and what is somebody's bill
    "La police a détruit au marché Ostrel des montres d'une valeur marchande de 3 millions d'euros.",
    "La facture des députés Ostrel a été évaluée à 3 millions d'euros.",
]


@pytest.mark.parametrize(("sentence", "wanted"), STATED, ids=[sentence for sentence, _ in STATED])
def test_alliance_is_told(events: Read, sentence: str, wanted: str) -> None:
    assert wanted in [told(event) for event in events("fr", sentence + _CONTEXT)]


@pytest.mark.parametrize(("text", "wanted"), TOLD_OVER_TWO, ids=[text for text, _ in TOLD_OVER_TWO])
def test_alliance_is_told_over_two_sentences(events: Read, text: str, wanted: str) -> None:
    assert wanted in [told(event) for event in events("fr", text + _CONTEXT)]


@pytest.mark.parametrize("sentence", UNSTATED)
def test_nobody_is_allied(events: Read, sentence: str) -> None:
    assert not events("fr", sentence + _CONTEXT)


def test_what_a_contract_is_put_at_values_no_party(events: Read) -> None:
    text = "Le contrat entre Norvane et Tilbry, estimé à 3 millions d'euros, court depuis mai."
    assert [event.fact_table for event in events("fr", text + _CONTEXT)] == ["deals"]


def test_by_how_much_a_value_changed_is_no_value(events: Read) -> None:
    text = "La capitalisation boursière de Norvane a fondu de 3 milliards d'euros."
    assert events("fr", text + _CONTEXT) == []

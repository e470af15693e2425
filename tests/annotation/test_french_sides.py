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
    (
        "Norvane et Tilbry ont signé, mardi à Lyon, une convention de partenariat.",
        "partnership partner=Norvane, Tilbry - announced",
    ),
    (
        "Dans le cadre de son partenariat avec Tilbry, Norvane ouvrira dix agences.",
        "partnership partner=Norvane, Tilbry - announced",
    ),
    ("Norvane a décroché un contrat auprès de Tilbry.", "partnership partner=Norvane, Tilbry - announced"),
    ("Norvane est le partenaire officiel de Tilbry.", "partnership partner=Norvane, Tilbry - completed"),
    # a company of both
    (
        "Norvane s'allie à Tilbry au sein d'une coentreprise.",
        "joint_venture partner=Norvane, Tilbry - announced",
    ),
    (
        "Norvane et Tilbry ont lancé une coentreprise, Ostrel, dédiée aux batteries.",
        "joint_venture partner=Norvane, Tilbry; target=Ostrel - announced",
    ),
    (
        "Ostrel, la coentreprise créée par Norvane et Tilbry, recrute.",
        "joint_venture partner=Norvane, Tilbry; target=Ostrel - completed",
    ),
    (
        "Les constructeurs automobiles Norvane et Tilbry ont annoncé leur fusion.",
        "merger partner=Norvane, Tilbry - announced",
    ),
    (
        "Le ministre veille à la stabilité de Norvane et de l'alliance avec Tilbry.",
        "partnership partner=Norvane, Tilbry - announced",
    ),
    ("Norvane et Tilbry, partenaires dans le vin.", "partnership partner=Norvane, Tilbry - announced"),
    ("Norvane a perdu son contrat avec Tilbry.", "partnership partner=Norvane, Tilbry - withdrawn"),
    # to whom, and for how much, between verb and object
    (
        "Norvane cède à Tilbry ses activités de pesage.",
        "asset_purchase acquirer=Tilbry; target=activités de pesage; seller=Norvane - announced",
    ),
    (
        "Norvane a cédé pour un euro symbolique sa filiale Ostrel à Tilbry.",
        "acquisition acquirer=Tilbry; target=Ostrel; seller=Norvane - completed",
    ),
    (
        "Norvane vend ses filiales africaines à Tilbry.",
        "asset_purchase acquirer=Tilbry; target=filiales africaines; seller=Norvane - announced",
    ),
    (
        "Norvane vend l'ensemble de ses activités de presse à Tilbry.",
        "asset_purchase acquirer=Tilbry; target=activités de presse; seller=Norvane - announced",
    ),
    (
        "Norvane a cédé en 2015 le réseau ferroviaire à Tilbry.",
        "asset_purchase acquirer=Tilbry; target=réseau ferroviaire; seller=Norvane - completed",
    ),
    (
        "Norvane négocie le rachat de tout ou partie de Tilbry.",
        "acquisition acquirer=Norvane; target=Tilbry - rumoured",
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
    (
        "Norvane est en négociations exclusives avec Tilbry en vue de lui céder les 72 % qu'il détient dans Ostrel.",
        "acquisition acquirer=Tilbry; target=Ostrel; seller=Norvane - rumoured",
    ),
    # whom a description, a pronoun or a relative takes up
    (
        "Elle dirige Tilbry, le seul fabricant de pompes des Landes, racheté en 2021 par Norvane.",
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    ),
    (
        "Tilbry, passé sous bannière belge lorsque Norvane l'a repris à Ostrel, recrute.",
        "acquisition acquirer=Norvane; target=Tilbry; seller=Ostrel - completed",
    ),
    (
        "Tilbry, dont Norvane a pris le contrôle en 2021, recrute.",
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    ),
    (
        "La filiale télévision du géant gazier d'Etat Norvane est devenue en 2021 propriétaire du studio Tilbry.",
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    ),
    (
        "Elle a créé Tilbry, un service de livraison qu'elle a revendu à Norvane.",
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    ),
    ("Tilbry s'est fait croquer par Norvane en 2021.", "acquisition acquirer=Norvane; target=Tilbry - completed"),
    # verbs that dates and adverbs part
    (
        "Norvane a mis la main début février sur le verrier Tilbry.",
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    ),
    # whom one covets, which is only talk, and what is told as closed
    ("Norvane lorgne Tilbry depuis des années.", "acquisition acquirer=Norvane; target=Tilbry - rumoured"),
    (
        "Norvane a annoncé jeudi avoir finalisé le rachat de Tilbry.",
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    ),
    # several who act as one, a state, and whoever is presented
    (
        "Le tandem Norvane-Tilbry a déposé une offre pour la société Ostrel.",
        "acquisition acquirer=Norvane, Tilbry; target=Ostrel - announced",
    ),
    (
        "Un consortium composé de Norvane, Ostrel et Ulmia va racheter Tilbry.",
        "acquisition acquirer=Norvane, Ostrel, Ulmia; target=Tilbry - announced",
    ),
    ("L'Arabie saoudite rachète Tilbry.", "acquisition acquirer=Arabie saoudite; target=Tilbry - announced"),
    (
        "Le fonds souverain qatari a racheté Tilbry.",
        "acquisition acquirer=fonds souverain qatari; target=Tilbry - completed",
    ),
    ("Tilbry a trouvé un repreneur, Norvane.", "acquisition acquirer=Norvane; target=Tilbry - announced"),
    (
        "Norvane va racheter Tilbry à son fondateur, Paul Verdier.",
        "acquisition acquirer=Norvane; target=Tilbry; seller=Paul Verdier - announced",
    ),
    (
        "L'Etat avait laissé faire la vente de Tilbry à Norvane.",
        "acquisition acquirer=Norvane; target=Tilbry - announced",
    ),
    # headlines in two halves
    (
        "Rachat de Tilbry : Norvane relève son prix.",
        "acquisition acquirer=Norvane; target=Tilbry - announced",
    ),
    ("Norvane candidat à la reprise de Tilbry.", "acquisition acquirer=Norvane; target=Tilbry - rumoured"),
    # offers and who answers them
    (
        "L'offre de 40 millions d'euros de Norvane pour la reprise de Tilbry a été acceptée.",
        "acquisition acquirer=Norvane; target=Tilbry 40000000 EUR announced",
    ),
    ("Norvane a intégré Tilbry, acquis en 2019.", "acquisition acquirer=Norvane; target=Tilbry - completed"),
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
    "Rachat de Tilbry : Norvane s'inquiète.",
    "Norvane convoite les clients de Tilbry.",
    "Norvane craint des départs en cas de reprise par Tilbry.",
    "Paul Verdier s'est offert une villa avec vue sur la mer.",
    "Tilbry fermera à moins que Norvane soit en mesure de l'acheter.",
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_each_party_stands_on_its_side(events: Read, text: str, expected: str) -> None:
    assert {told(event) for event in events("fr", text + _CONTEXT)} == {expected}


def test_each_of_several_purchases_has_its_price(events: Read) -> None:
    text = "Norvane a racheté Tilbry pour 30 millions d'euros, ainsi que l'éditeur Ostrel pour 100 millions d'euros."
    found = {(event.roles[0].name, event.amount) for event in events("fr", text + _CONTEXT)}
    assert found == {("Tilbry", 30e6), ("Ostrel", 100e6)}


def test_a_plural_before_the_names_says_that_both_are_businesses(events: Read) -> None:
    text = "Le mariage des biologistes Ulmia et Brisval a été avalisé. La Bourse monte, les actions et le marché aussi."
    assert {told(event) for event in events("fr", text)} == {"merger partner=Brisval, Ulmia - announced"}


def test_each_of_several_purchases_has_its_date(events: Read) -> None:
    found = events("fr", "Norvane a absorbé Tilbry en 2011 puis Ostrel en 2014." + _CONTEXT)
    assert {(event.roles[0].name, event.announced_on and event.announced_on.year) for event in found} == {
        ("Tilbry", 2011),
        ("Ostrel", 2014),
    }


def test_rivals_for_one_company_make_a_bid_each(events: Read) -> None:
    found = {told(event) for event in events("fr", "Norvane et la société Ostrel se disputent Tilbry." + _CONTEXT)}
    bids = {f"acquisition acquirer={bidder}; target=Tilbry - rumoured" for bidder in ("Norvane", "Ostrel")}
    assert found == bids


def test_a_purchase_by_somebody_is_of_what_the_text_speaks_of(events: Read) -> None:
    text = "Tilbry va mal. Tilbry cherche un repreneur. Le ministre est favorable à une acquisition par Norvane."
    purchase = "acquisition acquirer=Norvane; target=Tilbry - rumoured"
    assert purchase in {told(event) for event in events("fr", text + _CONTEXT)}


@pytest.mark.parametrize("owned", ["filiale d'Ostrel", "propriété d'Ostrel", "qui appartient au groupe Ostrel"])
def test_whoever_owns_what_is_bought_sells_it(events: Read, owned: str) -> None:
    found = {told(event) for event in events("fr", f"Norvane va racheter Tilbry, {owned}." + _CONTEXT)}
    assert "acquisition acquirer=Norvane; target=Tilbry; seller=Ostrel - announced" in found


@pytest.mark.parametrize("text", SILENT)
def test_mere_contact_is_no_deal(events: Read, text: str) -> None:
    assert events("fr", text + _CONTEXT) == []

"""French ways of telling a purchase, a share, a round, a loan. Companies, people and facts are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read
from tests.annotation.test_frames import told

# Makes the article one about business, whatever the sentence before it says.
_CONTEXT = " Le rachat d'entreprises plaît à la Bourse."

STATED = [
    # a business and its field before the name
    (
        "L'éditeur de logiciels Norvane rachète la plateforme de réservation en ligne Tilbry.",
        "acquisition acquirer=Norvane; target=Tilbry - announced",
    ),
    (
        "Norvane Group a racheté le spécialiste des paiements Tilbry.",
        "acquisition acquirer=Norvane Group; target=Tilbry - completed",
    ),
    # what commas set off
    (
        "En rachetant, en 2019, le groupe Tilbry, Norvane Group a changé de taille.",
        "acquisition acquirer=Norvane Group; target=Tilbry - completed",
    ),
    (
        "Norvane Group a annoncé jeudi 4 mars, l'acquisition de Tilbry.",
        "acquisition acquirer=Norvane Group; target=Tilbry - announced",
    ),
    (
        "Ostrel Group a cédé sa filiale Tilbry, spécialiste des pompes, à Norvane Group.",
        "acquisition acquirer=Norvane Group; target=Tilbry; seller=Ostrel Group - completed",
    ),
    (
        "Elle dirigeait l'enseigne Tilbry, rachetée en 2016 par Norvane Group.",
        "acquisition acquirer=Norvane Group; target=Tilbry - completed",
    ),
    # who does it stands in another clause, or behind the noun
    (
        "Après avoir racheté Tilbry, Norvane Group a ouvert trois magasins.",
        "acquisition acquirer=Norvane Group; target=Tilbry - completed",
    ),
    (
        "Depuis le rachat de Tilbry, Norvane Group emploie 3.000 personnes.",
        "acquisition acquirer=Norvane Group; target=Tilbry - completed",
    ),
    (
        "L'acquisition par Norvane Group de Tilbry a été annoncée.",
        "acquisition acquirer=Norvane Group; target=Tilbry - announced",
    ),
    # hands that a company passes into; what is owned since some day was bought then
    (
        "Tilbry est tombé dans l'escarcelle de Norvane Group.",
        "acquisition acquirer=Norvane Group; target=Tilbry - completed",
    ),
    (
        "Tilbry, propriété de Norvane Group depuis 2017, ferme deux usines.",
        "acquisition acquirer=Norvane Group; target=Tilbry - completed",
    ),
    (
        "Propriétaire de Tilbry depuis 2015, le groupe Norvane ferme deux usines.",
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    ),
    (
        "Norvane Group est candidat à la reprise de Tilbry.",
        "acquisition acquirer=Norvane Group; target=Tilbry - rumoured",
    ),
    ("Ostrel Group a mis en vente sa filiale Tilbry.", "acquisition target=Tilbry; seller=Ostrel Group - announced"),
    (
        "L'usine de Tilbry SA a été rachetée par Norvane Group.",
        "asset_purchase acquirer=Norvane Group; target=usine de Tilbry SA; seller=Tilbry SA - completed",
    ),
    # offers: whose they are, and to whom they are made
    (
        "Les experts ont retenu l'offre du groupe Norvane pour la reprise de la société Tilbry.",
        "acquisition acquirer=Norvane; target=Tilbry - announced",
    ),
    (
        "La société Tilbry a rejeté l'offre de rachat du groupe Norvane.",
        "acquisition acquirer=Norvane; target=Tilbry - withdrawn",
    ),
    (
        "Norvane Group ferme sa filiale Tilbry, rachetée en 2014 pour 19 milliards de dollars.",
        "acquisition acquirer=Norvane Group; target=Tilbry 19000000000 USD completed",
    ),
    # whoever is let, asked or forced to do it
    (
        "La Cour a obligé le groupe Norvane à vendre la société Tilbry.",
        "acquisition target=Tilbry; seller=Norvane - announced",
    ),
    # shares
    (
        "Norvane Group est entré en 2018 au capital de Tilbry.",
        "stake investor=Norvane Group; investee=Tilbry - completed",
    ),
    (
        "Premier actionnaire de Tilbry avec 30 % du capital, Norvane Group s'y oppose.",
        "stake investor=Norvane Group; investee=Tilbry - completed",
    ),
    ("Norvane Group a pris 10 % de Tilbry.", "stake investor=Norvane Group; investee=Tilbry - completed"),
    ("Norvane Group monte à 25 % du capital de Tilbry.", "stake investor=Norvane Group; investee=Tilbry - announced"),
    (
        "Le groupe Tilbry, dont Norvane SA est actionnaire à hauteur de 15 %, recrute.",
        "stake investor=Norvane SA; investee=Tilbry - completed",
    ),
    (
        "Norvane Group détient notamment des parts dans Tilbry.",
        "stake investor=Norvane Group; investee=Tilbry - completed",
    ),
    (
        "Norvane Group a cédé sa participation de 12 % dans Tilbry à Ostrel SA.",
        "stake investor=Ostrel SA; investee=Tilbry; seller=Norvane Group - completed",
    ),
    (
        "Paul Verdier a été l'un des premiers investisseurs de la société Tilbry.",
        "stake investor=Paul Verdier; investee=Tilbry - completed",
    ),
    ("Norvane Group sort du capital de Tilbry.", "stake investee=Tilbry; seller=Norvane Group - announced"),
    ("Norvane Group grimpe à 30 % du capital de Tilbry.", "stake investor=Norvane Group; investee=Tilbry - announced"),
    # public money, loans
    (
        "L'Etat va garantir un prêt de 5 milliards d'euros à Norvane Group.",
        "grant investor=Etat; investee=Norvane Group 5000000000 EUR announced",
    ),
    (
        "La banque Ostrel a accordé un prêt de 50 millions d'euros à Norvane Group.",
        "debt investor=Ostrel; investee=Norvane Group 50000000 EUR completed",
    ),
    (
        "La société Tilbry a levé 8 millions d'euros, dont 3 millions de dette.",
        "funding_round investee=Tilbry 8000000 EUR completed",
    ),
    # sums: what they are for; a point parts thousands in French
    (
        "Norvane Group, endetté à hauteur de 3 milliards d'euros, vend sa filiale Tilbry.",
        "acquisition target=Tilbry; seller=Norvane Group - announced",
    ),
    (
        "Norvane Group rachète Tilbry (12 millions d'euros de CA).",
        "acquisition acquirer=Norvane Group; target=Tilbry - announced",
    ),
    (
        "Norvane Group a cédé 30 magasins, valorisés à 40 millions d'euros, à la société Tilbry.",
        "asset_purchase acquirer=Tilbry; target=30 magasins; seller=Norvane Group 40000000 EUR completed",
    ),
    (
        "Valorisée 1.200 milliards de dollars, la société Tilbry recrute.",
        "current company=Tilbry 1200000000000 USD -",
    ),
    # alliances
    (
        "Ce moteur a été conçu par Norvane Group en collaboration avec Tilbry.",
        "partnership partner=Norvane Group, Tilbry - announced",
    ),
    (
        "Grâce à un partenariat avec Tilbry, Norvane Group proposera des montres.",
        "partnership partner=Norvane Group, Tilbry - announced",
    ),
    ("Norvane Group et Tilbry partenaires.", "partnership partner=Norvane Group, Tilbry - announced"),
    (
        "Norvane Group et Tilbry sont partenaires depuis 2015.",
        "partnership partner=Norvane Group, Tilbry - completed",
    ),
    (
        "Norvane Group et Tilbry créent une coentreprise baptisée Ostrel.",
        "joint_venture partner=Norvane Group, Tilbry; target=Ostrel - announced",
    ),
]

SILENT = [
    "Le vainqueur va s'offrir un Tilbry 300 du constructeur Norvane.",
    "Les rebelles du FLT se sont emparés de Tilbry.",
    "La société Norvane annonce la reprise du Tilbry-Ostrel en décembre.",
    "La Norvane 3, développée en collaboration avec la société Tilbry, sera présentée en mai.",
    "La famille Norvane détient 40 % de Tilbry.",
    "Les ventes de la société Tilbry à Norvane ont baissé.",
    "Alice Norvane a chanté sa reprise de la chanson Tilbry.",
    "Norvane Group, propriétaire de Tilbry, ferme deux usines.",
    "Norvane Group a vendu des produits Tilbry.",
    "La biotech absorbe 20 % de la pollution de la Loire.",
    "Les salariés attendent la reprise de l'activité chez Norvane Group.",
]


def test_a_contracted_article_hides_no_description(events: Read) -> None:
    text = "Le groupe Tilbry va mal. Norvane SA est actionnaire du groupe et détient 15 % du capital."
    assert {told(e) for e in events("fr", text)} == {"stake investor=Norvane SA; investee=Tilbry - completed"}


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_a_french_sentence_states_its_facts(events: Read, text: str, expected: str) -> None:
    assert {told(event) for event in events("fr", text + _CONTEXT)} == {expected}


@pytest.mark.parametrize("text", SILENT)
def test_what_only_looks_like_a_deal_states_nothing(events: Read, text: str) -> None:
    assert events("fr", text + _CONTEXT) == []

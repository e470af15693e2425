"""Who buys what from whom in French where no plain object or subject says it: collectives, relatives, approvals.

Companies, people and facts are invented.
"""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read
from tests.annotation.test_frames import told

# Says that they are businesses, and makes the article one about business.
_CONTEXT = (
    " Le groupe Norvane, la société Tilbry et le fonds Ostrel recrutent. Le rachat d'entreprises plaît à la Bourse."
)
STATED = [
    # those who are named act for the rest of a collective
    (
        "Deux mois après sa reprise par un consortium de banques mené par le groupe textile suédois Norvane, l'enseigne"
        " Tilbry ferme dix magasins.",
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    ),
    (
        "Tilbry a été racheté par un attelage formé de Norvane et du fonds Ostrel.",
        "acquisition acquirer=Norvane, Ostrel; target=Tilbry - completed",
    ),
    (
        "Un tandem composé de Norvane et du fonds Ostrel va racheter Tilbry.",
        "acquisition acquirer=Norvane, Ostrel; target=Tilbry - announced",
    ),
    # what a relative says was sold, and to whom
    (
        "Norvane va fermer les 31 agences que Tilbry lui avait vendues pour 9 millions d'euros.",
        "asset_purchase acquirer=Norvane; target=31 agences; seller=Tilbry 9000000 EUR completed",
    ),
    # goods that no word calls an asset, and for whose profit they go
    (
        "Norvane s'est délesté de ses engrais au profit de Tilbry.",
        "asset_purchase acquirer=Tilbry; target=engrais; seller=Norvane - completed",
    ),
    # adverbials between verb and object, a number of assets, the price behind an asset
    (
        "Norvane a récupéré à la barre du tribunal les brevets de Tilbry.",
        "asset_purchase acquirer=Norvane; target=brevets de Tilbry; seller=Tilbry - completed",
    ),
    (
        "Norvane et Ostrel reprennent à parité le laboratoire Tilbry.",
        "acquisition acquirer=Norvane, Ostrel; target=Tilbry - announced",
    ),
    (
        "Norvane a repris douze des 40 magasins de Tilbry.",
        "asset_purchase acquirer=Norvane; target=douze des 40 magasins de Tilbry; seller=Tilbry - completed",
    ),
    (
        "Norvane a remporté les droits de diffusion du championnat pour 30 millions d'euros.",
        "asset_purchase acquirer=Norvane; target=droits de diffusion du championnat 30000000 EUR completed",
    ),
    # who is allowed to, or is strong by it
    (
        "Norvane a obtenu le feu vert pour le rachat de Tilbry.",
        "acquisition acquirer=Norvane; target=Tilbry - announced",
    ),
    (
        "Fort de l'acquisition de Tilbry, Norvane vise l'Asie.",
        "acquisition acquirer=Norvane; target=Tilbry - announced",
    ),
    # how far it has come, told behind the noun
    (
        "L'acquisition par Norvane de Tilbry a été bouclée mardi.",
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    ),
    (
        "L'acquisition par Norvane de Tilbry devrait être bouclée mardi.",
        "acquisition acquirer=Norvane; target=Tilbry - announced",
    ),
    (
        "Norvane et Tilbry ont mis fin à leurs discussions de fusion.",
        "merger partner=Norvane, Tilbry - withdrawn",
    ),
    (
        "Norvane vient d'avaler Tilbry.",
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    ),
    (
        "Le ministre ne semble pas convaincu par l'accord entre Norvane et Tilbry.",
        "partnership partner=Norvane, Tilbry - announced",
    ),
    # whose "par" it is
    (
        "Norvane a bouclé l'absorption de Tilbry, validée sans réserve par Ostrel.",
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    ),
    # who is named of several, or in one name
    (
        "Plusieurs groupes, dont Norvane, Tilbry et Ostrel, viennent de former une alliance.",
        "partnership partner=Norvane, Ostrel, Tilbry - completed",
    ),
    (
        "Le siège de l'alliance Michelin-Engie va déménager.",
        "partnership partner=Engie, Michelin - announced",
    ),
    # a site is called by its place
    (
        "Norvane a vendu à Tilbry la mine de Kalva.",
        "asset_purchase acquirer=Tilbry; target=mine de Kalva; seller=Norvane - completed",
    ),
    (
        "La vente de la mine de Kalva à la société Tilbry est prévue.",
        "asset_purchase acquirer=Tilbry; target=mine de Kalva - announced",
    ),
    # for how long it is ceded
    (
        "Norvane va céder pour 30 ans le port de Sorla à Tilbry.",
        "asset_purchase acquirer=Tilbry; target=port de Sorla; seller=Norvane - announced",
    ),
    # words of other senses that stand far off, or mean something else here
    (
        "Norvane a officialisé le rachat de Tilbry, spécialiste du transfert d'argent.",
        "acquisition acquirer=Norvane; target=Tilbry - announced",
    ),
    (
        "Tilbry, racheté par Norvane il y a deux ans, a suspendu cet hiver un dirigeant de toutes ses fonctions.",
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    ),
    # dozens of assets, and a field of business that ends like a participle
    (
        "Norvane va reprendre une dizaine de magasins de Tilbry.",
        "asset_purchase acquirer=Norvane; target=dizaine de magasins de Tilbry; seller=Tilbry - announced",
    ),
    (
        "Norvane vend sa division beauté à Tilbry.",
        "asset_purchase acquirer=Tilbry; target=division beauté; seller=Norvane - announced",
    ),
    # control of a company is the company
    (
        "Norvane va céder au fonds Ostrel le contrôle de Tilbry.",
        "acquisition acquirer=Ostrel; target=Tilbry; seller=Norvane - announced",
    ),
    (
        "La fusion entre Norvane et Tilbry a été abandonnée.",
        "merger partner=Norvane, Tilbry - withdrawn",
    ),
    # a school that has a small letter
    (
        "Norvane a noué un partenariat avec l'université de Lille.",
        "partnership partner=Norvane, université de Lille - announced",
    ),
    # allowed is not done
    (
        "Norvane a obtenu l'autorisation de racheter Tilbry.",
        "acquisition acquirer=Norvane; target=Tilbry - announced",
    ),
    ("Norvane a réussi à racheter Tilbry.", "acquisition acquirer=Norvane; target=Tilbry - completed"),
    # joint companies that are there, and one that will not be
    (
        "Ostrel, coentreprise de Norvane et de Tilbry, recrute.",
        "joint_venture partner=Norvane, Tilbry; target=Ostrel - completed",
    ),
    (
        "Norvane et Tilbry mettent fin à leur projet de coentreprise.",
        "joint_venture partner=Norvane, Tilbry - withdrawn",
    ),
    # whom an offer is on, and who would buy whom
    (
        "Tilbry est visée par une OPA de Norvane.",
        "acquisition acquirer=Norvane; target=Tilbry - announced",
    ),
    (
        "Tilbry a mis fin aux discussions avec Norvane en vue de son rachat.",
        "acquisition acquirer=Norvane; target=Tilbry - withdrawn",
    ),
    # how another deal ended says nothing of this one
    (
        "Norvane va racheter Tilbry, un an après l'échec de son rapprochement.",
        "acquisition acquirer=Norvane; target=Tilbry - announced",
    ),
    # papers and stations are assets, whose owner sells them
    (
        "La vente des magazines français de Tilbry à Norvane est bouclée.",
        "asset_purchase acquirer=Norvane; target=magazines français de Tilbry; seller=Tilbry - completed",
    ),
    # from whom it was bought, and who is named of the buyers
    (
        "Norvane a bouclé l'achat de Tilbry au fonds Ostrel.",
        "acquisition acquirer=Norvane; target=Tilbry; seller=Ostrel - completed",
    ),
    (
        "Norvane a cédé Tilbry à un groupe de fonds de pension, dont le fonds norvégien Ostrel.",
        "acquisition acquirer=Ostrel; target=Tilbry; seller=Norvane - completed",
    ),
    # what is parted with, in an apposition too; a name behind an arm's adjective; a name behind what is counted
    ("Norvane va se séparer de Beltrim.", "acquisition target=Beltrim; seller=Norvane - announced"),
    (
        "Tilbry, sa marque de jouets, qui sera rachetée par le fonds Ostrel, recrute.",
        "acquisition acquirer=Ostrel; target=Tilbry - announced",
    ),
    (
        "Norvane a bouclé la vente de sa filiale polonaise Beltrim au fonds Ostrel.",
        "acquisition acquirer=Ostrel; target=Beltrim; seller=Norvane - completed",
    ),
    (
        "Les murs de 12 magasins Tilbry ont été cédés au fonds Ostrel.",
        "asset_purchase acquirer=Ostrel; target=murs de 12 magasins Tilbry - completed",
    ),
    # offers that are counted, and a buyer who is presented
    (
        "Trois offres ont été déposées pour la reprise de Tilbry, dont celle de Norvane.",
        "acquisition acquirer=Norvane; target=Tilbry - announced",
    ),
    (
        "Norvane a trouvé preneur pour Tilbry : le fonds Ostrel.",
        "acquisition acquirer=Ostrel; target=Tilbry; seller=Norvane - announced",
    ),
    # a clause whose verb is left out, a new owner, an offer of two
    (
        "Norvane s'allie à Tilbry et Renault à Engie.",
        "partnership partner=Norvane, Tilbry - announced",
    ),
    (
        "Norvane, nouveau propriétaire de Tilbry, recrute.",
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    ),
    (
        "L'offre conjointe de Norvane et du fonds Ostrel sur Tilbry court toujours.",
        "acquisition acquirer=Norvane, Ostrel; target=Tilbry - announced",
    ),
    (
        "Le rapprochement de Norvane et de Tilbry est finalisé.",
        "merger partner=Norvane, Tilbry - completed",
    ),
    # an end that is put to an alliance
    (
        "Norvane et Tilbry ont mis un terme à leur collaboration.",
        "partnership partner=Norvane, Tilbry - withdrawn",
    ),
    # talks told by a verb, and proposals
    (
        "Norvane discute avec Tilbry d'un rapprochement dans les trains.",
        "merger partner=Norvane, Tilbry - rumoured",
    ),
    ("Norvane a proposé une fusion à Tilbry.", "merger partner=Norvane, Tilbry - announced"),
    ("Norvane et Tilbry ont signé l'accord de fusion.", "merger partner=Norvane, Tilbry - announced"),
    ("Ostrel est issu du rapprochement de Norvane et de Tilbry.", "merger partner=Norvane, Tilbry - completed"),
    ("Tilbry est passée sous pavillon Norvane.", "acquisition acquirer=Norvane; target=Tilbry - completed"),
    # what allies sell is not each other
    (
        "Norvane s'allie avec Tilbry pour vendre des jouets en ligne.",
        "partnership partner=Norvane, Tilbry - announced",
    ),
    # offers and agreements
    (
        "Norvane a fait une offre de rachat à Tilbry.",
        "acquisition acquirer=Norvane; target=Tilbry - announced",
    ),
    (
        "Jean Ostal a rejeté l'offre d'Alice Bertin sur Tilbry.",
        "acquisition acquirer=Alice Bertin; target=Tilbry - withdrawn",
    ),
    (
        "L'offre de Norvane a été rejetée par le conseil d'administration de Tilbry.",
        "acquisition acquirer=Norvane; target=Tilbry - withdrawn",
    ),
    (
        "La société Tilbry, pour laquelle Norvane aurait remis une marque d'intérêt, recrute.",
        "acquisition acquirer=Norvane; target=Tilbry - rumoured",
    ),
    (
        "Norvane aurait remis une offre non engageante pour Tilbry.",
        "acquisition acquirer=Norvane; target=Tilbry - rumoured",
    ),
    (
        "L'accord de distribution qui liait Norvane à Tilbry est prolongé.",
        "partnership partner=Norvane, Tilbry - announced",
    ),
]

# With no word that tells that they are businesses.
UNKNOWN = [
    ("Racheté en 2008 par Velgrane, Ambroz produit dans le Jura.", "acquisition acquirer=Velgrane; target=Ambroz"),
    ("L'acquisition d'Ambroz par Velgrane a été annoncée.", "acquisition acquirer=Velgrane; target=Ambroz"),
]

# Each of several offers is one by itself.
EACH = [
    (
        "Deux offres de reprise de Tilbry sont déposées, l'une par Norvane, l'autre par le fonds Ostrel.",
        ["acquisition acquirer=Norvane; target=Tilbry", "acquisition acquirer=Ostrel; target=Tilbry"],
    ),
]

SILENT = [
    "Norvane vend ses voitures à Tilbry.",
    "Norvane a récupéré les données de la société Tilbry.",
    "Norvane a cédé ses parts dans deux banques au fonds Ostrel.",
    "Norvane et Tilbry s'entendent sur un rachat.",
    "Norvane s'est entendu avec Tilbry pour lui racheter ses vieux ordinateurs.",
    "Lors du gala, organisé en collaboration avec Norvane, Tilbry a chanté.",
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_a_purchase_has_its_sides(events: Read, text: str, expected: str) -> None:
    assert {told(event) for event in events("fr", text + _CONTEXT)} == {expected}


@pytest.mark.parametrize("text", SILENT)
def test_what_is_only_sold_or_got_back_states_nothing(events: Read, text: str) -> None:
    assert events("fr", text + _CONTEXT) == []


@pytest.mark.parametrize(("text", "expected"), UNKNOWN)
def test_two_names_and_a_word_for_purchases_are_enough(events: Read, text: str, expected: str) -> None:
    assert [told(event).partition(" - ")[0] for event in events("fr", text)] == [expected]


@pytest.mark.parametrize(("text", "expected"), EACH)
def test_each_offer_is_told(events: Read, text: str, expected: list[str]) -> None:
    assert sorted(told(event).partition(" - ")[0] for event in events("fr", text + _CONTEXT)) == expected

"""Who is for sale, courted, awarded or entrusted in French. Companies, people and facts are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read
from tests.annotation.test_frames import told

# Says that they are businesses.
_CONTEXT = " La société Norvane, la société Tilbry et le fonds Ostrel recrutent."

STATED = [
    # for sale, with nobody named who buys or sells
    ("Le quotidien Tilbry devrait changer de mains.", "acquisition target=Tilbry - rumoured"),
    ("Tilbry cherche un repreneur.", "acquisition target=Tilbry - rumoured"),
    ("Trois candidats sont en lice pour reprendre Tilbry, en faillite.", "acquisition target=Tilbry - rumoured"),
    ("Une dizaine d'offres ont été déposées pour la reprise de Tilbry.", "acquisition target=Tilbry - announced"),
    # suitors
    (
        "Tilbry intéresse plusieurs repreneurs, dont Norvane.",
        "acquisition acquirer=Norvane; target=Tilbry - rumoured",
    ),
    (
        "Norvane, dernier candidat en lice pour la reprise de Tilbry, tiendra une réunion.",
        "acquisition acquirer=Norvane; target=Tilbry - rumoured",
    ),
    ("Norvane serait intéressé par Tilbry.", "acquisition acquirer=Norvane; target=Tilbry - rumoured"),
    ("Tilbry a jugé insuffisante l'offre de Norvane.", "acquisition acquirer=Norvane; target=Tilbry - announced"),
    # whose offer was chosen, for what an offer came in, whom a takeover did good
    (
        "L'offre de Norvane a été retenue pour la reprise de Tilbry.",
        "acquisition acquirer=Norvane; target=Tilbry - announced",
    ),
    ("Ostrel a reçu trois offres de reprise de Tilbry.", "acquisition target=Tilbry; seller=Ostrel - announced"),
    (
        "Sa reprise par Norvane a permis à Tilbry d'embaucher.",
        "acquisition acquirer=Norvane; target=Tilbry - announced",
    ),
    ("Tilbry a trouvé acquéreur au printemps : Norvane.", "acquisition acquirer=Norvane; target=Tilbry - announced"),
    # headlines with a colon
    ("Rachat de Tilbry : Norvane en négociations.", "acquisition acquirer=Norvane; target=Tilbry - rumoured"),
    ("Tilbry : Norvane candidat à la reprise.", "acquisition acquirer=Norvane; target=Tilbry - rumoured"),
    # about to be, and by whom else than the state
    ("Tilbry est en passe d'être rachetée par Norvane.", "acquisition acquirer=Norvane; target=Tilbry - announced"),
    ("Tilbry va être temporairement nationalisée.", "acquisition target=Tilbry - announced"),
    # owned from now on, bought long ago, put into a portfolio
    ("Tilbry appartient désormais à Norvane.", "acquisition acquirer=Norvane; target=Tilbry - completed"),
    (
        "Fondée à Dieppe en 1987 et rachetée par Norvane, la société Tilbry forme ses vendeurs.",
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    ),
    ("Norvane ajoute Tilbry à son portefeuille.", "acquisition acquirer=Norvane; target=Tilbry - announced"),
    (
        "Norvane a déboursé 9 millions d'euros pour s'emparer de Tilbry.",
        "acquisition acquirer=Norvane; target=Tilbry 9000000 EUR completed",
    ),
    # arms with their field, whole works, clubs, former seats
    (
        "Ostrel a reçu une offre ferme de Norvane pour sa filiale de menuiserie Tilbry.",
        "acquisition acquirer=Norvane; target=Tilbry; seller=Ostrel - announced",
    ),
    (
        "Norvane a racheté 100 % de l'usine de Tilbry.",
        "asset_purchase acquirer=Norvane; target=usine de Tilbry - completed",
    ),
    (
        "L'homme d'affaires Gilles Marsan rachète le club de rugby de Bregolles.",
        "asset_purchase acquirer=Gilles Marsan; target=club de rugby de Bregolles - announced",
    ),
    (
        "Norvane a acheté l'ancien siège de Tilbry.",
        "asset_purchase acquirer=Norvane; target=ancien siège de Tilbry - completed",
    ),
    # from whom, and when, before what
    (
        "Norvane annonce l'acquisition auprès d'Ostrel de 100 % du capital de Tilbry.",
        "acquisition acquirer=Norvane; target=Tilbry; seller=Ostrel - announced",
    ),
    (
        "La vente en 2019 de Tilbry à Norvane a été critiquée.",
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    ),
    # idioms
    ("Tilbry est passé sous le giron de Norvane.", "acquisition acquirer=Norvane; target=Tilbry - completed"),
    (
        "Norvane a raflé Tilbry à la barbe d'Ostrel.",
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    ),
    # whom the purchase serves or costs, whose firm it was, what a colon names
    ("Le rachat de Tilbry permettra à Norvane de grandir.", "acquisition acquirer=Norvane; target=Tilbry - announced"),
    (
        "Le rachat de Tilbry a coûté 30 millions d'euros au groupe Norvane.",
        "acquisition acquirer=Norvane; target=Tilbry 30000000 EUR announced",
    ),
    (
        "Le fondateur de Tilbry, Jean Marsan, a vendu son entreprise à Norvane.",
        "acquisition acquirer=Norvane; target=Tilbry; seller=Jean Marsan - completed",
    ),
    (
        "Norvane a racheté un fabricant de vis : Tilbry.",
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    ),
    (
        "Trois ans après son entrée dans le giron de Norvane, Tilbry ferme deux usines.",
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    ),
    # sites with a name and a town
    (
        "L'usine Tilbry de Lyon passe aux mains du groupe Norvane.",
        "asset_purchase acquirer=Norvane; target=Tilbry - announced",
    ),
    (
        "L'hôtel Tilbry, à Nice, a été racheté par le groupe Norvane.",
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    ),
    # names with what they are of, rights to what they are for
    (
        "Norvane a racheté les Forges de Courval en 2019.",
        "acquisition acquirer=Norvane; target=Forges de Courval - completed",
    ),
    (
        "Norvane a racheté le Crédit du Marais en 2019.",
        "acquisition acquirer=Norvane; target=Crédit du Marais - completed",
    ),
    (
        "Norvane a acquis les droits de la Coupe Ostrid.",
        "asset_purchase acquirer=Norvane; target=droits de la Coupe Ostrid - completed",
    ),
    # mergers and ventures
    ("Norvane et Tilbry planchent sur un mariage.", "merger partner=Norvane, Tilbry - rumoured"),
    ("Tilbry a coupé court aux rumeurs d'une fusion avec Norvane.", "merger partner=Norvane, Tilbry - withdrawn"),
    ("Norvane et Tilbry ont officialisé leur rapprochement.", "merger partner=Norvane, Tilbry - announced"),
    (
        "Norvane et Tilbry ont fondé une société commune baptisée Quarvel.",
        "joint_venture partner=Norvane, Tilbry; target=Quarvel - completed",
    ),
]

# What a court decides on is told beside its own act.
AWARDED = [
    "Le tribunal de commerce de Lille a attribué Tilbry à Norvane.",
    "Le tribunal de commerce a confié à Norvane la reprise de Tilbry.",
    "Le tribunal de commerce a confié la reprise de Tilbry à Norvane.",
    "Le tribunal de commerce a retenu l'offre de reprise du groupe Norvane pour la société Tilbry.",
]

SILENT = [
    "La Tilbry est prête à changer de propriétaire pour 2 millions d'euros.",
    "Les clients intéressés par un Tilbry ont rendez-vous chez Norvane.",
    "Les futurs acquéreurs de ces Tilbry recevront des clés de Norvane.",
    "Il appartient désormais à Norvane de nommer le directeur de Tilbry.",
    "Norvane a attribué un bonus à Tilbry.",
    "Paul Martin réclame la nationalisation de Tilbry.",
    "Elle a rejoint le groupe Norvane, selon la société Tilbry.",
    "Le record de Norvane est détenu depuis 2019 par Tilbry.",
    "Norvane cède aux appels de Tilbry.",
    "Les clients de Norvane achètent une seconde Tilbry.",
    "Le Syndicat Norvane prépare un plan pour reprendre Tilbry.",
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_a_takeover_is_told(events: Read, text: str, expected: str) -> None:
    assert {told(event) for event in events("fr", text + _CONTEXT)} == {expected}


@pytest.mark.parametrize("text", AWARDED)
def test_a_court_chooses_who_takes_over(events: Read, text: str) -> None:
    deals = [told(event) for event in events("fr", text + _CONTEXT) if event.fact_table == "deals"]
    assert [deal.rpartition(" ")[0] for deal in deals] == ["acquisition acquirer=Norvane; target=Tilbry -"]


@pytest.mark.parametrize("text", SILENT)
def test_goods_change_hands_and_duties_belong_to_somebody(events: Read, text: str) -> None:
    assert [event for event in events("fr", text + _CONTEXT) if event.fact_table == "deals"] == []


def test_a_founder_is_not_the_firm_that_bears_his_name(events: Read) -> None:
    text = "Bernard Michelin est mort. Le groupe Norvane, une enseigne, a été racheté par Michelin en 2016."
    assert {told(e) for e in events("fr", text)} == {"acquisition acquirer=Michelin; target=Norvane - completed"}


def test_the_model_of_a_make_is_no_business(events: Read) -> None:
    text = "La nouvelle Renault Norvane a trouvé preneur. Le constructeur Renault recrute."
    assert events("fr", text) == []


def test_money_raised_before_is_no_price(events: Read) -> None:
    text = "La start-up Tilbry, qui venait de lever 20 millions d'euros, a été rachetée par le groupe Norvane."
    assert {told(e) for e in events("fr", text)} == {
        "funding_round investee=Tilbry 20000000 EUR completed",
        "acquisition acquirer=Norvane; target=Tilbry - completed",
    }


def test_a_pronoun_means_what_was_bought_not_from_whom(events: Read) -> None:
    text = "Norvane avait acheté Tilbry à Ostrel, avant de le revendre à Kalva Group."
    targets = {role.name for event in events("fr", text + _CONTEXT) for role in event.roles if role.role == "target"}
    assert targets == {"Tilbry"}


def test_a_share_of_whom_the_text_spoke_of(events: Read) -> None:
    text = "Tilbry passe sous pavillon velmarkais. Norvane vient d'en acquérir 65 %."
    assert {told(e) for e in events("fr", text + _CONTEXT)} == {
        "acquisition acquirer=Norvane; target=Tilbry - completed"
    }


def test_an_ally_sells_its_part(events: Read) -> None:
    text = "Norvane a racheté la part de son partenaire Tilbry."
    assert "stake" not in {event.kind for event in events("fr", text + _CONTEXT)}

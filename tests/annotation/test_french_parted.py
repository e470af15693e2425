"""What French sets between the words that belong together: remarks, days, places, prices. All invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read
from tests.annotation.test_frames import told

_CONTEXT = " Le groupe Norvane et la société Tilbry recrutent. Le rachat d'entreprises plaît à la Bourse."

PARTED = [
    "Norvane a mis, en avril dernier, la main sur Tilbry.",
    "Norvane a pris, contre toute attente, le contrôle de Tilbry.",
    "Tilbry est tombée en 2019, après dix mois de bataille, dans l'escarcelle de Norvane.",
    "Norvane a racheté, à la surprise générale, en avril 2017, Tilbry.",
    "Norvane a racheté, non sans mal, Tilbry.",
    "Norvane a racheté en Norvège le chimiste Tilbry.",
    "Norvane a racheté pour 3 millions d'euros, en 2017, le chimiste Tilbry.",
    "Norvane a ainsi, en 2019, racheté Tilbry.",
    "Norvane a racheté à prix cassé le chimiste Tilbry.",
]


@pytest.mark.parametrize("sentence", PARTED)
def test_a_purchase_whose_words_are_parted(events: Read, sentence: str) -> None:
    [deal] = events("fr", sentence + _CONTEXT)
    parties = {(role.role, role.name) for role in deal.roles}
    assert (deal.kind, parties) == ("acquisition", {("acquirer", "Norvane"), ("target", "Tilbry")})


def test_rights_are_won_to_everybody_s_surprise(events: Read) -> None:
    text = "Norvane a décroché, contre toute attente, en avril 2017, les droits de diffusion du Tour des Vals."
    assert [event.kind for event in events("fr", text + _CONTEXT)] == ["asset_purchase"]


def test_rights_keep_the_number_of_their_league(events: Read) -> None:
    text = "Norvane a acquis les principaux droits de la Ligue 1 pour trois saisons."
    [deal] = events("fr", text + _CONTEXT)
    assert [role.name for role in deal.roles if role.role == "target"] == ["droits de la Ligue 1"]


def test_several_are_given_a_firm(events: Read) -> None:
    text = "Norvane vient de céder au groupe Ostrel et à la banque Kalva sa filiale Tilbry."
    found = [told(event) for event in events("fr", text + _CONTEXT)]
    assert found == ["acquisition acquirer=Kalva, Ostrel; target=Tilbry; seller=Norvane - completed"]


def test_each_purchase_has_its_own_year(events: Read) -> None:
    text = "Norvane avait racheté en 2017 le chimiste Tilbry et en 2019 Ostrel, puis Kalva un an plus tard."
    found = {deal.roles[0].name: str(deal.announced_on) for deal in events("fr", text + _CONTEXT)}
    assert found == {"Tilbry": "2017-01-01", "Ostrel": "2019-01-01", "Kalva": "None"}


def test_over_half_is_bought_and_less_is_a_stake(events: Read) -> None:
    text = "Tilbry est passée sous le contrôle de Norvane (70 %), aux côtés d'Ostrel (30 %)."
    found = {(event.kind, event.stake_pct) for event in events("fr", text + _CONTEXT)}
    assert found == {("acquisition", 70.0), ("stake", 30.0)}

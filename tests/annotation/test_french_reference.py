"""Whom a French pronoun or description stands for across sentences, and who acts through a decree."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read

# The last sentence's subject, by name, description or pronoun; what an opening adjunct holds is not spoken of.
MEANT = [
    "Norvane, qui fabrique des pompes, se porte bien. Elle a racheté Tilbry pour 3 millions d'euros.",
    "Norvane se porte bien. La société emploie 300 personnes. En 2015, elle a racheté Tilbry pour 3 millions d'euros.",
    "Norvane est née à Lyon. Candidat à la reprise d'Ulmia, le groupe a racheté Tilbry pour 3 millions d'euros.",
    "Norvane, filiale du fonds de Jean Dupont, se porte bien. Elle a racheté Tilbry pour 3 millions d'euros.",
]
# A masculine pronoun is no "société", and a union buys nothing.
UNSURE = [
    "La société Norvane se porte bien. Il a racheté Tilbry pour 3 millions d'euros.",
    "La CGT se réjouit. Elle a racheté Tilbry pour 3 millions d'euros.",
    "Le marché de Norvane se porte bien depuis l'automne dernier. Il a racheté Tilbry pour 3 millions d'euros.",
]


def parties(event: object) -> set[str]:
    return {role.name for role in event.roles}  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", MEANT)
def test_a_pronoun_or_description_means_the_subject_before(events: Read, text: str) -> None:
    [deal] = [event for event in events("fr", text) if event.status == "completed"]
    assert parties(deal) == {"Norvane", "Tilbry"}


@pytest.mark.parametrize("text", UNSURE)
def test_where_it_is_unsure_nobody_is_meant(events: Read, text: str) -> None:
    assert events("fr", text) == []


def test_who_issues_a_decree_acts_through_it(events: Read) -> None:
    found = events("fr", "Un décret du gouvernement britannique oblige la société Norvane à vendre Tilbry.")
    [order] = [event for event in found if event.kind == "order"]
    assert "Norvane" in parties(order)
    assert any(role.role == "authority" for role in order.roles)


# What commas set off, a field of business, a clause behind the noun and a reflexive gerund all leave the buyer as is.
BOUGHT = [
    "Le groupe Norvane, que Beltane connaît depuis 2015, a racheté la société Tilbry.",
    "Le géant Norvane, dirigé par Paul Durand, et qui emploie 400 personnes, a mis la main sur Tilbry.",
    "En s'emparant de la société Tilbry, le fabricant breton Norvane double de taille.",
    "Le rachat de Tilbry, que le groupe Norvane avait annoncé en juin, est bouclé.",
    "Le groupe de BTP Norvane reprend l'éditeur de logiciels de paie Tilbry à ses fondateurs.",
    "Le groupe Norvane s'offre le réseau de cliniques vétérinaires Tilbry.",
]


@pytest.mark.parametrize("text", BOUGHT)
def test_the_buyer_and_what_is_bought_are_found_whole(events: Read, text: str) -> None:
    [deal] = [event for event in events("fr", text) if event.fact_table == "deals"]
    assert deal.kind == "acquisition"
    assert {role.role: role.name for role in deal.roles} == {"acquirer": "Norvane", "target": "Tilbry"}


# Who is named later in the sentence is not who opens it; "celui" takes a noun up; a trade in the plural tells firms.
TOLD = [
    (
        "Perquisitions chez Opalia, le diesel rattrape le groupe Norvane. "
        "Le constructeur, que le groupe Norvane a repris à la société Tilbry, conteste tout.",
        set[str](),
    ),
    ("Un autre rachat, celui de la société Tilbry par le groupe Norvane, est en cours.", {"Norvane", "Tilbry"}),
    ("Cofondé et codétenu par le groupe Norvane et la société Tilbry, Ulmia grandit.", {"Norvane", "Tilbry", "Ulmia"}),
    ("Le rachat est bouclé : les verriers Norvane et Tilbry ont fusionné.", {"Norvane", "Tilbry"}),
]


@pytest.mark.parametrize(("text", "named"), TOLD)
def test_who_is_told_of(events: Read, text: str, named: set[str]) -> None:
    deals = [event for event in events("fr", text) if event.fact_table == "deals"]
    assert {name for deal in deals for name in parties(deal)} == named


# What stands between, before or behind: an article or figure of the name's own, a long aside, a price, an apposition.
WHOLE = [
    ("Le fonds 21 Norvane a racheté la société Le Tilbry.", "21 Norvane", "Le Tilbry"),
    ("Le groupe Norvane, qui cherchait à grandir en Espagne, où il vend peu, a fini par racheter Tilbry.", None, None),
    ("Le fonds d'investissement américain Norvane, déjà présent, a finalisé l'achat de Tilbry.", None, None),
    ("Le rachat est signé : le groupe Norvane s'offre un autre acteur du secteur, la société Tilbry.", None, None),
    ("C'est un nouveau rachat pour Norvane. L'éditeur vient d'acquérir la start-up Tilbry.", None, None),
]


@pytest.mark.parametrize(("text", "buyer", "bought"), WHOLE)
def test_names_and_sides_are_whole(events: Read, text: str, buyer: str | None, bought: str | None) -> None:
    deal = [event for event in events("fr", text) if event.fact_table == "deals"][-1]
    assert {role.role: role.name for role in deal.roles} == {
        "acquirer": buyer or "Norvane",
        "target": bought or "Tilbry",
    }


def test_the_year_of_birth_dates_no_deal(events: Read) -> None:
    [deal] = events("fr", "Le groupe Norvane rachète la société Tilbry, fondée en 1920.")
    assert deal.announced_on is None


def test_two_groups_buy_together_and_we_is_whom_the_speaker_heads(events: Read) -> None:
    both = events("fr", "Le groupe Norvane et le groupe Ulmia sont voisins. Les deux groupes ont racheté Tilbry.")
    [said] = events("fr", "« Nous avons racheté Tilbry », explique Paul Durand, le patron du groupe Norvane.")
    assert [parties(deal) for deal in both] == [{"Norvane", "Ulmia", "Tilbry"}]
    assert parties(said) == {"Norvane", "Tilbry"}


def test_what_is_given_us_is_bought_by_nobody(events: Read) -> None:
    assert events("fr", "« Ce rachat nous offrira Tilbry », explique Paul Durand, le patron du groupe Norvane.") == []

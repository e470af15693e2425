"""Every party of a fact, and no other: who joins in, who follows a description, and whom "it" stands for.

Companies, people and facts are invented.
"""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read
from tests.annotation.test_frames import told

# Says that all are businesses, and makes the article one about business.
_CONTEXT = {
    "fr": " La société Norvane, la société Belvar, la société Corvex et la société Marvane recrutent.",
    "en": " The company Norvane, the company Belvar, the company Corvex and the company Marvane are hiring."
    " Shares of the chipmaker rose after quarterly revenue and profit.",
}

JOINED = [
    (
        "fr",
        "Norvane, associé à Marvane, va racheter Belvar.",
        "acquisition acquirer=Marvane, Norvane; target=Belvar - announced",
    ),
    (
        "fr",
        "Norvane va racheter Belvar avec le fonds Marvane.",
        "acquisition acquirer=Marvane, Norvane; target=Belvar - announced",
    ),
    (
        "fr",
        "Un consortium formé de Norvane, de Marvane et de Corvex rachète Belvar.",
        "acquisition acquirer=Corvex, Marvane, Norvane; target=Belvar - announced",
    ),
    (
        "en",
        "Norvane, along with Marvane and Corvex, will acquire Belvar.",
        "acquisition acquirer=Corvex, Marvane, Norvane; target=Belvar - announced",
    ),
    (
        "en",
        "Norvane agreed to buy Belvar together with Marvane for $30 million.",
        "acquisition acquirer=Marvane, Norvane; target=Belvar 30000000 USD announced",
    ),
]
DESCRIBED = [
    ("en", "Belvar raised $8 million from Norvane, its largest shareholder, and Marvane."),
    ("fr", "Belvar a levé 8 millions d'euros auprès de Norvane, son premier actionnaire, et de Marvane."),
]


@pytest.mark.parametrize(("language", "text", "fact"), JOINED)
def test_all_who_take_part_are_parties(events: Read, language: str, text: str, fact: str) -> None:
    assert {told(event) for event in events(language, text + _CONTEXT[language])} == {fact}


CONTROLLED = [
    ("fr", "Norvane accuse Marvane d'avoir racheté Belvar.", "Marvane"),
    ("fr", "Norvane veut empêcher Marvane de racheter Belvar.", "Marvane"),
    ("fr", "Norvane a bouclé sa vente, validée par Bruxelles, et Marvane convoite Belvar.", "Marvane"),
    ("en", "Norvane accused Marvane of buying Belvar.", "Marvane"),
]
VENTURES = [
    ("fr", "Norvane a une coentreprise avec Marvane, Corvex, qui emploie 300 personnes."),
    ("en", "Norvane and Marvane formed a joint venture called Corvex."),
    ("en", "Norvane has set up a joint venture, Corvex, with Marvane."),
]


@pytest.mark.parametrize(("language", "text", "buyer"), CONTROLLED)
def test_whoever_is_said_to_buy_is_the_buyer(events: Read, language: str, text: str, buyer: str) -> None:
    deals = [event for event in events(language, text + _CONTEXT[language]) if event.kind == "acquisition"]
    assert {role.name for deal in deals for role in deal.roles if role.role == "acquirer"} == {buyer}


@pytest.mark.parametrize(("language", "text"), VENTURES)
def test_a_venture_has_its_name(events: Read, language: str, text: str) -> None:
    roles = {(role.role, role.name) for event in events(language, text + _CONTEXT[language]) for role in event.roles}
    assert roles == {("partner", "Norvane"), ("partner", "Marvane"), ("target", "Corvex")}


@pytest.mark.parametrize("joiners", ["Corvex participating", "Corvex and Belvar joining"])
def test_whoever_stands_by_does_not_lead(events: Read, joiners: str) -> None:
    text = f"Norvane closed an $8 million Series A led by Marvane, with {joiners}." + _CONTEXT["en"]
    [event] = events("en", text)
    assert {role.name for role in event.roles if role.role == "lead_investor"} == {"Marvane"}


def test_a_preposition_may_be_said_again_before_each_name(events: Read) -> None:
    text = "La Commission européenne a infligé 30 millions d'euros d'amende à Norvane, à Belvar et à Corvex."
    [fine] = events("fr", text + _CONTEXT["fr"])
    assert {role.name for role in fine.roles if role.role == "company"} == {"Norvane", "Belvar", "Corvex"}


def test_the_state_that_guarantees_a_loan_is_named(events: Read) -> None:
    text = "Norvane a obtenu un prêt garanti par l'Etat de 30 millions d'euros." + _CONTEXT["fr"]
    assert [told(event) for event in events("fr", text)] == [
        "grant investor=Etat; investee=Norvane 30000000 EUR completed"
    ]


PUT_UP = [
    ("en", "Norvane's 14 percent holding in Belvar is up for sale.", {("seller", "Norvane")}, "announced"),
    ("fr", "La participation de 14 % de Norvane dans Belvar est en vente.", {("seller", "Norvane")}, "announced"),
    (
        "fr",
        "Norvane a lancé un processus de vente concernant sa participation dans Belvar.",
        {("seller", "Norvane")},
        "announced",
    ),
    (
        "en",
        "Norvane's stake in Belvar was sold to Corvex.",
        {("seller", "Norvane"), ("investor", "Corvex")},
        "completed",
    ),
    (
        "fr",
        "La participation de Norvane dans Belvar a été cédée à Corvex.",
        {("seller", "Norvane"), ("investor", "Corvex")},
        "completed",
    ),
]


@pytest.mark.parametrize(("language", "text", "sides", "status"), PUT_UP)
def test_whose_share_is_sold_is_the_seller(
    events: Read, language: str, text: str, sides: set[tuple[str, str]], status: str
) -> None:
    [stake] = events(language, text + _CONTEXT[language])
    assert {(role.role, role.name) for role in stake.roles} == sides | {("investee", "Belvar")}
    assert stake.status == status


OWNED = [
    ("fr", "Accident à Lyon : Belvar, filiale de la société Norvane, mise en examen par un juge d'instruction."),
    ("en", "The European Commission has hit Belvar, Norvane's parent company, with a 30 million euro fine."),
]


@pytest.mark.parametrize(("language", "text"), OWNED)
def test_an_act_is_not_on_the_owner(events: Read, language: str, text: str) -> None:
    found = events(language, text + _CONTEXT[language])
    assert {role.name for event in found for role in event.roles if role.role == "company"} == {"Belvar"}


def test_what_is_bought_is_no_person(events: Read) -> None:
    text = "La première entreprise de M. Vauzin était Belvar. Il a été acheté par Corvex en 2011." + _CONTEXT["fr"]
    assert [told(event) for event in events("fr", text)] == ["acquisition acquirer=Corvex; target=Belvar - completed"]


def test_goods_have_a_seller(events: Read) -> None:
    text = "Norvane négocie l'achat de 2.000 antennes auprès de Marvane." + _CONTEXT["fr"]
    assert ("seller", "Marvane") in {(r.role, r.name) for event in events("fr", text) for r in event.roles}


SOLD = [
    ("fr", "Belvar, filiale du groupe Marvane, a été vendue à Norvane.", "completed"),
    ("fr", "Norvane a mis la main sur Belvar, jusqu'ici détenu à 80 % par le fonds Marvane.", "completed"),
    ("en", "Belvar, owned by Marvane, was sold to Norvane.", "completed"),
    ("en", "Norvane will buy Belvar, a unit of Marvane.", "announced"),
]
ASSETS = [
    ("en", "Norvane bought the Belvar brand.", "asset_purchase acquirer=Norvane; target=Belvar brand - completed"),
    ("fr", "Norvane a racheté la marque Belvar.", "asset_purchase acquirer=Norvane; target=Belvar - completed"),
    (
        "en",
        "Norvane bought Belvar's German subsidiary.",
        "asset_purchase acquirer=Norvane; target=German subsidiary; seller=Belvar - completed",
    ),
    (
        "en",
        "Norvane bought Belvar's subsidiary Corvex.",
        "acquisition acquirer=Norvane; target=Corvex; seller=Belvar - completed",
    ),
]


@pytest.mark.parametrize(("language", "text", "status"), SOLD)
def test_the_owner_beside_what_is_bought_sells_it(events: Read, language: str, text: str, status: str) -> None:
    deal = f"acquisition acquirer=Norvane; target=Belvar; seller=Marvane - {status}"
    assert deal in {told(event) for event in events(language, text + _CONTEXT[language])}


def test_a_small_holder_beside_what_is_bought_sells_nothing(events: Read) -> None:
    text = "Norvane a mis la main sur Belvar, détenu à 20 % par le fonds Marvane." + _CONTEXT["fr"]
    assert "acquisition acquirer=Norvane; target=Belvar - completed" in {told(event) for event in events("fr", text)}


@pytest.mark.parametrize(("language", "text", "fact"), ASSETS)
def test_a_part_or_a_brand_is_an_asset(events: Read, language: str, text: str, fact: str) -> None:
    assert {told(event) for event in events(language, text + _CONTEXT[language])} == {fact}


@pytest.mark.parametrize(("language", "text"), DESCRIBED)
def test_a_list_goes_on_behind_a_description(events: Read, language: str, text: str) -> None:
    [event] = events(language, text + _CONTEXT[language])
    assert {role.name for role in event.roles if role.role == "investor"} == {"Norvane", "Marvane"}


def test_a_subject_behind_a_description_is_no_member_of_a_list(events: Read) -> None:
    text = "Norvane has bought Belvar, a pump maker, and Marvane is hiring." + _CONTEXT["en"]
    assert {told(event) for event in events("en", text)} == {"acquisition acquirer=Norvane; target=Belvar - completed"}


def test_its_at_a_sentences_head_means_the_last_subject(events: Read) -> None:
    text = (
        "Norvane Corp may keep its shops. Norvane Corp is glad. Tilbry Capital was less lucky. "
        "Its $3 billion purchase of Belvar will be looked at."
    )
    [deal] = events("en", text)
    assert told(deal) == "acquisition acquirer=Tilbry Capital; target=Belvar 3000000000 USD announced"


def test_it_means_the_main_company_again_once_that_is_named(events: Read) -> None:
    text = (
        "Norvane Corp is growing. Norvane Corp hired thirty people. Tilbry Inc came aboard and Tilbry Inc stayed. "
        "Paris has told Norvane Corp to leave. The FTC sued it in February."
    )
    [lawsuit] = [event for event in events("en", text) if event.kind == "lawsuit"]
    assert {role.name for role in lawsuit.roles if role.role == "company"} == {"Norvane Corp"}


def test_a_merger_that_is_a_takeover_is_one_fact(events: Read) -> None:
    text = "Norvane Corp is growing. In truth their merger is a purchase of Belvar by Norvane Corp."
    assert [event.kind for event in events("en", text)] == ["acquisition"]

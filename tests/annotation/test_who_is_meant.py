"""Whom an epithet, a nationality or another spelling stands for, when several organisations are about."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read

# A rival that the text only compares with is never the topic, whatever word it was compared by.
COMPARED = [
    (
        "fr",
        "Norvane AI recrute. La startup française, qui se pose en alternative à Tilbry, a levé des fonds. "
        "Après avoir pu défier Tilbry en peu de temps, Norvane AI grandit. "
        "La licorne française vient de nouer un partenariat avec Ulmia.",
    ),
    (
        "fr",
        "Norvane AI recrute. Cette concurrente de Tilbry veut grandir. Face à Tilbry, Norvane AI a de l'avance. "
        "La startup a noué un partenariat avec Ulmia.",
    ),
    (
        "en",
        "Norvane AI is hiring. The startup, a rival of Tilbry, is French. To beat Tilbry, Norvane AI grows. "
        "The startup has signed a partnership with Ulmia.",
    ),
]
STATED = [
    ("fr", "Norvane AI grandit. Norvane Large est son modèle. Norvane AI a noué un partenariat avec Microsoft."),
    ("en", "eNorvane Corp grows. ENorvane Corporation has signed a partnership with Microsoft."),
]


def parties(event: object) -> set[str]:
    return {role.name for role in event.roles}  # type: ignore[attr-defined]


@pytest.mark.parametrize(("language", "text"), COMPARED)
def test_who_is_only_compared_with_is_not_the_topic(events: Read, language: str, text: str) -> None:
    deals = [event for event in events(language, text) if event.fact_table == "deals"]
    assert [parties(deal) for deal in deals] == [{"Norvane AI", "Ulmia"}]


@pytest.mark.parametrize(("language", "text"), STATED)
def test_a_product_or_another_spelling_is_no_other_partner(events: Read, language: str, text: str) -> None:
    [deal] = events(language, text)
    assert len(parties(deal)) == 2
    assert "Norvane Large" not in parties(deal)


def test_an_epithet_that_several_have_means_the_subject(events: Read) -> None:
    text = (
        "German airline Norvane Air is growing. It flies with the airline Tilbry Air. Norvane Air is based in Ulm. "
        "The airline has signed a partnership with Microsoft."
    )
    assert [parties(deal) for deal in events("en", text)] == [{"Norvane Air", "Microsoft"}]


def test_a_name_may_follow_what_it_names(events: Read) -> None:
    [firm] = events("en", "Norvane Corp bought a smaller rival, Tilbry, for $2 billion.")
    [house] = events("fr", "Netflix a racheté un cinéma historique de Lyon, le Tilbry Palace, qui avait fermé.")
    assert (firm.kind, parties(firm)) == ("acquisition", {"Norvane Corp", "Tilbry"})
    assert (house.kind, parties(house)) == ("asset_purchase", {"Netflix", "Tilbry Palace"})


def test_a_country_that_owns_a_company_and_a_product_list_are_stepped_over(events: Read) -> None:
    [first] = events("en", "Norway's steelmaker Norvane Corp, of the Ulm family, buys Anglo-Dutch steel giant Tilbry.")
    [second] = events("en", "Norvane Corp, the owners of the software Ostrel and Ulmia, have acquired Tilbry.")
    assert parties(first) == {"Norvane Corp", "Tilbry"}
    assert parties(second) == {"Norvane Corp", "Tilbry"}


def test_a_part_is_named_after_whom_the_description_of_its_whole_stands_for(events: Read) -> None:
    [deal] = events("fr", "Le groupe Lerme va mal. Castel Invest a racheté la division espagnole du groupe.")
    assert parties(deal) >= {"division espagnole de Lerme", "Castel Invest"}


def test_a_trade_behind_the_description_says_who_is_meant(events: Read) -> None:
    text = (
        "L'appli Norvane plaît. Microsoft, le géant américain, voulait la racheter. Microsoft recrute. "
        "Le réseau social est soupçonné par Washington de livrer ses données."
    )
    [company] = [
        role.name
        for event in events("fr", text)
        for role in event.roles
        if event.kind == "investigation" and role.role == "company"
    ]
    assert company == "Norvane"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Ford Corvane is a small van. Ford has acquired Tilbry, a maker of seats."),
        ("fr", "La Renault Corvane est un petit fourgon. Renault a racheté Tilbry, un fabricant de sièges."),
    ],
)
def test_a_known_company_is_not_the_product_that_is_named_before_it(events: Read, language: str, text: str) -> None:
    (deal,) = [event for event in events(language, text) if event.fact_table == "deals"]
    assert parties(deal) == {text.split()[1], "Tilbry"}


def test_a_company_unknown_to_the_lexicon_is_the_longer_name_before_it(events: Read) -> None:
    text = "Norvane Marine Services grows. Norvane has acquired Tilbry, a maker of seats."
    (deal,) = [event for event in events("en", text) if event.fact_table == "deals"]
    assert parties(deal) == {"Norvane Marine Services", "Tilbry"}


PRESENTED = [
    ("fr", "Sa première entreprise était Belvar, une société de gestion. Elle a été rachetée par Microsoft en 2011."),
    ("en", "Ostrel Corp grows. His first company was Belvar, a maker of pumps. It was bought by Microsoft in 2011."),
    (
        "fr",
        "Le groupe Ostrel plaît. Ostrel recrute. Le principal quotidien du pays, Belvar, a commencé à trembler. "
        "Microsoft est devenu son nouveau propriétaire. La société Belvar recrute.",
    ),
]


@pytest.mark.parametrize(("language", "text"), PRESENTED)
def test_a_name_that_a_sentence_presents_is_spoken_of(events: Read, language: str, text: str) -> None:
    assert [parties(event) for event in events(language, text)] == [{"Belvar", "Microsoft"}]

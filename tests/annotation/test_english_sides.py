"""Who is on which side of an English deal that is told in a roundabout way. All names are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read
from tests.annotation.test_frames import told

# The businesses that the sentences are about, so that no sentence has to introduce them.
LEAD = "Shares in Norvane Corp, Ostrel Ltd, Brisk Systems Inc and Delmar Stores Inc rose, the companies said. "

SIDES = [
    (
        "Norvane hired Goldman Sachs to sell Brisk Systems to Ostrel.",
        "acquisition acquirer=Ostrel Ltd; target=Brisk Systems Inc; seller=Norvane Corp - announced",
    ),
    (
        "Norvane beat out Ostrel to acquire Brisk Systems.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems Inc - announced",
    ),
    (
        "Norvane, together with Ostrel, has bought Brisk Systems.",
        "acquisition acquirer=Norvane Corp, Ostrel Ltd; target=Brisk Systems Inc - completed",
    ),
    (
        "Norvane as well as Ostrel invested $30 million in Brisk Systems.",
        "stake investor=Norvane Corp, Ostrel Ltd; investee=Brisk Systems Inc 30000000 USD completed",
    ),
    (
        "Norvane, owner of the Brisk Systems chain it bought from Ostrel in 2009, opened two shops.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems Inc; seller=Ostrel Ltd - completed",
    ),
    (
        "Brisk Systems, the Leeds meetup app that Norvane bought for $40 million, has closed.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems Inc 40000000 USD completed",
    ),
    (
        "Norvane bought Denmark's fourth largest insurer, Brisk Systems, for 2 billion euros.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems Inc 2000000000 EUR completed",
    ),
    (
        "Norvane holds 17 percent of Brisk Systems' shares.",
        "stake investor=Norvane Corp; investee=Brisk Systems Inc - completed",
    ),
    (
        "Norvane is in exclusive talks with Ostrel to sell Brisk Systems.",
        "acquisition acquirer=Ostrel Ltd; target=Brisk Systems Inc; seller=Norvane Corp - rumoured",
    ),
    (
        "Norvane will sell its flow control division to Ostrel for 30 million pounds.",
        "asset_purchase acquirer=Ostrel Ltd; target=flow control division; seller=Norvane Corp 30000000 GBP announced",
    ),
    (
        "Norvane bought the Leeds, Alabama plant.",
        "asset_purchase acquirer=Norvane Corp; target=Leeds, Alabama plant - completed",
    ),
    (
        "Norvane has bought Ostrel unit Brisk Systems.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems Inc; seller=Ostrel Ltd - completed",
    ),
    (
        "Norvane has bought Brisk Systems, a unit of Ostrel.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems Inc; seller=Ostrel Ltd - completed",
    ),
    (
        "Norvane will buy the pumps unit of Brisk Systems for $3 million.",
        "asset_purchase acquirer=Norvane Corp; target=pumps unit of Brisk Systems; seller=Brisk Systems Inc "
        "3000000 USD announced",
    ),
    (
        "Norvane's takeover of Brisk Systems closed on Friday.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems Inc - completed",
    ),
    (
        "Norvane received bids for Brisk Systems from Ostrel and Delmar.",
        "acquisition acquirer=Delmar Stores Inc, Ostrel Ltd; target=Brisk Systems Inc - announced",
    ),
    (
        "Bidders for Brisk Systems include Norvane and Ostrel.",
        "acquisition acquirer=Norvane Corp, Ostrel Ltd; target=Brisk Systems Inc - announced",
    ),
    (
        "Norvane has approached Brisk Systems about a takeover.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems Inc - rumoured",
    ),
    (
        "Norvane, a pet shop chain, and Ostrel, a search company, announced an alliance.",
        "partnership partner=Norvane Corp, Ostrel Ltd - announced",
    ),
    (
        "Norvane signed a $200 million credit facility with Citigroup and JPMorgan.",
        "debt investor=Citigroup, JPMorgan; investee=Norvane Corp 200000000 USD announced",
    ),
    (
        "The Netherlands put 2 billion euros into Brisk Systems.",
        "stake investor=Netherlands; investee=Brisk Systems Inc 2000000000 EUR completed",
    ),
    ("Iceland took control of Brisk Systems.", "acquisition acquirer=Iceland; target=Brisk Systems Inc - completed"),
    (
        "Brisk Systems was nationalised by Britain.",
        "acquisition acquirer=Britain; target=Brisk Systems Inc - completed",
    ),
    (
        "The government has moved to nationalise the country's fourth largest insurer, Brisk Systems.",
        "acquisition acquirer=government; target=Brisk Systems Inc - announced",
    ),
    (
        "Norvane will sell its asset management arm to Ostrel.",
        "asset_purchase acquirer=Ostrel Ltd; target=asset management arm; seller=Norvane Corp - announced",
    ),
    (
        "Norvane sold 32 of its stores to Ostrel.",
        "asset_purchase acquirer=Ostrel Ltd; target=stores; seller=Norvane Corp - completed",
    ),
    (
        "Norvane is in talks to merge its European operations with Brisk Systems's.",
        "merger partner=Brisk Systems Inc, Norvane Corp - rumoured",
    ),
    (
        "Paul Bell's Norvane said it had bought Brisk Systems.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems Inc - completed",
    ),
    (
        "Norvane said it would fund the purchase with a $500 million share sale.",
        "capital_increase investee=Norvane Corp 500000000 USD announced",
    ),
    (
        "Norvane acquired a 40 percent stake in Brisk Systems from state holding Ostrel.",
        "stake investor=Norvane Corp; investee=Brisk Systems Inc; seller=Ostrel Ltd - completed",
    ),
    (
        "Norvane said it would finance the deal through a 600 million pound bridge loan from Ostrel.",
        "debt investor=Ostrel Ltd; investee=Norvane Corp 600000000 GBP announced",
    ),
    (
        "Norvane sold its stake in Brisk Systems to a group of investors, raising $90 million.",
        "stake investee=Brisk Systems Inc; seller=Norvane Corp 90000000 USD completed",
    ),
    (
        "Brisk Systems counts Goldman Sachs, Norvane and Ostrel among its shareholders.",
        "stake investor=Goldman Sachs, Norvane Corp, Ostrel Ltd; investee=Brisk Systems Inc - completed",
    ),
    (
        "Private equity firms including Norvane and Ostrel are preparing bids for Brisk Systems' pumps unit.",
        "asset_purchase acquirer=Norvane Corp, Ostrel Ltd; target=pumps unit; seller=Brisk Systems Inc - rumoured",
    ),
    (
        "Norvane will acquire all outstanding shares of Brisk Systems for about $2 billion.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems Inc 2000000000 USD announced",
    ),
    (
        "Norvane, the chain of clinics that Ostrel acquired for $700 million, may be sold.",
        "acquisition acquirer=Ostrel Ltd; target=Norvane Corp 700000000 USD completed",
    ),
    (
        "Norvane has divested itself of Brisk Systems.",
        "acquisition target=Brisk Systems Inc; seller=Norvane Corp - completed",
    ),
    (
        "Norvane has terminated its agreement to buy Brisk Systems.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems Inc - withdrawn",
    ),
    ("Norvane ruled out a bid for Ostrel.", "acquisition acquirer=Norvane Corp; target=Ostrel Ltd - withdrawn"),
    ("Norvane cancelled its planned IPO.", "ipo investee=Norvane Corp - withdrawn"),
]  # fmt: skip

SEVERAL = [
    (
        "Norvane bought Ostrel for $2 billion and Brisk Systems for $400 million.",
        {("Ostrel Ltd", 2e9), ("Brisk Systems Inc", 4e8)},
    ),
    (
        "Norvane spent $3 billion on acquisitions, including Ostrel and Brisk Systems.",
        {("Ostrel Ltd", None), ("Brisk Systems Inc", None)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_purchases(events: Read, text: str, expected: set[tuple[str, float | None]]) -> None:
    """Two purchases of one sentence, each with its own price."""
    found = [event for event in events("en", LEAD + text) if event.fact_table == "deals"]
    assert {(role.name, event.amount) for event in found for role in event.roles if role.role == "target"} == expected


def test_who_buys_together_is_not_the_company(events: Read) -> None:
    found = events("en", LEAD + "Norvane and Ostrel were interested in buying the company.")
    targets = {role.name for event in found for role in event.roles if role.role == "target"}
    assert not targets & {"Norvane Corp", "Ostrel Ltd"}


@pytest.mark.parametrize(("text", "expected"), SIDES)
def test_sides(events: Read, text: str, expected: str) -> None:
    """One sentence, one fact: who buys, who sells, what is bought."""
    assert [told(event) for event in events("en", LEAD + text)] == [expected]


def test_what_follows_since_is_another_purchase(events: Read) -> None:
    """A purchase that is only compared with lends neither its sum nor its day."""
    text = "Norvane's $2 billion purchase of Ostrel is its largest since its purchase of Brisk Systems in 2009."
    first, second = events("en", LEAD + text)
    assert (first.amount, first.announced_on, second.amount, second.status) == (2e9, None, None, "completed")


def test_a_main_clause_goes_on_behind_a_relative_one(events: Read) -> None:
    text = "Norvane owns Ostrel, which it bought in 2005, and has a 20 percent stake in Brisk Systems."
    stakes = [told(event) for event in events("en", LEAD + text) if event.kind == "stake"]
    assert stakes == ["stake investor=Norvane Corp; investee=Brisk Systems Inc - completed"]


@pytest.mark.parametrize(
    "text",
    [
        "The airline sees no need to merge its Cork and Shannon rosters, Norvane said.",
        "Ostrel rival Norvane merges two sites, raises prices.",
    ],
)
def test_what_is_merged_is_no_partner(events: Read, text: str) -> None:
    assert events("en", LEAD + text) == []


def test_what_pays_for_a_deal_is_not_its_price(events: Read) -> None:
    text = "Norvane agreed to buy Ostrel for $2 billion. It would finance the deal through a 600 million pound loan."
    deals = [event.amount for event in events("en", LEAD + text) if event.fact_table == "deals"]
    assert deals == [2e9]


def test_a_founder_invests_and_not_what_was_founded(events: Read) -> None:
    [event] = events("en", LEAD + "Brisk Systems raised $3 million from Ostrel founder Jane Bell and Norvane.")
    assert {role.name for role in event.roles if role.role == "investor"} == {"Jane Bell", "Norvane Corp"}


def test_who_underwrites_new_shares_issues_none(events: Read) -> None:
    assert events("en", LEAD + "Norvane has agreed to underwrite a $650 million capital increase.") == []


def test_it_is_not_who_acts_on_it(events: Read) -> None:
    text = "Norvane bought Brisk Systems, a clinic operator, from Ostrel, which had acquired it in 2010."
    assert [told(event) for event in events("en", LEAD + text)] == [
        "acquisition acquirer=Norvane Corp; target=Brisk Systems Inc; seller=Ostrel Ltd - completed",
        "acquisition acquirer=Ostrel Ltd; target=Brisk Systems Inc - completed",
    ]


def test_what_funds_a_purchase_is_not_its_price(events: Read) -> None:
    text = "Norvane obtained a $300 million loan from Ostrel to fund its purchase of Brisk Systems."
    assert {event.kind: event.amount for event in events("en", LEAD + text)} == {"debt": 3e8, "acquisition": None}


def test_a_plant_built_for_a_sum_is_bought_from_nobody(events: Read) -> None:
    found = events("en", LEAD + "Norvane will spend $3 billion on a new chip factory in Texas.")
    assert [event.kind for event in found] == ["capex"]


def test_who_joins_a_round_does_not_get_it(events: Read) -> None:
    found = events("en", LEAD + "Norvane led the round, joined by Ostrel and Brisk Systems.")
    assert not [role for event in found for role in event.roles if role.role == "investee"]

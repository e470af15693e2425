"""Deals and investments that an English text tells in a roundabout way. All names are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read

TOLD = [
    # what stands between a name and its verb
    ("Tilbury Corp — which also owns the brand Velmo — bought Ostrel Inc in May.",
     {"acquisition Ostrel Inc Tilbury Corp"}),
    ("Tilbury Corp, the world's largest pump maker, announced plans to buy Ostrel Inc.",
     {"acquisition Ostrel Inc Tilbury Corp"}),
    ("Tilbury Corp (TLB), the pump maker, is buying Ostrel Inc.", {"acquisition Ostrel Inc Tilbury Corp"}),
    # examples of what is bought
    ("Tilbury Corp has bought several companies, including Ostrel Inc.", {"acquisition Ostrel Inc Tilbury Corp"}),
    # sales told of whom they are
    ("Ostrel Inc has agreed to a deal regarding its sale to Tilbury Corp.", {"acquisition Ostrel Inc Tilbury Corp"}),
    ("Ostrel Inc's board approved the sale of the company to Tilbury Corp.", {"acquisition Ostrel Inc Tilbury Corp"}),
    ("Tilbury Corp has hired Goldwyn Inc to advise on a sale of its pumps unit.",
     {"asset_purchase Tilbury Corp pumps unit"}),
    ("Tilbury Corp put its pumps unit on the block.", {"asset_purchase Tilbury Corp pumps unit"}),
    ("Tilbury Corp paid Ostrel Inc $9 million for its pumps unit.",
     {"asset_purchase Ostrel Inc Tilbury Corp pumps unit"}),
    ("The rights to show forty plays were sold to Tilbury Corp for $9 million.",
     {"asset_purchase Tilbury Corp rights"}),
    ("Ostrel Inc agreed to sell itself to Tilbury Corp.", {"acquisition Ostrel Inc Tilbury Corp"}),
    ("Ostrel Inc has put itself up for sale.", {"acquisition Ostrel Inc"}),
    ("Ostrel Inc is exploring strategic options, including a sale.", {"acquisition Ostrel Inc"}),
    ("Ostrel Inc fell into the hands of Tilbury Corp.", {"acquisition Ostrel Inc Tilbury Corp"}),
    ("The Dutch government approved the purchase of Ostrel Inc.", {"clearance Dutch government Ostrel Inc"}),
    # both sides of what a relative clause says
    ("Tilbury Corp and Ostrel Inc, which merged in 2012, are in Oslo.", {"merger Ostrel Inc Tilbury Corp"}),
    # offers
    ("Tilbury Corp's bid for control of Ostrel Inc goes on.", {"acquisition Ostrel Inc Tilbury Corp"}),
    ("Tilbury Corp outbid Velmora Inc for Ostrel Inc.", {"acquisition Ostrel Inc Tilbury Corp"}),
    ("Ostrel Inc has a proposal from a group led by Tilbury Corp to take Ostrel Inc private.",
     {"acquisition Ostrel Inc Tilbury Corp"}),
    ("Ostrel Inc got an offer from Tilbury Corp to buy its pumps unit.",
     {"asset_purchase Ostrel Inc Tilbury Corp pumps unit"}),
    ("Tilbury Corp walked away from its $9 million pursuit of Ostrel Inc.", {"acquisition Ostrel Inc Tilbury Corp"}),
    ("Tilbury Corp completed its Ostrel Inc acquisition.", {"acquisition Ostrel Inc Tilbury Corp"}),
    ("Tilbury Corp's acquisition of Ostrel Inc is done.", {"acquisition Ostrel Inc Tilbury Corp"}),
    ("Tilbury Corp won battle for Ostrel Inc.", {"acquisition Ostrel Inc Tilbury Corp"}),
    # a holder who is bought out is no target
    ("Tilbury Corp bought out its co-owner Velmora Inc in Ostrel Inc.",
     {"acquisition Ostrel Inc Tilbury Corp Velmora Inc"}),
    # shares
    ("Tilbury Corp will pay $9 million for 30 percent of Ostrel Inc.", {"stake Ostrel Inc Tilbury Corp"}),
    ("Tilbury Corp upped its stake in Ostrel Inc to 14 percent.", {"stake Ostrel Inc Tilbury Corp"}),
    ("Tilbury Corp has amassed a $9 million position in Ostrel Inc.", {"stake Ostrel Inc Tilbury Corp"}),
    ("Tilbury Corp bought $9 million worth of Ostrel Inc shares.", {"stake Ostrel Inc Tilbury Corp"}),
    ("Tilbury Corp sold 12 million Ostrel Inc shares.", {"stake Ostrel Inc Tilbury Corp"}),
    ("Tilbury Corp sold 12 Ostrel Inc jets.", set()),
    ("Tilbury Corp is among the investors in Ostrel Inc.", {"stake Ostrel Inc Tilbury Corp"}),
    ("Tilbury-backed Ostrel Inc is in Oslo, as is Tilbury Corp, an investor.", {"stake Ostrel Inc Tilbury Corp"}),
    ("Ostrel Inc announced a $9 million investment from Tilbury Corp.", {"stake Ostrel Inc Tilbury Corp"}),
    ("Tilbury Corp's venture arm has invested $9 million in Ostrel Inc.", {"stake Ostrel Inc Tilbury Corp"}),
    ("Tilbury Corp led a $2 million investment in Ostrel Inc that values it at $9 million.",
     {"funding_round Ostrel Inc Tilbury Corp", "current Ostrel Inc"}),
    # rounds
    ("Ostrel Inc raised $9 million, led by Tilbury Corp.", {"funding_round Ostrel Inc Tilbury Corp"}),
    ("Tilbury Corp provided Ostrel Inc with $9 million in funding.", {"funding_round Ostrel Inc Tilbury Corp"}),
    ("Ostrel Inc will sell new shares to raise $9 million.", {"capital_increase Ostrel Inc"}),
    ("Denmark owns 14 percent of Ostrel Inc.", {"stake Denmark Ostrel Inc"}),
    ("Shares of Ostrel Inc rose after it said it would be bought by Tilbury Corp.",
     {"acquisition Ostrel Inc Tilbury Corp"}),
    # alliances
    ("Tilbury Corp will supply Ostrel Inc with chips under a five-year agreement.",
     {"partnership Ostrel Inc Tilbury Corp"}),
    ("Tilbury Corp and Ostrel Inc signed a ten-year contract in May.", {"partnership Ostrel Inc Tilbury Corp"}),
    ("Tilbury Corp won a contract, as did Ostrel Inc.", set()),
    ("Under the deal, Ostrel Inc will distribute Tilbury Corp's pumps.", {"partnership Ostrel Inc Tilbury Corp"}),
    ("Tilbury Corp is to sponsor Ostrel Inc.", {"partnership Ostrel Inc Tilbury Corp"}),
    # listings
    ("Tilbury Corp plans to float Ostrel Inc in May.", {"ipo Ostrel Inc"}),
    ("Ostrel Inc is to be floated on the stock market.", {"ipo Ostrel Inc"}),
    # what is spent
    ("Tilbury Corp intends to build a plant in Rotterdam at a cost of 9 million euros.",
     {"capex Rotterdam Tilbury Corp"}),
    ("Tilbury Corp is building a refinery in Oman that will cost $9 million.", {"capex Oman Tilbury Corp"}),
    ("Tilbury Corp's new $9 million chip plant in Dresden will hire soon.", {"capex Dresden Tilbury Corp"}),
    ("Tilbury Corp said its new plant in Spain would cost 9 million euros.", {"capex Spain Tilbury Corp"}),
    # public money
    ("The Dutch government will provide $9 million to Ostrel Inc.", {"grant Dutch government Ostrel Inc"}),
    ("The Dutch government gave Ostrel Inc a $9 million loan.", {"debt Dutch government Ostrel Inc"}),
    ("Ostrel Inc was bailed out by the Dutch government.", {"grant Dutch government Ostrel Inc"}),
    ("The Dutch government gave $9 million to help those whom Ostrel Inc owes money.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_told_in_a_roundabout_way(events: Read, text: str, expected: set[str]) -> None:
    found = {f"{event.kind} {' '.join(sorted(role.name for role in event.roles))}" for event in events("en", text)}
    assert found == expected


def test_each_of_two_bids_has_its_own_sum(events: Read) -> None:
    found = events("en", "Tilbury Corp trumped Velmora Inc's offer for Ostrel Inc with a $9 million bid of its own.")
    assert [(event.rule, event.amount) for event in found] == [("bid:offer", None)]


def test_a_name_at_a_sentences_head_is_one_before_any_verb(events: Read) -> None:
    text = "The pump maker Tilbury Works is in Oslo. Tilbury licenses its brand to Ostrel Inc."
    assert {role.name for event in events("en", text) for role in event.roles} == {"Tilbury Works", "Ostrel Inc"}


@pytest.mark.parametrize("source", ["-WSJ", "- Velmora News"])
def test_a_headlines_source_is_no_party(events: Read, source: str) -> None:
    found = events("en", "Tilbury Corp and Ostrel Inc are in Oslo.", f"Tilbury Corp to buy Ostrel Inc {source}")
    assert {role.name for event in found for role in event.roles} == {"Tilbury Corp", "Ostrel Inc"}


def test_one_of_the_largest_is_who_is_named_elsewhere(events: Read) -> None:
    text = (
        "Norvane Partners gave up its $3 billion offer for Tilbury Hotels, ending a short pursuit of one of Norway's "
        "best-known hotel groups. The company is pleased."
    )
    assert {r.name for e in events("en", text) for r in e.roles if r.role == "target"} == {"Tilbury Hotels"}

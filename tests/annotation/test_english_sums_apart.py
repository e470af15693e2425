"""Sums that an English text tells in a sentence apart from their fact, and whose dollar they are in. Invented names."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read

LISTED = "Ostrel Inc plans an initial public offering in Oslo. "
# text, what the last sentence adds: kind, whom it is about, the sum
APART = [
    (LISTED + "It is seeking as much as $9 million by selling a 2% stake.", ("ipo", "Ostrel Inc", 9e6)),
    (LISTED + "The offering could raise $9 million, sources say.", ("ipo", "Ostrel Inc", 9e6)),
    (LISTED + "The company hopes to raise $9 million from the sale of new shares.", ("ipo", "Ostrel Inc", 9e6)),
    ("Ostrel Inc's IPO raised $9 million.", ("ipo", "Ostrel Inc", 9e6)),
    (LISTED + "It aims to sell shares worth up to $9 million.", ("ipo", "Ostrel Inc", 9e6)),
    ("Tilbury Corp has bought a 7 percent stake in Ostrel Inc. The stake is worth about $9 million today.",
     ("stake", "Ostrel Inc", 9e6)),
    ("Tilbury Corp has taken a minority stake in Ostrel Inc. The $9 million investment will pay for two rigs.",
     ("stake", "Ostrel Inc", 9e6)),
    ("The Dorn family is to receive shares of Ostrel Inc, equivalent to 9% of the company. Of the price, $9 million "
     "worth is stock for the Dorn family.", ("stake", "Ostrel Inc", 9e6)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), APART, ids=[text for text, _ in APART])
def test_a_sum_is_told_apart(events: Read, text: str, expected: tuple[str, str, float]) -> None:
    last = max(events("en", text), key=lambda event: event.trigger.start)
    investee = next(role.name for role in last.roles if role.role == "investee")
    assert (last.kind, investee, last.amount) == expected


@pytest.mark.parametrize(
    "behind",
    ["Velmora Inc raised $9 million in May.", "It has raised $9 million since 2019.", "It is worth $9 million."],
)
def test_a_listing_takes_no_other_sum(events: Read, behind: str) -> None:
    assert not [event for event in events("en", LISTED + behind) if event.kind == "ipo" and event.amount]


def test_a_part_is_floated_and_not_its_owner(events: Read) -> None:
    assert events("en", "Tilbury Corp is weighing an IPO of its pumps unit.") == []


def test_whoever_buys_with_others_buys_together(events: Read) -> None:
    text = (
        "The Carla Simms Group has bought assets of Ostrel Pictures. "
        "Billionaire Ron Bell and several other investors acquired assets of Ostrel Pictures for $9 million."
    )
    buyers = [{role.name for role in event.roles if role.role == "acquirer"} for event in events("en", text)]
    assert buyers == [{"Carla Simms Group", "Ron Bell"}] * 2


CANADIAN = "Canadian pump maker Ostrel Inc has bought Velmora Inc for $9 million. Canada is its only market: Canadians "


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        (CANADIAN + "buy most of its pumps.", "CAD"),
        (CANADIAN + "and Americans buy its pumps.", "USD"),
        (CANADIAN + "buy most of its pumps, Reuters says.", "USD"),
        ("Ostrel Inc has bought Velmora Inc for $9 million CAD.", "CAD"),
        ("Ostrel Inc has bought Velmora Inc for CAN$9-million.", "CAD"),
    ],
)
def test_whose_dollar_it_is(events: Read, text: str, currency: str) -> None:
    assert [event.currency for event in events("en", text)] == [currency]

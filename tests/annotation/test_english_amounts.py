"""Which sum of an English text belongs to which deal, investment or valuation. All names are invented."""

from __future__ import annotations

import pytest

from dealwire.annotation.text.mention import Event
from tests.annotation.conftest import Read

# text, "kind of fact: whom it is about, amount" of every fact with a sum
PRICED = [
    # the sum of a verb whose clause is over
    ("Tilbury Corp, which bought Velmora Inc for $7 million in 2019, is now to acquire Ostrel Inc.",
     {"acquisition Velmora Inc 7000000", "acquisition Ostrel Inc -"}),
    # a price that is told apart
    ("Tilbury Corp has agreed to buy Ostrel Inc in cash. The purchase price is $9 million.",
     {"acquisition Ostrel Inc -", "acquisition Ostrel Inc 9000000"}),
    ("Tilbury Corp has bought Ostrel Inc outright. They kept the price to themselves, but it was about $9 million.",
     {"acquisition Ostrel Inc -", "acquisition Ostrel Inc 9000000"}),
    ("Tilbury Corp made an offer for Ostrel Inc in May. The $52-a-share proposal is worth $9 million.",
     {"acquisition Ostrel Inc -", "acquisition Ostrel Inc 9000000"}),
    ("Tilbury Corp has agreed to buy Ostrel Inc. The price, $9 million, is low.",
     {"acquisition Ostrel Inc -", "acquisition Ostrel Inc 9000000"}),
    ("Tilbury Corp has bought Ostrel Inc outright. Terms are secret, but a source put the figure at $9 million.",
     {"acquisition Ostrel Inc -", "acquisition Ostrel Inc 9000000"}),
    ("Tilbury Corp acquired Ostrel Inc last week, paying $9 million in cash.", {"acquisition Ostrel Inc 9000000"}),
    ("Tilbury Corp and Ostrel Inc will merge in a deal worth $9 million.", {"merger Ostrel Inc 9000000"}),
    ("Tilbury Corp's $9 million purchase of Ostrel Inc follows a review.", {"acquisition Ostrel Inc 9000000"}),
    ("Tilbury Corp, which paid $9 million for Ostrel Inc in 2010, sold it to Velmora Inc for $7 million.",
     {"acquisition Ostrel Inc 9000000", "acquisition Ostrel Inc 7000000"}),
    # what somebody is worth is no price
    ("Tilbury Corp, worth $9 million, is in talks to buy Ostrel Inc.",
     {"prospective Tilbury Corp 9000000", "acquisition Ostrel Inc -"}),
    ("Tilbury Corp will buy Ostrel Inc for $9 million in May. The purchase will be funded with $2 million in cash.",
     {"acquisition Ostrel Inc 9000000"}),
    ("Tilbury Corp paid $2 million in 2017 for giving false answers in a review of its purchase of Ostrel Inc.",
     {"acquisition Ostrel Inc -"}),
    ("Tilbury Corp's 9 million euro ($8 million) bid for Ostrel Inc is in doubt.", {"acquisition Ostrel Inc 9000000"}),
    # who is valued
    ("Tilbury Corp is to buy 30 percent of Ostrel Inc for $3 million, valuing the company at $9 million.",
     {"stake Ostrel Inc 3000000", "current Ostrel Inc 9000000"}),
    ("The terms value Ostrel Inc's equity at $9 million.", {"prospective Ostrel Inc 9000000"}),
    ("Ostrel Inc's shares jumped 6 percent, valuing the pump maker at $9 million.", {"current Ostrel Inc 9000000"}),
    ("Ostrel Inc raised $3 million from Tilbury Corp and Velmora Inc, giving it a $9 million valuation.",
     {"funding_round Ostrel Inc 3000000", "current Ostrel Inc 9000000"}),
    # two measures of one noun
    ("Tilbury Corp and Ostrel Inc signed a five-year, $9 million supply agreement.",
     {"partnership Ostrel Inc 9000000"}),
    ("Tilbury Corp plans to issue $9 million of new stock.", {"capital_increase Tilbury Corp 9000000"}),
]  # fmt: skip


def _written(event: Event) -> str:
    about = [role.name for role in event.roles if role.role in {"target", "investee", "company", "partner"}]
    return f"{event.kind} {min(about)} {'-' if event.amount is None else int(event.amount)}"


@pytest.mark.parametrize(("text", "expected"), PRICED, ids=[text for text, _ in PRICED])
def test_a_sum_belongs_to_its_fact(events: Read, text: str, expected: set[str]) -> None:
    assert {_written(event) for event in events("en", text)} == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ostrel Inc, which lost $2 million last year, raised $9 million on Monday.", "2024-03-04"),
        ("On Monday a round valued Ostrel Inc at $9 million, up from $2 million a year ago.", "2024-03-04"),
    ],
)
def test_a_day_belongs_to_its_fact(events: Read, text: str, day: str) -> None:
    assert {str(event.announced_on) for event in events("en", text)} == {day}

"""English money put into companies, and what they are worth: one construction each. All names are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read
from tests.annotation.test_frames import told

STATED = [
    (
        "Brisk Motors Ltd plans a $40 million expansion of its Ohio factory.",
        "capex investor=Brisk Motors Ltd; investee=Ohio 40000000 USD announced",
    ),
    (
        "Shares in Brisk Motors Ltd jumped 12 percent on their first day of trading.",
        "ipo investee=Brisk Motors Ltd - completed",
    ),
    (
        "Norvane Capital owns 20 percent of Brisk Motors Ltd and Orwen Bank 15 percent.",
        "stake investor=Orwen Bank; investee=Brisk Motors Ltd - completed",
    ),
    (
        "Norvane Capital, a large investor in Brisk Motors Ltd, sold its stake to Orwen Bank.",
        "stake investor=Orwen Bank; investee=Brisk Motors Ltd; seller=Norvane Capital - completed",
    ),
    (
        "Orwen Systems Inc has agreed to sell up to 30 percent of Brisk Motors Ltd to Norvane Capital.",
        "stake investor=Norvane Capital; investee=Brisk Motors Ltd; seller=Orwen Systems Inc - announced",
    ),
    (
        "The Commerce Department said it would award Brisk Motors Ltd $60 million in grants.",
        "grant investor=Commerce Department; investee=Brisk Motors Ltd 60000000 USD announced",
    ),
    (
        "The Treasury, which gave Brisk Motors Ltd a £25 million Fresh Start loan, declined to comment.",
        "debt investor=Treasury; investee=Brisk Motors Ltd 25000000 GBP completed",
    ),
    (
        "Brisk Motors Ltd plans to borrow the rest of the price from Orwen Bank.",
        "debt investor=Orwen Bank; investee=Brisk Motors Ltd - announced",
    ),
    (
        "TORVIK — Brisk Motors Ltd, a maker of vans, said on Monday it would erect a €90 million plant.",
        "capex investor=Brisk Motors Ltd 90000000 EUR announced",
    ),
]

# The text, who led, and who else took part.
ROUNDS = [
    (
        "Brisk Motors Ltd raised $30 million. Investors include Orwen Fund and Tarn Partners.",
        [],
        ["Orwen Fund", "Tarn Partners"],
    ),
    (
        "Brisk Motors Ltd raised $30 million. The round was led by Norvane Capital, with Orwen Bank participating.",
        ["Norvane Capital"],
        ["Orwen Bank"],
    ),
    (
        "Brisk Motors Ltd closed a $30 million round, with Norvane Capital in front and Orwen Bank and Tarn "
        "Partners coming along.",
        ["Norvane Capital"],
        ["Orwen Bank", "Tarn Partners"],
    ),
    (
        "Brisk Motors Ltd raised $30 million; Norvane Capital led, and Tarn Partners chipped in.",
        ["Norvane Capital"],
        ["Tarn Partners"],
    ),
    (
        "Brisk Motors Ltd raised $30 million. Norvane Capital led the way and Tarn Partners also took part.",
        ["Norvane Capital"],
        ["Tarn Partners"],
    ),
    (
        "Brisk Motors Ltd raised $30 million. Investors in the round include Orwen Fund and Tarn Partners.",
        [],
        ["Orwen Fund", "Tarn Partners"],
    ),
    (
        "Norvane Capital led a $30 million Series B in Brisk Motors Ltd, joined by Orwen Bank.",
        ["Norvane Capital"],
        ["Orwen Bank"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_a_sentence_states_its_fact(events: Read, text: str, expected: str) -> None:
    assert expected in {told(event) for event in events("en", text)}


@pytest.mark.parametrize(("text", "leads", "others"), ROUNDS)
def test_everybody_who_put_money_in_is_named_once(events: Read, text: str, leads: list[str], others: list[str]) -> None:
    rounds = [event for event in events("en", text) if event.kind == "funding_round"]
    roles = [role for event in rounds for role in event.roles]
    assert [role.name for role in roles if role.role == "lead_investor"] == leads
    assert [role.name for role in roles if role.role == "investor"] == others


def test_who_opens_the_next_clause_is_no_object(events: Read) -> None:
    text = "Norvane Capital owns 12 percent of Brisk Motors Ltd and Tarn Partners holds other shares."
    [stake] = events("en", text)
    assert [role.name for role in stake.roles if role.role == "investee"] == ["Brisk Motors Ltd"]


def test_what_a_listing_values_a_company_at_is_not_raised(events: Read) -> None:
    text = "Brisk Motors Ltd will go public in a listing that values the company at up to $2 billion."
    found = {event.kind: event.amount for event in events("en", text)}
    assert found == {"ipo": None, "current": 2e9}


def test_who_is_invested_in_is_valued(events: Read) -> None:
    text = "Norvane Capital will invest $1 billion in Brisk Motors Ltd at a valuation of $9 billion."
    [valuation] = [event for event in events("en", text) if event.fact_table == "valuations"]
    assert [role.name for role in valuation.roles] == ["Brisk Motors Ltd"]


EVERYDAY = [
    ("Norvane Capital put $60 million into Brisk Motors Ltd.", "stake"),
    ("Norvane Capital put a lot of pressure on Brisk Motors Ltd.", ""),
    ("Norvane Capital took a 9 percent position in Brisk Motors Ltd.", "stake"),
    ("Norvane Capital has an interest in Brisk Motors Ltd.", ""),
    ("Brisk Motors Ltd said it would issue 60 million euros of new shares.", "capital_increase"),
    ("Brisk Motors Ltd owes Orwen Bank $75 million under a facility.", "debt"),
    ("Brisk Motors Ltd owes Orwen Towers Ltd $75 million in rent.", ""),
    ("The startup Brisk Motors Ltd got $8 million in fresh money from Norvane Capital.", "funding_round"),
]


@pytest.mark.parametrize(("text", "kind"), EVERYDAY)
def test_an_everyday_word_needs_its_figure(events: Read, text: str, kind: str) -> None:
    assert [event.kind for event in events("en", text)] == ([kind] if kind else [])


def test_a_currencys_code_is_no_name(events: Read) -> None:
    text = (
        "Brisk Motors Ltd makes vans. Brisk Motors Ltd is hiring. "
        "A grant of CHF 800,000 from Orwen Institut, the Swiss public agency, helps."
    )
    [event] = events("en", text)
    assert told(event) == "grant investor=Orwen Institut; investee=Brisk Motors Ltd 800000 CHF announced"


def test_an_expansion_of_nothing_that_has_a_place_is_no_spending(events: Read) -> None:
    found = events("en", "Brisk Motors Ltd announced a $40 million expansion of its credit line.")
    assert "capex" not in {event.kind for event in found}

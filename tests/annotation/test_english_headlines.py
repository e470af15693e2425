"""English headlines, in the telegraphic style of agencies. All names are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read
from tests.annotation.test_frames import told

BODY = "Norvane Corp and Brisk Corp make pumps. Norvane Corp did not comment. Brisk Corp did not comment either."
HEADLINES = [
    ("Norvane Corp, Brisk Corp in merger talks", "merger partner=Brisk Corp, Norvane Corp - rumoured"),
    ("UPDATE 2-Norvane Corp bids $4.2 bln for Brisk Corp", "acquisition acquirer=Norvane Corp; target=Brisk Corp"),
    ("Norvane Corp in $4.2 billion deal for Brisk Corp", "acquisition acquirer=Norvane Corp; target=Brisk Corp"),
    ("Brisk Corp agrees to $4 bln takeover by Norvane Corp", "acquisition acquirer=Norvane Corp; target=Brisk Corp"),
    ("Norvane Corp ups offer for Brisk Corp to $4.5 billion", "acquisition acquirer=Norvane Corp; target=Brisk Corp"),
    ("Italy fines Norvane Corp 30 million euros", "fine authority=Italy; company=Norvane Corp 30000000 EUR"),
    ("EU fines Norvane Corp, Brisk Corp for price fixing", "fine authority=EU; company=Brisk Corp, Norvane Corp"),
    ("Norvane Corp gets $5 billion loan from government", "debt investor=government; investee=Norvane Corp"),
    ("Norvane Corp lands $50M at $1B valuation", "funding_round investee=Norvane Corp 50000000 USD"),
    ("Court overturns $30 million fine against Norvane Corp", "clearance authority=Court; company=Norvane Corp"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "expected"), HEADLINES)
def test_a_headline_states_its_fact(events: Read, title: str, expected: str) -> None:
    found = [told(event) for event in events("en", BODY, title) if event.sentence.part == "title"]
    assert any(event.startswith(expected) for event in found), found

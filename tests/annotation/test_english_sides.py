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
        "Norvane bought Denmark's third largest bank, Brisk Systems, for 2 billion euros.",
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
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SIDES)
def test_sides(events: Read, text: str, expected: str) -> None:
    """One sentence, one fact: who buys, who sells, what is bought."""
    assert [told(event) for event in events("en", LEAD + text)] == [expected]


def test_what_follows_since_is_another_purchase(events: Read) -> None:
    """A purchase that is only compared with lends neither its sum nor its day."""
    text = "Norvane's $2 billion purchase of Ostrel is its largest since its purchase of Brisk Systems in 2009."
    first, second = events("en", LEAD + text)
    assert (first.amount, first.announced_on, second.amount, second.status) == (2e9, None, None, "completed")

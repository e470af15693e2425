"""When a source counts as failed: not because of single pages."""

from __future__ import annotations

import pytest

from dealwire.documents.fetching.collect import Fetched, Outcome
from dealwire.documents.fetching.report import SourceReport
from dealwire.documents.source import Source

FEED = Source("Le Fil", "feed", "https://fil.example/rss", follow=True)


@pytest.mark.parametrize(
    ("outcomes", "failure"),
    [
        ({"rss": "listed"}, None),
        ({"rss": "listed", "1": "new", "2": "failed"}, None),
        ({"rss": "listed", "1": "unchanged", "2": "failed"}, None),
        ({"rss": "listed", "1": "failed", "2": "failed"}, "each of its 2 pages failed, the first: 1 is gone"),
        ({"rss": "failed", "1": "new"}, "rss is gone"),
    ],
)
def test_a_source_fails_with_its_own_address_or_with_each_of_its_pages(
    outcomes: dict[str, Outcome], failure: str | None
) -> None:
    fetched = tuple(
        Fetched("Le Fil", f"https://fil.example/{page}", outcome, message=f"{page} is gone")
        for page, outcome in outcomes.items()
    )
    assert SourceReport(FEED, fetched, 0).failure == failure


def test_an_address_counts_as_what_became_of_it_in_the_end() -> None:
    fetched = (Fetched("Le Fil", FEED.where, "listed"), Fetched("Le Fil", FEED.where, "failed", message="given up"))
    report = SourceReport(FEED, fetched, 0)
    assert (report.count("listed"), report.count("failed"), report.failure) == (0, 1, "given up")

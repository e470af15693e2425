"""The date that a page shows beside its headline: which one counts, which do not."""

from __future__ import annotations

from datetime import date

import pytest

from dealwire.documents.visible_date import visible_date
from tests.documents.conftest import TODAY

HEADLINE = "<h1>Kestrel Foods buys a bakery chain</h1>"

FOUND = [
    (f"{HEADLINE}<p>March 3, 2025</p>", "2025-03-03"),
    (f"<div><span>Published</span> <span>March 3, <b>2025</b></span></div>{HEADLINE}", "2025-03-03"),
    (f"{HEADLINE}<p>By Ann Lee</p><p>March 3, 2025 · 6 min read</p>", "2025-03-03"),
    (f"{HEADLINE}<p>March 5, 2025</p><p>Published on March 3, 2025</p>", "2025-03-03"),
    (f"{HEADLINE}<p>Updated March 5, 2025</p><p>March 3, 2025</p>", "2025-03-03"),
    (f"{HEADLINE}<p>Last updated: March 5, 2025</p>", "2025-03-05"),
    (f"<p>March 1, 2025</p>{HEADLINE}<p>March 3, 2025</p>", "2025-03-03"),
    (f"{HEADLINE}<p>March 3, 2035</p><p>March 3, 2025</p>", "2025-03-03"),
]

NOT_FOUND = [
    f"{HEADLINE}<p>On March 3, 2025 Kestrel Foods said that it had bought forty bakeries.</p>",
    f"{HEADLINE}<p>03/04/2025</p>",
    f"{HEADLINE}<p>March 2025</p>",
    f"{HEADLINE}<footer><p>March 3, 2025</p></footer>",
    f"{HEADLINE}<script>March 3, 2025</script>",
    f"{HEADLINE}{'<p>Another paragraph of the article.</p>' * 30}<p>March 3, 2025</p>",
    "<p>March 3, 2025</p>",
    "",
]


@pytest.mark.parametrize(("html", "on"), FOUND)
def test_a_dateline_near_the_headline_is_the_date(html: str, on: str) -> None:
    assert visible_date(f"<html><body>{html}</body></html>", "en", TODAY) == on


@pytest.mark.parametrize("html", NOT_FOUND)
def test_anything_else_is_no_date(html: str) -> None:
    assert visible_date(f"<html><body>{html}</body></html>", "en", TODAY) is None


def test_the_language_tells_days_from_months() -> None:
    page = "<html><body><h1>Les fromages du Vercors</h1><p>Publié le 03/04/2025</p></body></html>"
    assert visible_date(page, "fr", TODAY) == date(2025, 4, 3).isoformat()

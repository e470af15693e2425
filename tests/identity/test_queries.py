"""The example queries answer what they say, on a release of invented news."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.dbt.release import Release

QUERIES = Path(__file__).parents[2] / "docs" / "queries"

ANSWERS: dict[str, tuple[str, list[tuple[Any, ...]]]] = {
    "company_timeline": (
        "happened_on::varchar, kind, status, headline",
        [
            ("2024-03-11", "acquisition", "announced", "Valbrune acquires Korrigan Ferries (EUR 1.2 billion)"),
            ("2024-03-20", "review", None, "Competition and Markets Authority reviews Korrigan Ferries and Valbrune"),
            ("2024-03-20", "review", None, "European Commission reviews Korrigan Ferries and Valbrune"),
            ("2024-04-02", "clearance", None, "Competition and Markets Authority clears Korrigan Ferries and Valbrune"),
        ],
    ),
    "biggest_rounds_by_quarter": (
        "quarter::varchar, place, investee, amount_eur::bigint, lead_investors",
        [
            ("2024-04-01", 1, "Petrel Bio", 31_000_000, ["Quarry Hill"]),
            ("2024-01-01", 1, "Lumenwerk", 50_000_000, ["Quarry Hill"]),
            ("2024-01-01", 2, "Petrel Bio", 20_000_000, ["Quarry Hill"]),
        ],
    ),
    "investor_portfolios": (
        "investor, n_companies, companies, rounds_eur::bigint, last_invested_on::varchar",
        [
            ("Quarry Hill", 2, ["Lumenwerk", "Petrel Bio"], 101_000_000, "2024-04-12"),
            ("Ostermark", 1, ["Lumenwerk"], 50_000_000, "2024-02-28"),
        ],
    ),
    "open_merger_reviews": (
        "headline, authority, opened_on::varchar, days_open",
        [("Valbrune acquires Korrigan Ferries (EUR 1.2 billion)", "European Commission", "2024-03-20", 23)],
    ),
    "rumours_that_came_true": (
        "headline, rumoured_on::varchar, completed_on::varchar, days_between, first_told_by, first_title",
        [("Ostermark acquires Pallas Clinics", "2024-01-08", "2024-02-27", 50, "Ledger", "other rumour")],
    ),
    "what_changed": (
        "change, fact_table, headline, columns",
        [("new", "investments", "Petrel Bio raises funds from Quarry Hill (EUR 31 million)", [])],
    ),
    "where_sources_disagree": (
        "headline, field, published, lost, told_by",
        [
            (
                "Valbrune acquires Korrigan Ferries (EUR 1.2 billion)",
                "amount",
                "1200000000 EUR",
                "1500000000 EUR",
                ["other figure.txt"],
            )
        ],
    ),
}


@pytest.mark.parametrize("query", ANSWERS)
def test_a_query_answers_what_it_says(second_night: Release, query: str) -> None:
    columns, rows = ANSWERS[query]
    text = (QUERIES / f"{query}.sql").read_text(encoding="utf-8")
    assert second_night.rows(f"select {columns} from ({text})") == rows


def test_every_query_says_what_it_answers_and_is_run_here() -> None:
    files = list(QUERIES.glob("*.sql"))
    assert {file.stem for file in files} == set(ANSWERS)
    assert all(file.read_text(encoding="utf-8").startswith("-- ") for file in files)

"""What a fact says when its articles do not say the same."""

from __future__ import annotations

from typing import Any

from tests.dbt.miniature import Mention, Story, money, on
from tests.dbt.release import Release


def buys(status: str, **stated: Any) -> Mention:
    roles: dict[str, str | list[str]] = {"acquirer": "Zephrin", "target": "Moraine"}
    return Mention("deals", "acquisition", roles, {"status": status, **stated})


STORIES = [
    Story("talk", on("2024-01-05"), [buys("rumoured", announced_on=on("2024-01-04"))], "Gazette"),
    Story("news", on("2024-02-01"), [buys("announced", announced_on=on("2024-01-31"), **money(12e8, "USD", 1e8))]),
    Story("copy", on("2024-02-02"), [buys("announced", **money(119e7, "USD", 1e7))], "Gazette"),
    Story("slip", on("2024-02-03"), [buys("announced", announced_on=on("2024-02-03"), **money(119e7, "USD", 1e7))]),
    Story("end", on("2024-04-01"), [buys("completed"), buys("announced")], "Courier"),
    Story("looking back", on("2024-05-01"), [buys("announced", announced_on=on("2024-01-31"))], "Courier"),
    Story("no day", None, [buys("withdrawn")], "Courier"),
]


def moraine(release: Release, columns: str) -> list[tuple[Any, ...]]:
    return release.rows(f"select {columns} from marts.deals where target = 'Moraine'")


def test_the_latest_dated_report_decides_the_status(release: Release) -> None:
    assert moraine(release, "status") == [("completed",)]


def test_the_first_official_day_is_the_announcement_and_the_first_rumour_the_first_report(release: Release) -> None:
    columns = "announced_on::varchar, first_reported_on::varchar, last_reported_on::varchar"
    assert moraine(release, columns) == [("2024-01-31", "2024-01-05", "2024-05-01")]


def test_most_sources_choose_the_amount_and_rounding_is_no_dispute(release: Release) -> None:
    assert moraine(release, "amount::bigint, currency, amount_eur") == [(1_190_000_000, "USD", None)]
    disputes = "select field, value from marts.disputes join marts.deals on fact_id = deal_id where target = 'Moraine'"
    assert release.rows(disputes) == [("announced_on", "2024-02-03")]


def test_every_article_adds_to_the_confidence(release: Release) -> None:
    assert moraine(release, "n_articles, n_sources, confidence") == [(7, 4, 0.99)]


def test_the_evidence_keeps_what_each_article_states(release: Release) -> None:
    rows = release.rows(
        "select evidence.status, count(*) from marts.evidence join marts.deals on fact_id = deal_id"
        " where target = 'Moraine' group by all order by all"
    )
    assert rows == [("announced", 5), ("completed", 1), ("rumoured", 1), ("withdrawn", 1)]

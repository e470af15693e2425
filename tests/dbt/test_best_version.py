"""What a fact says when its articles do not say the same."""

from __future__ import annotations

from typing import Any

from tests.dbt.miniature import Mention, Story, money, on
from tests.dbt.release import Release


def buys(status: str, **stated: Any) -> Mention:
    roles: dict[str, str | list[str]] = {"acquirer": "Zephrin", "target": "Moraine"}
    return Mention("deals", "acquisition", roles, {"status": status, **stated})


def takes_over(target: str, status: str, **stated: Any) -> Mention:
    return Mention("deals", "acquisition", {"acquirer": "Verdigris", "target": target}, {"status": status, **stated})


STORIES = [
    Story("talk", on("2024-01-05"), [buys("rumoured", announced_on=on("2024-01-04"))], "Gazette"),
    Story("news", on("2024-02-01"), [buys("announced", announced_on=on("2024-01-31"), **money(12e8, "USD", 1e8))]),
    Story("copy", on("2024-02-02"), [buys("announced", **money(119e7, "USD", 1e7))], "Gazette"),
    Story("slip", on("2024-02-03"), [buys("announced", announced_on=on("2024-02-03"), **money(119e7, "USD", 1e7))]),
    Story("end", on("2024-04-01"), [buys("completed"), buys("announced")], "Courier"),
    Story("looking back", on("2024-05-01"), [buys("announced", announced_on=on("2024-01-31"))], "Courier"),
    Story("no day", None, [buys("withdrawn")], "Courier"),
    Story("closed", on("2024-02-01"), [takes_over("Asteria", "completed")]),
    Story("after closing", on("2024-02-20"), [takes_over("Asteria", "announced")]),
    Story("off", on("2024-02-01"), [takes_over("Bramble", "withdrawn", announced_on=on("2024-01-10"))]),
    Story("aftermath", on("2024-02-03"), [takes_over("Bramble", "announced")]),
    Story("off for now", on("2024-02-01"), [takes_over("Cassiope", "withdrawn")]),
    Story("revived", on("2024-05-02"), [takes_over("Cassiope", "announced")]),
    Story("forbidden", on("2024-02-01"), [takes_over("Drystone", "announced"), takes_over("Drystone", "blocked")]),
    Story("plan", on("2024-02-01"), [takes_over("Elmhurst", "announced", announced_on=on("2030-01-01"))]),
    Story("agency", on("2024-02-01"), [takes_over("Farrow", "announced", **money(3e8, "EUR"))], "Agency"),
    Story("other voice", on("2024-02-02"), [takes_over("Farrow", "announced", **money(4e8, "EUR"))], "Ledger"),
    Story("other voice too", on("2024-02-02"), [takes_over("Farrow", "announced", **money(4e8, "EUR"))], "Courier"),
    *(
        Story(
            f"near-copy {n}", on("2024-02-02"), [takes_over("Farrow", "announced", **money(3e8, "EUR"))], f"Paper {n}"
        )
        for n in range(3)
    ),
]
NEAR_COPIES = {f"near-copy {n}": "agency" for n in range(3)}


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


def verdigris(release: Release, target: str, columns: str) -> list[tuple[Any, ...]]:
    return release.rows(f"select {columns} from marts.deals where acquirer = 'Verdigris' and target = '{target}'")


def test_talk_without_a_day_of_its_own_reopens_nothing_that_was_closed(release: Release) -> None:
    assert verdigris(release, "Asteria", "status, n_articles") == [("completed", 2)]


def test_a_deal_that_was_called_off_is_not_announced_by_its_aftermath(release: Release) -> None:
    assert verdigris(release, "Bramble", "status, n_articles") == [("withdrawn", 2)]


def test_a_blocked_deal_is_never_shown_as_announced(release: Release) -> None:
    assert verdigris(release, "Drystone", "status, headline") == [
        ("blocked", "Verdigris acquires Drystone (blocked)"),
    ]


def test_a_later_report_revives_a_deal(release: Release) -> None:
    assert verdigris(release, "Cassiope", "status, n_articles") == [("announced", 2)]


def test_an_announcement_to_come_is_no_announcement(release: Release) -> None:
    assert verdigris(release, "Elmhurst", "announced_on, n_articles") == [(None, 1)]


def test_near_copies_are_evidence_but_no_second_source(release: Release) -> None:
    assert verdigris(release, "Farrow", "amount::bigint, n_articles, n_sources") == [(400_000_000, 6, 3)]

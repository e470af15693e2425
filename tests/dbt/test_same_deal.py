"""Parties and time decide which reports tell of one deal, not the amount."""

from __future__ import annotations

from typing import Any

from tests.dbt.miniature import Mention, Story, money, on
from tests.dbt.release import Release


def buys(acquirer: str, target: str, **stated: Any) -> Mention:
    roles: dict[str, str | list[str]] = {"acquirer": acquirer, "target": target} if acquirer else {"target": target}
    return Mention("deals", "acquisition", roles, {"status": "announced", **stated})


def bought(acquirer: str, target: str, **stated: Any) -> Mention:
    return buys(acquirer, target, status="completed", **stated)


def allies(*partners: str, kind: str = "partnership", **stated: Any) -> Mention:
    return Mention("deals", kind, {"partner": list(partners)}, {"status": "announced", **stated})


def buys_business(acquirer: str, target: str) -> Mention:
    return Mention("deals", "asset_purchase", {"acquirer": acquirer, "target": target}, {"status": "rumoured"})


STORIES = [
    Story("alliance-1", on("2024-03-01"), [allies("Brumaire", "Keldan", announced_on=on("2024-02-29"))], "Gazette"),
    Story("alliance-2", on("2024-04-12"), [allies("Keldan", "Brumaire"), allies("Keldan", "Brumaire")], "Gazette"),
    Story("alliance-3", None, [allies("Brumaire", "Keldan")], "Courier"),
    Story("alliance-4", on("2024-03-05"), [allies("Brumaire", "Ostrel")], "Courier"),
    Story("raised-1", on("2024-05-01"), [buys("Voltane", "Mirecourt Glass", **money(2e9, "EUR", 1e8))], "Gazette"),
    Story("raised-2", on("2024-06-10"), [buys("Voltane", "Mirecourt Glass", **money(25e8, "EUR", 1e8))], "Courier"),
    Story("raised-3", on("2024-06-11"), [buys("Voltane", "Mirecourt Glass", **money(25e8, "EUR", 1e8))], "Ledger"),
    Story("rival", on("2024-06-12"), [buys("Pellworm", "Mirecourt Glass")], "Ledger"),
    Story(
        "standing",
        on("2024-03-05"),
        [allies("Ravenna", "Ostuni", status="completed"), allies("Ravenna", "Ostuni", "Pavia", status="completed")],
    ),
    Story("sale-1", on("2024-01-10"), [buys("", "Tannhof", status="rumoured")]),
    Story("sale-2", on("2024-03-10"), [buys("Quendre", "Tannhof")]),
    Story("open-sale-1", on("2024-01-10"), [buys("", "Sablon")]),
    Story("open-sale-2", on("2024-02-10"), [buys("Nerval", "Sablon"), buys("Ruskin", "Sablon")]),
    Story("again-1", on("2021-01-10"), [buys("Ilmari", "Cadogan", status="withdrawn")]),
    Story("again-2", on("2024-01-10"), [buys("Ilmari", "Cadogan")]),
    Story("fusion-1", on("2024-01-10"), [allies("Perrault", "Wexcombe", kind="merger")]),
    Story("fusion-2", on("2024-01-12"), [buys("Perrault", "Wexcombe")]),
    Story("joint-1", on("2024-01-10"), [allies("Aldous", "Freyming")]),
    Story("joint-2", on("2024-01-12"), [allies("Aldous", "Freyming", kind="joint_venture")]),
    Story("part-1", on("2024-02-20"), [buys_business("Quendre", "American arm of Tabor")]),
    Story("part-2", on("2024-02-25"), [buys_business("Quendre", "Tabor's American business")]),
    Story("part-3", on("2024-03-12"), [buys("Quendre", "Tabor", status="rumoured")]),
    Story("part-4", on("2024-03-12"), [buys_business("Ruskin", "American arm of Tabor")]),
    Story("alone", on("2024-01-10"), [allies("Solitaire")]),
    Story("bought-1", on("2012-06-10"), [buys("Ulverton", "Skagen", announced_on=on("2012-06-09"))]),
    Story("bought-2", on("2024-01-10"), [buys("Ulverton", "Skagen", status="completed")]),
    Story("tried-1", on("2012-06-10"), [buys("Ulverton", "Lomond", status="rumoured")]),
    Story("tried-2", on("2024-01-10"), [buys("Ulverton", "Lomond", status="completed")]),
    Story(
        "second-try",
        on("2024-01-10"),
        [
            allies("Vestbury", "Oxmoor", kind="merger", announced_on=on("2024-01-09")),
            allies("Vestbury", "Oxmoor", kind="merger", status="withdrawn"),
        ],
    ),
    Story(
        "two-allies", on("2024-01-10"), [allies("Tessin", "Umbra", status="completed", announced_on=on("1999-03-01"))]
    ),
    Story("three-allies", on("2024-01-10"), [allies("Tessin", "Umbra", "Quilter", status="completed")]),
    Story("trio-1", on("2024-01-10"), [allies("Wrenfield", "Ashdown", "Corrie")]),
    Story("duo", on("2024-01-11"), [allies("Wrenfield", "Hawkstone")]),
    Story("trio", on("2024-01-12"), [allies("Wrenfield", "Hawkstone", "Corrie")]),
    Story("short", on("2024-01-12"), [allies("Lyneham", "Kingsley", "Corrie"), allies("Lyneham", "Kingsley")]),
    Story("trio-2", on("2024-01-11"), [allies("Wrenfield", "Ashdown", "Penrose")]),
    Story(
        "history-1", on("2009-06-10"), [buys("Eskdale", "Bramley", status="completed", announced_on=on("2009-06-09"))]
    ),
    Story("history-2", on("2024-01-10"), [buys("Eskdale", "Bramley", **money(9e8, "USD", 1e8))]),
    Story(
        "two-words",
        on("2024-07-24"),
        [
            buys("Dunster", "Wickham", status="completed"),
            allies("Dunster", "Wickham", kind="merger", announced_on=on("2024-04-20")),
        ],
    ),
]


def deals(release: Release, party: str, columns: str) -> list[tuple[Any, ...]]:
    return release.rows(
        f"select {columns} from marts.deals where deal_id in "
        f"(select fact_id from marts.parties where name = '{party}') order by all"
    )


def test_an_alliance_restated_is_one_row(release: Release) -> None:
    columns = "partners, announced_on::varchar, n_articles, n_sources, headline"
    assert deals(release, "Keldan", columns) == [
        (["Brumaire", "Keldan"], "2024-02-29", 3, 2, "Brumaire and Keldan form a partnership")
    ]


def test_another_partner_is_another_alliance(release: Release) -> None:
    assert deals(release, "Ostrel", "partners, n_articles") == [(["Brumaire", "Ostrel"], 1)]


def test_a_raised_bid_is_the_same_deal_and_a_rival_bid_is_not(release: Release) -> None:
    columns = "acquirer, amount::bigint, n_articles, is_disputed"
    assert deals(release, "Mirecourt Glass", columns) == [
        ("Pellworm", None, 1, False),
        ("Voltane", 2_500_000_000, 3, True),
    ]
    assert release.rows("select field, value, n_articles from marts.disputes where value like '2000000000%'") == [
        ("amount", "2000000000 EUR", 1)
    ]


def test_a_sale_joins_the_only_buyer_that_follows(release: Release) -> None:
    assert deals(release, "Tannhof", "acquirer, n_articles, status") == [("Quendre", 2, "announced")]


def test_a_sale_with_two_buyers_stays_apart(release: Release) -> None:
    assert deals(release, "Sablon", "acquirer, n_articles") == [("Nerval", 1), ("Ruskin", 1), (None, 1)]


def test_a_new_try_years_later_is_a_new_deal(release: Release) -> None:
    assert deals(release, "Cadogan", "status") == [("announced",), ("withdrawn",)]


def test_the_more_precise_of_neighbouring_kinds_wins(release: Release) -> None:
    assert deals(release, "Wexcombe", "deal_type, acquirer, target, partners, n_articles") == [
        ("acquisition", "Perrault", "Wexcombe", [], 2)
    ]
    assert deals(release, "Freyming", "deal_type, partners") == [("joint_venture", ["Aldous", "Freyming"])]


def test_what_was_bought_is_one_deal_however_late_it_is_told(release: Release) -> None:
    assert deals(release, "Skagen", "status, announced_on::varchar, n_articles") == [("completed", "2012-06-09", 2)]


def test_a_purchase_is_not_the_rumour_of_years_before(release: Release) -> None:
    assert deals(release, "Lomond", "status, n_articles") == [("completed", 1), ("rumoured", 1)]


def test_a_failed_try_told_beside_todays_deal_is_another(release: Release) -> None:
    assert deals(release, "Vestbury", "status") == [("announced",), ("withdrawn",)]


def test_an_alliance_of_three_is_not_the_older_one_of_two(release: Release) -> None:
    assert deals(release, "Tessin", "len(partners)") == [(2,), (3,)]


def test_two_standing_alliances_of_one_article_keep_their_partners(release: Release) -> None:
    assert deals(release, "Ravenna", "len(partners)") == [(2,), (3,)]


def test_alliances_of_which_each_has_a_partner_of_its_own_are_two(release: Release) -> None:
    assert deals(release, "Ashdown", "partners") == [
        (["Ashdown", "Corrie", "Wrenfield"],),
        (["Ashdown", "Penrose", "Wrenfield"],),
    ]


def test_one_article_may_leave_out_a_partner_and_another_may_not(release: Release) -> None:
    assert deals(release, "Hawkstone", "partners") == [
        (["Corrie", "Hawkstone", "Wrenfield"],),
        (["Hawkstone", "Wrenfield"],),
    ]
    assert deals(release, "Lyneham", "partners") == [(["Corrie", "Kingsley", "Lyneham"],)]


def test_what_was_bought_is_not_bought_again_whatever_tense_tells_of_it(release: Release) -> None:
    assert deals(release, "Bramley", "announced_on::varchar, amount::bigint") == [("2009-06-09", 900_000_000)]


def test_one_article_may_tell_a_purchase_as_a_merger_of_an_earlier_day(release: Release) -> None:
    assert deals(release, "Wickham", "deal_type, announced_on::varchar") == [("acquisition", "2024-04-20")]


def test_an_alliance_of_one_is_no_fact(release: Release) -> None:
    assert deals(release, "Solitaire", "deal_id") == []
    assert release.rows("select n_facts from marts.articles where raw_path = 'alone.txt'") == [(0,)]


def test_a_business_told_as_the_company_that_it_belongs_to_is_one_deal_for_one_buyer(release: Release) -> None:
    deals_of_part = "select acquirer, n_articles from marts.deals where target like '%Tabor%' order by all"
    assert release.rows(deals_of_part) == [("Quendre", 3), ("Ruskin", 1)]
    assert release.rows("select count(*) from marts.deals where target like '%Tabor%Tabor%'") == [(0,)]

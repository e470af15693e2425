"""Rounds, stakes, debts and valuations of another amount are other facts, beyond rounding and the day's rate."""

from __future__ import annotations

from typing import Any

from tests.dbt.miniature import Mention, Story, money, on
from tests.dbt.release import Release


def stake(investor: str, investee: str, **stated: Any) -> Mention:
    return Mention(
        "investments", "stake", {"investor": investor, "investee": investee}, {"status": "announced", **stated}
    )


def step(investor: str, investee: str, seller: str, **stated: Any) -> Mention:
    roles: dict[str, str | list[str]] = {"investor": investor, "investee": investee, "seller": seller}
    return Mention("investments", "stake", roles, {"status": "completed", "stake_pct": 10.0, **stated})


def raises(investee: str, kind: str = "funding_round", **stated: Any) -> Mention:
    return Mention("investments", kind, {"investee": investee}, {"status": "completed", **stated})


def worth(company: str, basis: str, **stated: Any) -> Mention:
    return Mention("valuations", basis, {"company": company}, stated)


def holds(investor: str, investee: str, **stated: Any) -> Mention:
    return stake(investor, investee, status="completed", **stated)


def sells(seller: str, investee: str) -> Mention:
    return Mention("investments", "stake", {"seller": seller, "investee": investee}, {"status": "announced"})


def lent(investor: str, investee: str, kind: str, **stated: Any) -> Mention:
    return Mention("investments", kind, {"investor": investor, "investee": investee}, {"status": "announced", **stated})


def spends(investor: str, *places: str, **stated: Any) -> Mention:
    roles: dict[str, str | list[str]] = {"investor": investor, "investee": list(places)}
    return Mention("investments", "capex", roles, {"status": "announced", **stated})


def month(text: str) -> dict[str, Any]:
    return {"announced_on": on(f"{text}-01"), "announced_on_precision": "month"}


STORIES = [
    Story("dollars", None, [stake("Norvik", "Lysandre", **money(16e6, "USD"))], "Gazette"),
    Story("euros-1", on("2024-02-27"), [stake("Norvik", "Lysandre", **money(15e6, "EUR"))], "Courier"),
    Story("euros-2", None, [stake("Norvik", "Lysandre", **money(15e6, "EUR")), stake("Norvik", "Lysandre")], "Ledger"),
    Story("round-1", on("2024-03-01"), [raises("Calvero", **money(40e6, "EUR")), raises("Calvero")]),
    Story("round-2", on("2024-03-20"), [raises("Calvero", **money(41e6, "EUR"))]),
    Story("round-3", on("2024-03-21"), [raises("Calvero", **money(40.3e6, "EUR", 1e5))]),
    Story("months-1", None, [raises("Dunmore", **month("2023-06"))]),
    Story("months-2", None, [raises("Dunmore", **month("2023-12"))]),
    Story("months-3", None, [raises("Dunmore", **money(90e6, "EUR"))]),
    Story("held-1", on("2019-01-10"), [stake("Havel", "Orsini", stake_pct=27.0)]),
    Story("held-2", on("2024-01-10"), [stake("Havel", "Orsini", stake_pct=27.0)]),
    Story("step-1", on("2015-07-01"), [step("Havel", "Quorra", "Zwick", announced_on=on("2015-07-01"))]),
    Story("step-2", on("2019-07-01"), [step("Havel", "Quorra", "Zwick", announced_on=on("2019-07-01"))]),
    Story("held-3", on("2024-01-11"), [stake("Havel", "Orsini", stake_pct=31.0)]),
    Story(
        "held-4",
        on("2024-01-10"),
        [stake("Havel", "Porrima", stake_pct=27.0, announced_on=on("2015-01-01"), status="completed")],
    ),
    Story(
        "held-5",
        on("2019-01-10"),
        [stake("Havel", "Porrima", stake_pct=27.0, announced_on=on("2019-01-10"), status="completed")],
    ),
    Story("told-1", on("2024-01-10"), [stake("Marek", "Tolbiac", **money(70e6, "EUR"))]),
    Story(
        "told-2",
        on("2024-01-11"),
        [Mention("deals", "acquisition", {"acquirer": "Marek", "target": "Tolbiac"}, money(70e6, "EUR"))],
    ),
    Story("loan-1", on("2024-01-10"), [raises("Garrick", "grant", **money(5e8, "EUR", 1e8))]),
    Story("loan-2", on("2024-01-11"), [raises("Garrick", "debt", **money(5e8, "EUR", 1e8))]),
    Story(
        "restated",
        on("2024-09-10"),
        [
            stake("Kirkwall", "Lodestar", **money(100e6, "EUR")),
            stake("Kirkwall", "Lodestar", sentence_start=9, **money(105e6, "USD")),
        ],
    ),
    Story("restated-2", on("2024-09-11"), [stake("Kirkwall", "Lodestar", **money(103e6, "USD"))]),
    Story("other money", on("2024-02-27"), [raises("Pemberley", **money(85e6, "GBP", 1e6))]),
    Story("other money-2", on("2024-02-28"), [raises("Pemberley", **money(100e6, "EUR", 1e6))]),
    Story("unknown money", on("2024-02-28"), [raises("Quillon", **money(5e6, "XAU", 1e6))]),
    Story("weekend", on("2024-03-03"), [raises("Ridgeway", **money(54e6, "USD", 1e6))]),
    Story("wanted-1", on("2024-01-10"), [stake("Sundry", "Tolland", stake_pct=15.0, status="completed")]),
    Story("wanted-2", on("2024-01-12"), [stake("Sundry", "Tolland", status="rumoured")]),
    Story("sold-1", on("2024-01-10"), [holds("Lorrimer", "Ullock", stake_pct=24.0), sells("Lorrimer", "Ullock")]),
    Story("aid-1", on("2024-01-10"), [lent("Umfreville", "Corbridge", "debt", **money(7e9, "EUR", 1e9))]),
    Story("aid-2", on("2024-03-05"), [lent("Umfreville", "Corbridge", "grant", **money(7e9, "EUR", 1e9))]),
    Story("state-1", on("2024-01-10"), [holds("État", "Ravenglass", stake_pct=15.0)]),
    Story("state-2", on("2024-01-11"), [holds("French state@etat_fr", "Ravenglass", stake_pct=15.0)]),
    Story("state-3", on("2024-01-12"), [holds("gouvernement", "Ravenglass", stake_pct=15.0)]),
    Story("states-1", on("2024-01-10"), [holds("French state@etat_fr", "Seascale", stake_pct=11.0)]),
    Story("states-2", on("2024-01-11"), [holds("German government@german_government", "Seascale", stake_pct=11.0)]),
    Story("states-3", on("2024-01-12"), [holds("État", "Seascale", stake_pct=11.0)]),
    Story("plant-1", on("2024-01-10"), [spends("Hexham", **money(4e9, "USD", 1e9))]),
    Story("plant-2", on("2024-09-10"), [spends("Hexham", "Ruritania", **money(4e9, "USD", 1e9))]),
    Story("plant-3", on("2024-09-12"), [spends("Hexham", **money(4e9, "USD", 1e9))]),
    Story("worth-1", on("2024-01-10"), [worth("Ysolde", "current", **money(2e9, "USD", 1e9))]),
    Story("worth-2", on("2024-03-10"), [worth("Ysolde", "current", **money(2e9, "USD", 1e9))]),
    Story("worth-3", on("2024-09-10"), [worth("Ysolde", "current", **money(2e9, "USD", 1e9))]),
    Story("worth-4", on("2024-01-10"), [worth("Ysolde", "prospective", **money(5e9, "USD", 1e9))]),
]


def investments(release: Release, investee: str, columns: str) -> list[tuple[Any, ...]]:
    return release.rows(f"select {columns} from marts.investments where investee = '{investee}' order by all")


def test_dollars_and_euros_of_one_day_are_one_stake_without_dispute(release: Release) -> None:
    columns = "amount::bigint, currency, amount_usd::bigint, rate_date::varchar, n_articles, is_disputed, headline"
    headline = "Norvik takes a stake in Lysandre (EUR 15 million)"
    assert investments(release, "Lysandre", columns) == [
        (15_000_000, "EUR", 16_200_000, "2024-02-26", 3, False, headline)
    ]


def test_another_amount_is_another_round_and_rounding_is_not(release: Release) -> None:
    assert investments(release, "Calvero", "amount::bigint, n_articles") == [(40_300_000, 2), (41_000_000, 1)]


def test_months_apart_and_amount_alone_stay_apart(release: Release) -> None:
    columns = "announced_on::varchar, announced_on_precision, amount::bigint"
    assert investments(release, "Dunmore", columns) == [
        ("2023-06-01", "month", None),
        ("2023-12-01", "month", None),
        (None, None, 90_000_000),
    ]


def test_the_same_share_bought_twice_is_two_facts(release: Release) -> None:
    assert investments(release, "Quorra", "stake_pct, n_articles") == [(10.0, 1), (10.0, 1)]


def test_each_held_share_is_one_fact_whenever_it_is_told(release: Release) -> None:
    assert investments(release, "Orsini", "stake_pct, n_articles") == [(27.0, 2), (31.0, 1)]
    assert investments(release, "Porrima", "stake_pct, n_articles") == [(27.0, 2)]


def test_a_stake_told_as_an_acquisition_is_a_stake(release: Release) -> None:
    assert investments(release, "Tolbiac", "investment_type, investors, n_articles") == [("stake", ["Marek"], 2)]
    assert release.rows("select * from marts.deals where target = 'Tolbiac'") == []


def test_a_guaranteed_loan_told_as_a_grant_is_a_debt(release: Release) -> None:
    assert investments(release, "Garrick", "investment_type, n_articles") == [("debt", 2)]


def test_a_valuation_is_company_amount_and_basis_within_ninety_days(release: Release) -> None:
    rows = release.rows(
        "select basis, amount::bigint, n_articles from marts.valuations where company = 'Ysolde' order by all"
    )
    assert rows == [("current", 2_000_000_000, 1), ("current", 2_000_000_000, 2), ("prospective", 5_000_000_000, 1)]


def test_one_article_restates_an_amount_at_a_rate_of_another_day(release: Release) -> None:
    columns = "amount::bigint, currency, n_articles, is_disputed"
    assert investments(release, "Lodestar", columns) == [(100_000_000, "EUR", 1, False), (103_000_000, "USD", 1, False)]


def test_other_currencies_agree_at_their_rates(release: Release) -> None:
    assert investments(release, "Pemberley", "n_articles, is_disputed, amount_eur::bigint") == [(2, False, 100_000_000)]


def test_a_currency_without_a_rate_stays_as_stated(release: Release) -> None:
    columns = "amount::bigint, currency, amount_eur, amount_usd, rate_date"
    assert investments(release, "Quillon", columns) == [(5_000_000, "XAU", None, None, None)]


def test_the_last_known_rate_holds_on_a_day_without_one(release: Release) -> None:
    columns = "amount_eur::bigint, amount_usd::bigint, rate_date::varchar"
    assert investments(release, "Ridgeway", columns) == [(50_000_000, 54_000_000, "2024-02-26")]


def test_a_share_that_is_held_is_not_the_share_that_is_wanted(release: Release) -> None:
    assert investments(release, "Tolland", "status, stake_pct") == [("completed", 15.0), ("rumoured", None)]


def test_what_a_holder_sells_is_not_what_it_holds(release: Release) -> None:
    assert investments(release, "Ullock", "seller, stake_pct") == [("Lorrimer", None), (None, 24.0)]


def test_one_loan_told_as_a_grant_is_known_by_its_amount_for_a_season(release: Release) -> None:
    assert investments(release, "Corbridge", "investment_type, n_articles") == [("debt", 2)]


def test_plans_that_cost_alike_are_one_only_in_the_same_weeks(release: Release) -> None:
    plans = release.rows(
        "select investee, first_reported_on::varchar, n_articles from marts.investments "
        "where list_contains(investors, 'Hexham') order by all"
    )
    assert plans == [("Ruritania", "2024-09-10", 2), (None, "2024-01-10", 1)]


def test_the_state_is_the_one_that_another_article_names(release: Release) -> None:
    assert investments(release, "Ravenglass", "investors, n_articles") == [(["French state"], 3)]


def test_the_state_is_nobody_in_particular_where_articles_name_two(release: Release) -> None:
    assert investments(release, "Seascale", "investors, n_articles") == [
        (["French state"], 1),
        (["German government"], 1),
        (["État"], 1),
    ]

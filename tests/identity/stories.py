"""A season of invented news, for the queries of the documentation and for the card of a fact."""

from __future__ import annotations

from typing import Any

from tests.dbt.miniature import Mention, Story, money, on

COMMISSION = "European Commission|the Commission@european_commission"
AUTHORITY = "Competition and Markets Authority|the CMA@cma"


def buys(acquirer: str, target: str, status: str, **stated: Any) -> Mention:
    return Mention("deals", "acquisition", {"acquirer": acquirer, "target": target}, {"status": status, **stated})


def raises(investee: str, lead: str, *investors: str, **stated: Any) -> Mention:
    roles: dict[str, str | list[str]] = {"investee": investee, "lead_investor": lead, "investor": list(investors)}
    return Mention("investments", "funding_round", roles, {"status": "completed", **stated})


def acts(authority: str, action: str, *companies: str, reacts_to: int | None = None) -> Mention:
    roles: dict[str, str | list[str]] = {"authority": authority, "company": list(companies)}
    return Mention("regulatory_reactions", action, roles, {"stance": "neutral"}, reacts_to)


STORIES = [
    Story(
        "rumour",
        on("2024-03-04"),
        [
            buys(
                "Valbrune",
                "Korrigan Ferries",
                "rumoured",
                quote="Valbrune may bid for Korrigan Ferries",
                sentence="One hears in the port that Valbrune may bid for Korrigan Ferries before Easter.",
            )
        ],
        "Gazette",
    ),
    Story(
        "deal",
        on("2024-03-11"),
        [buys("Valbrune", "Korrigan Ferries", "announced", announced_on=on("2024-03-11"), **money(12e8, "EUR", 1e8))],
        "Gazette",
    ),
    Story(
        "other figure", on("2024-03-12"), [buys("Valbrune", "Korrigan Ferries", "announced", **money(15e8, "EUR", 1e8))]
    ),
    Story(
        "inquiry",
        on("2024-03-20"),
        [
            buys("Valbrune", "Korrigan Ferries", "announced", **money(12e8, "EUR", 1e8)),
            acts(COMMISSION, "review", "Valbrune", "Korrigan Ferries", reacts_to=0),
            acts(AUTHORITY, "review", "Valbrune", "Korrigan Ferries", reacts_to=0),
        ],
        "Courier",
    ),
    Story(
        "clearance",
        on("2024-04-02"),
        [
            buys("Valbrune", "Korrigan Ferries", "announced"),
            acts(AUTHORITY, "clearance", "Valbrune", "Korrigan Ferries", reacts_to=0),
        ],
        "Courier",
    ),
    Story("other rumour", on("2024-01-08"), [buys("Ostermark", "Pallas Clinics", "rumoured")], "Ledger"),
    Story("closing", on("2024-02-27"), [buys("Ostermark", "Pallas Clinics", "completed")], "Gazette"),
    Story(
        "round",
        on("2024-02-28"),
        [
            raises("Lumenwerk", "Quarry Hill", "Ostermark", **money(54e6, "USD")),
            Mention("valuations", "current", {"company": "Lumenwerk"}, money(27e7, "USD", 1e7)),
        ],
        "Courier",
    ),
    Story("small round", on("2024-03-01"), [raises("Petrel Bio", "Quarry Hill", **money(20e6, "EUR"))], "Courier"),
]

LAST_NIGHT = Story("amended", on("2024-04-12"), [raises("Petrel Bio", "Quarry Hill", **money(31e6, "EUR"))], "Ledger")

"""Who acts is one author in all of an English article: an office and its holder, a nation and its body, and why."""

from __future__ import annotations

from tests.annotation.conftest import Read


def _acts(events: Read, title: str, body: str) -> list[tuple[str, str]]:
    acts = (e for e in events("en", body, title) if e.fact_table == "regulatory_reactions")
    return [(act.kind, role.name) for act in acts for role in act.roles if role.role == "authority"]


def test_a_headline_means_the_holder_of_the_office(events: Read) -> None:
    body = 'Shares fell. "Tilbury Corp has broken its word," Senate Majority Leader Paula Rowan said on Tuesday.'
    acts = _acts(events, "Senate majority leader slams Tilbury Corp", body)
    assert acts == [("statement", "Paula Rowan"), ("statement", "Paula Rowan")]


def test_a_nation_fines_through_its_body(events: Read) -> None:
    body = "The airline has appealed. ENAC, the aviation authority, fined Tilbury Corp 3 million euros for its delays."
    acts = _acts(events, "Italy fines airline Tilbury Corp 3 million euros", body)
    assert acts == [("fine", "ENAC"), ("fine", "ENAC")]


def test_a_watchdog_is_the_one_of_its_field_that_is_named(events: Read) -> None:
    body = (
        "Tilbury Corp may build its plant, the water watchdog said. "
        "Ofwat cleared Tilbury Corp's plant, as did the Financial Conduct Authority its bonds."
    )
    named = {name for _, name in _acts(events, "Tilbury Corp wins clearance from the water watchdog", body)}
    assert "Ofwat" in named
    assert "water watchdog" not in named


def test_why_an_authority_acts_is_no_statement_of_its_own(events: Read) -> None:
    body = "The FTC fined Tilbury Corp $3 million. The FTC alleges that Tilbury Corp hid a fee from its customers."
    assert _acts(events, "Tilbury Corp in court", body) == [("fine", "FTC")]


def test_an_authority_may_be_worried(events: Read) -> None:
    body = "Tilbury Corp wants to grow. U.S. officials are worried that Tilbury Corp could hurt competition."
    assert _acts(events, "Tilbury Corp plans a purchase", body) == [("statement", "U.S. officials")]


def test_what_is_worked_for_is_not_given(events: Read) -> None:
    body = "Tilbury Corp agreed to sell two mines to win FTC approval for its purchase of Ostrel Inc."
    assert _acts(events, "Tilbury Corp sells mines", body) == []


def test_whoever_winds_up_a_business_speaks_of_it(events: Read) -> None:
    body = (
        "Tilbury Corp was placed into administration with KPMG. KPMG was called in by the banks. "
        "KPMG said the company was then sold to Ostrel Inc."
    )
    assert [role.name for event in events("en", body) for role in event.roles if role.role == "target"] == [
        "Tilbury Corp"
    ]


def test_what_a_price_is_compared_with_dates_nothing(events: Read) -> None:
    body = (
        "Tilbury Corp is raising $2 billion, more than double the $1 billion it raised from Ostrel Inc this February."
    )
    assert next((e.kind, e.announced_on) for e in events("en", body)) == ("funding_round", None)


def test_a_season_gone_by_is_a_year(events: Read) -> None:
    [deal] = events("en", "Tilbury Corp bought Ostrel Inc back in the autumn.")
    assert deal.announced_on is not None
    assert (deal.announced_on.year, deal.announced_on_precision) == (2023, "year")

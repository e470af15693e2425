"""Which names are one organisation."""

from __future__ import annotations

from typing import Any

from tests.dbt.miniature import Mention, Story, on
from tests.dbt.release import Release


def allies(*partners: str) -> Mention:
    return Mention("deals", "partnership", {"partner": list(partners)}, {"status": "announced"})


def buys(acquirer: str, target: str, **others: str) -> Mention:
    return Mention("deals", "asset_purchase", {"acquirer": acquirer, "target": target, **others})


STORIES = [
    Story("forms-1", on("2024-01-10"), [allies("Émeraude", "Talvern")]),
    Story("forms-2", on("2024-01-11"), [allies("the EMERAUDE Group, S.A.", "Talvern's")]),
    Story("forms-3", on("2024-01-12"), [allies("L’Emeraude", "Tal Vern plc")]),
    Story("short-1", on("2024-01-10"), [allies("Griselda Systems", "Boxgrove")]),
    Story("short-2", on("2024-01-12"), [allies("Griselda", "Boxgrove")]),
    Story("two-long-1", on("2024-01-10"), [allies("Ferrand", "Lovelace")]),
    Story("two-long-2", on("2024-01-10"), [allies("Ferrand Bank", "Lovelace")]),
    Story("two-long-3", on("2024-01-10"), [allies("Ferrand Motors", "Lovelace")]),
    Story("initials-1", on("2024-01-10"), [allies("Compagnie Tellurienne du Nord|CTN", "Ashmole")]),
    Story("initials-2", on("2024-01-10"), [allies("CTN", "Ashmole")]),
    Story("alias", on("2024-01-10"), [allies("Meta Platforms Inc.", "Facebook", "Kestrel Audio")]),
    Story("judged-1", on("2024-01-10"), [allies("Volvo", "Hexham")]),
    Story("judged-2", on("2024-01-10"), [allies("Volvo Cars", "Hexham")]),
    Story("lender-1", on("2024-01-10"), [buys("Banque de France", "vaults", seller="Minster")]),
    Story("lender-2", on("2024-01-10"), [buys("the Banque de France@banque_de_france", "vaults", seller="Minster")]),
    Story("first-name-1", on("2024-01-10"), [allies("Nadia Verrall|Nadia", "Hexworth")]),
    Story("first-name-2", on("2024-01-10"), [allies("Nadia Verrall|Nadia", "Hexworth")]),
    Story("first-name-3", on("2024-01-11"), [allies("Nadia", "Hexworth")]),
    Story("subsidiary-1", on("2024-01-10"), [allies("Bergamote", "Bergamote Finance", "Cinder")]),
    Story("subsidiary-2", on("2024-01-12"), [allies("Bergamote", "Cinder")]),
    Story("thing-1", on("2024-01-10"), [buys("Ashgrove", "headquarters", seller="Minster")]),
    Story("thing-2", on("2024-01-12"), [buys("Ashgrove", "headquarters")]),
    Story("thing-3", on("2024-01-12"), [buys("Penhallow", "headquarters")]),
]


def partners_of(release: Release, name: str) -> list[tuple[Any, ...]]:
    return release.rows(
        f"select partners, n_articles from marts.deals where list_contains(partners, '{name}') order by all"
    )


def test_case_accents_articles_possessives_and_legal_forms_make_no_company(release: Release) -> None:
    names = "select name, aliases, n_articles from marts.companies where strip_accents(name) ilike '%emeraude%'"
    assert release.rows(names) == [("the EMERAUDE Group, S.A.", ["L’Emeraude", "Émeraude"], 3)]
    assert release.rows("select n_articles from marts.companies where name like 'Tal%ern%'") == [(3,)]


def test_a_short_form_beside_the_same_partner_is_the_only_name_that_it_begins(release: Release) -> None:
    assert partners_of(release, "Boxgrove") == [(["Boxgrove", "Griselda Systems"], 2)]


def test_a_short_form_of_two_names_is_neither(release: Release) -> None:
    assert [n for _, n in partners_of(release, "Lovelace")] == [1, 1, 1]


def test_initials_meet_the_long_form_that_an_article_gives_them(release: Release) -> None:
    assert partners_of(release, "Ashmole") == [(["Ashmole", "Compagnie Tellurienne du Nord"], 2)]
    assert release.rows("select aliases from marts.companies where name like 'Compagnie Tell%'") == [(["CTN"],)]


def test_the_seed_of_aliases_joins_names_that_nothing_else_would(release: Release) -> None:
    assert [len(p) for p, _ in partners_of(release, "Kestrel Audio")] == [2]


def test_a_pair_judged_not_the_same_stays_apart(release: Release) -> None:
    assert partners_of(release, "Hexham") == [(["Hexham", "Volvo"], 1), (["Hexham", "Volvo Cars"], 1)]


def test_names_that_one_article_tells_apart_stay_apart(release: Release) -> None:
    assert release.rows("select name from marts.companies where name like 'Bergamote%' order by all") == [
        ("Bergamote",),
        ("Bergamote Finance",),
    ]


def test_a_thing_without_a_name_is_known_by_its_buyer(release: Release) -> None:
    rows = "select acquirer, n_articles from marts.deals where target = 'headquarters' order by all"
    assert release.rows(rows) == [("Ashgrove", 2), ("Penhallow", 1)]
    kinds = "select kind, count(*) from marts.companies where name = 'headquarters' group by all"
    assert release.rows(kinds) == [("description", 2)]


def test_an_authority_that_lends_or_buys_is_that_authority(release: Release) -> None:
    buyers = "select distinct company_id from marts.parties where role = 'acquirer' and name ilike '%banque de france'"
    assert release.rows(buyers) == [("banque_de_france",)]


def test_a_first_name_alone_is_nobody_elses(release: Release) -> None:
    assert [n for _, n in partners_of(release, "Hexworth")] == [1, 2]


def test_every_form_of_a_name_says_why_it_is_this_organisation(release: Release) -> None:
    forms = "select names.name, reason from meta.company_names as names join marts.companies using (company_id)"
    assert release.rows(f"{forms} where companies.name = 'Meta Platforms Inc.' order by all") == [
        ("Facebook", "alias"),
        ("Meta Platforms Inc.", "alias"),
    ]
    assert release.rows(f"{forms} where companies.name = 'Griselda Systems' order by all") == [
        ("Griselda", "the only longer name that begins so, with the same counterparty"),
        ("Griselda Systems", "the same words, but for legal form, article, case and accents"),
    ]

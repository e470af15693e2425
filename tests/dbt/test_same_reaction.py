"""Acts of one authority: one row an act, tied to the deal that it is about."""

from __future__ import annotations

import csv
from typing import Any

from dealwire.releases.build import DBT_PROJECT
from tests.dbt.miniature import Mention, Story, on
from tests.dbt.release import Release

COMMISSION = "European Commission|the Commission@european_commission"
SENTENCE = "the Commission has warned Wolfsbane that its new tariffs for rail freight hide a rebate for large mills"


def allies(*partners: str) -> Mention:
    return Mention("deals", "partnership", {"partner": list(partners)}, {"status": "announced"})


def acts(action: str, *companies: str, by: str = COMMISSION, reacts_to: int | None = None, **stated: Any) -> Mention:
    roles: dict[str, str | list[str]] = {"authority": by, "company": list(companies)}
    return Mention("regulatory_reactions", action, roles, {"stance": "neutral", **stated}, reacts_to)


def says(company: str, by: str = COMMISSION, **stated: Any) -> Mention:
    return acts("statement", company, by=by, **stated)


def month(text: str) -> dict[str, Any]:
    return {"announced_on": on(f"{text}-01"), "announced_on_precision": "month"}


def officials() -> tuple[str, str]:
    """The first two officials of one authority in the lexicon, with other surnames."""
    with (DBT_PROJECT / "seeds" / "officials.csv").open(encoding="utf-8", newline="") as rows:
        first: dict[str, str] = {}
        for row in csv.DictReader(rows):
            name = first.setdefault(row["authority_id"], row["official"])
            if name.split()[-1] != row["official"].split()[-1]:
                return f"{name}@{row['authority_id']}", f"{row['official']}@{row['authority_id']}"
    raise AssertionError("no authority has two officials")


STORIES = [
    Story("review-1", None, [allies("Harfang", "Sundew"), acts("review", "Harfang", "Sundew", reacts_to=0)]),
    Story("review-2", on("2024-03-01"), [allies("Harfang", "Sundew"), acts("review", "Harfang", "Sundew")]),
    Story("review-3", on("2024-03-02"), [acts("review", "Harfang", "Umbriel")]),
    Story("probe-1", on("2024-03-01"), [acts("investigation", "Calluna")]),
    Story("probe-2", on("2024-03-09"), [acts("investigation", "Calluna")]),
    Story("probe-3", on("2024-11-09"), [acts("investigation", "Calluna")]),
    Story("asked-1", on("2024-03-01"), [acts("review", "Drystone", announced_on=on("2024-03-01"))]),
    Story("asked-2", on("2024-03-01"), [acts("investigation", "Drystone")]),
    Story("word-1", on("2024-03-01"), [acts("statement", "Calluna", by="Jeanne Morvan")]),
    Story("word-2", on("2024-03-12"), [acts("statement", "Calluna", by="Jeanne Morvan")]),
    Story("said-1", on("2024-03-05"), [says("Saxifrage", announced_on=on("2024-03-04"))]),
    Story("said-2", on("2024-03-04"), [says("Saxifrage")]),
    Story("said-3", on("2024-03-05"), [says("Saxifrage")]),
    Story(
        "said-4", on("2024-03-20"), [says("Saxifrage", announced_on=on("2024-03-01"), announced_on_precision="month")]
    ),
    Story("copied-1", on("2024-03-05"), [says("Wolfsbane", sentence=SENTENCE)]),
    Story("copied-2", on("2024-03-09"), [says("Wolfsbane", sentence=f"{SENTENCE}, said the paper")]),
    Story("copied-3", on("2024-03-12"), [says("Wolfsbane", sentence="the Commission has warned Wolfsbane again")]),
    Story("voices", on("2024-03-04"), [says("Tormentil", by=officials()[0]), says("Tormentil", by=officials()[1])]),
    Story("go-1", on("2024-03-01"), [acts("clearance", "Rosalba", "Tamarin")]),
    Story("go-2", on("2024-03-02"), [acts("conditional_clearance", "Rosalba", "Tamarin", by="Autorité Sélène")]),
    Story("go-3", on("2024-03-03"), [acts("conditional_clearance", "Rosalba", "Tamarin")]),
    Story(
        "two",
        on("2024-03-01"),
        [
            Mention(
                "regulatory_reactions", "review", {"authority": [COMMISSION, "Autorité Sélène"], "company": "Vanadis"}
            )
        ],
    ),
]


def reactions(release: Release, company: str, columns: str) -> list[tuple[Any, ...]]:
    return release.rows(
        f"select {columns} from marts.regulatory_reactions where list_contains(companies, '{company}') order by all"
    )


def test_reviews_of_one_deal_are_one_row_tied_to_it(release: Release) -> None:
    (deal,) = release.rows("select deal_id from marts.deals where partners = ['Harfang', 'Sundew']")
    columns = "authority, authority_kind, jurisdiction, n_articles, deal_id"
    assert reactions(release, "Sundew", columns) == [("European Commission", "competition_authority", "EU", 2, *deal)]


def test_each_authority_clears_a_deal_by_itself_and_once(release: Release) -> None:
    assert reactions(release, "Rosalba", "authority, action, n_articles") == [
        ("Autorité Sélène", "conditional_clearance", 1),
        ("European Commission", "conditional_clearance", 2),
    ]


def test_the_same_authority_on_other_partners_acts_again(release: Release) -> None:
    assert reactions(release, "Umbriel", "n_articles, deal_id") == [(1, None)]


def test_acts_against_one_company_are_one_only_in_the_same_weeks(release: Release) -> None:
    columns = "first_reported_on::varchar, last_reported_on::varchar"
    assert reactions(release, "Calluna", columns) == [
        ("2024-03-01", "2024-03-01"),
        ("2024-03-01", "2024-03-09"),
        ("2024-03-12", "2024-03-12"),
        ("2024-11-09", "2024-11-09"),
    ]


def test_a_review_of_today_is_not_the_investigation_told_without_a_day(release: Release) -> None:
    assert reactions(release, "Drystone", "action") == [("investigation",), ("review",)]


def test_two_authorities_in_one_sentence_are_two_facts(release: Release) -> None:
    assert reactions(release, "Vanadis", "authority, headline") == [
        ("Autorité Sélène", "Autorité Sélène reviews Vanadis"),
        ("European Commission", "European Commission reviews Vanadis"),
    ]


def test_a_statement_told_without_its_day_is_that_of_the_articles_day(release: Release) -> None:
    columns = "first_reported_on::varchar, announced_on::varchar, n_articles"
    assert reactions(release, "Saxifrage", columns) == [
        ("2024-03-04", "2024-03-04", 2),
        ("2024-03-05", None, 1),
        ("2024-03-20", "2024-03-01", 1),
    ]


def test_two_officials_of_one_institution_speak_each_for_themselves(release: Release) -> None:
    assert reactions(release, "Tormentil", "n_articles") == [(1,), (1,)]


def test_a_sentence_that_papers_copy_days_later_tells_of_one_act(release: Release) -> None:
    columns = "first_reported_on::varchar, n_articles"
    assert reactions(release, "Wolfsbane", columns) == [("2024-03-05", 2), ("2024-03-12", 1)]

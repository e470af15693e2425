"""A whole audit: what it leaves beside a candidate, what it sets aside, what a person may accept."""

from __future__ import annotations

import dataclasses
import json
import re
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from dealwire.commands.failures import show_failures
from dealwire.errors import AuditFailed, ConfigurationError
from dealwire.releases.accept import Acceptance, accept
from dealwire.releases.contract import MARTS
from dealwire.releases.counts import row_counts
from dealwire.releases.examine import examine
from dealwire.releases.findings import read_findings
from dealwire.releases.history import kept_releases
from dealwire.releases.manifest import read_manifest, verify
from dealwire.releases.publish import publish
from dealwire.releases.report import AuditReport
from tests.releases.conftest import Home, query
from tests.releases.miniature import TODAY

BAD_AMOUNT = "update marts.deals set amount = -1 where deal_id = 'd1'"
BAD_CONFIDENCE = "update marts.deals set confidence = 7"
AT = datetime(2024, 5, 15, 7)


def acceptance(*rules: str, reason: str = "checked by hand") -> Acceptance:
    return Acceptance(rules, reason, "ada", AT)


def test_a_passed_candidate_becomes_a_whole_folder(home: Home) -> None:
    candidate = home.candidate()
    assert not examine(candidate, home.sources, TODAY).blocking
    folder = candidate.parent
    assert verify(folder) == []
    manifest = read_manifest(folder)
    assert manifest["inputs"]["documents"] == 5
    assert manifest["counts"] == row_counts(candidate)
    assert {"dealwire.duckdb", "audit.json", "data_docs/index.html", "parquet/deals.parquet"} <= set(manifest["files"])
    assert manifest["versions"]["packages"]["duckdb"]
    for mart in MARTS:
        read = duckdb.sql(f"select count(*) from read_parquet('{folder / 'parquet' / mart}.parquet')").fetchall()
        assert read == [(manifest["counts"][mart],)]
    assert query(folder / "marts.duckdb", "select count(*) from marts.deals") == [(2,)]


def test_the_pages_open_without_a_network(home: Home) -> None:
    candidate = home.candidate(BAD_CONFIDENCE)
    examine(candidate, home.sources, TODAY)
    pages = {page.name: page.read_text(encoding="utf-8") for page in (candidate.parent / "data_docs").iterdir()}
    assert {"index.html", "deals.html", "drift.html"} <= set(pages)
    for page in pages.values():
        assert re.findall(r"<(?:script|img|iframe)\b[^>]*http|<link\b[^>]*http|url\(['\"]?http|@import", page) == []
    assert "deals.confidence_is_a_share" in pages["index.html"].partition("pass</td>")[0]
    assert "Confidence runs from 0 to 1" in pages["index.html"]
    assert re.search(r"ge-failed|Failed", pages["deals.html"])


def test_a_failed_candidate_keeps_its_rows_and_shows_them(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    candidate = home.candidate(BAD_CONFIDENCE)
    report = examine(candidate, home.sources, TODAY)
    assert [seen.name for seen in report.blocking] == ["deals.confidence_is_a_share"]
    rows = [json.loads(row) for _, rule, row in read_findings(candidate.parent) if rule == "confidence_is_a_share"]
    assert rows == [{"deal_id": "d1", "confidence": 7.0}, {"deal_id": "d2", "confidence": 7.0}]
    with pytest.raises(AuditFailed, match=r"failed: 2 of 2 rows .*; look at the rows: dealwire audit --show --home"):
        publish(candidate, home.path)
    show_failures(home.path)
    shown = capsys.readouterr().out
    assert '{"deal_id": "d2", "confidence": 7.0}' in shown
    assert "--accept deals.confidence_is_a_share" in shown


def test_one_odd_fact_is_set_aside_with_all_that_hangs_on_it(home: Home) -> None:
    candidate = home.candidate(BAD_AMOUNT)
    report = examine(candidate, home.sources, TODAY)
    assert [seen.name for seen in report.validations if seen.outcome != "pass"] == []
    publish(candidate, home.path)
    columns = "fact_table, fact_id, fact->>'headline', len(evidence->'$[*]'), list(rule order by rule)"
    rules = ["deals.amount_is_positive", "deals.amount_is_stated"]
    assert query(home.published, f"select {columns} from meta.quarantine group by all") == [
        ("deals", "d1", "Nordlys Marine acquires Voiles Bellefont", 3, rules)
    ]
    for mart, column in [("deals", "deal_id"), *((name, "fact_id") for name in ("parties", "evidence", "disputes"))]:
        assert query(home.published, f"select count(*) from marts.{mart} where {column} = 'd1'") == [(0,)]
    assert query(home.published, "select deal_id from marts.regulatory_reactions") == [(None,)]
    assert query(home.published, "select article_id, n_facts from marts.articles order by 1") == [
        ("a1", 0),
        ("a2", 1),
        ("a3", 3),
    ]
    assert query(home.published, "select count(*) from marts.companies where name = 'Voiles Bellefont'") == [(0,)]
    assert query(home.published, "select n_facts from marts.companies where name = 'Nordlys Marine'") == [(1,)]


def test_too_many_odd_facts_are_not_set_aside(home: Home) -> None:
    candidate = home.candidate(f"{BAD_AMOUNT}; update marts.valuations set amount = 0")
    report = examine(candidate, home.sources, TODAY)
    assert [seen.name for seen in report.blocking] == [
        "deals.amount_is_positive",
        "deals.amount_is_stated",
        "quarantine.small_share_is_set_aside",
        "valuations.amount_is_positive",
        "valuations.amount_is_stated",
    ]
    assert query(candidate, "select count(*) from meta.quarantine") == [(0,)]
    assert query(candidate, "select amount from marts.deals where deal_id = 'd1'") == [(-1,)]
    assert not candidate.with_name("trial.duckdb").exists()


def test_a_person_may_release_all_the_same(home: Home) -> None:
    candidate = home.candidate(BAD_CONFIDENCE)
    examine(candidate, home.sources, TODAY)
    accept(candidate, acceptance("deals.confidence_is_a_share"), home.sources)
    publish(candidate, home.path)
    assert query(
        home.published,
        "select rule, outcome, accepted_by, accepted_at, accepted_reason from meta.validations"
        " where accepted_by is not null",
    ) == [("confidence_is_a_share", "fail", "ada", AT, "checked by hand")]
    assert [kept.accepted for kept in kept_releases(home.path)] == [("deals.confidence_is_a_share",)]


def test_only_what_failed_can_be_accepted_and_only_with_a_reason(home: Home, passed: AuditReport) -> None:
    first, *rest = passed.validations
    raised = dataclasses.replace(first, outcome="error")
    candidate = home.complete(home.candidate(), AuditReport((raised, *rest)))
    for rule, told in [
        (raised.name, "could not be evaluated"),
        (rest[0].name, "did not fail"),
        ("no.rule", "did not fail"),
    ]:
        with pytest.raises(ConfigurationError, match=told):
            accept(candidate, acceptance(rule), home.sources)
    with pytest.raises(ConfigurationError, match="reason"):
        accept(candidate, acceptance(rest[0].name, reason=" "), home.sources)
    with pytest.raises(AuditFailed):
        publish(candidate, home.path)


def test_accepting_one_of_two_failures_is_not_enough(home: Home) -> None:
    candidate = home.candidate(f"{BAD_CONFIDENCE}; update marts.companies set n_facts = 9 where company_id = 'orlane'")
    examine(candidate, home.sources, TODAY)
    accept(candidate, acceptance("deals.confidence_is_a_share"), home.sources)
    with pytest.raises(AuditFailed, match=r"^companies\.facts_are_counted_right failed"):
        publish(candidate, home.path)
    accept(candidate, acceptance("companies.facts_are_counted_right"), home.sources)
    publish(candidate, home.path)
    assert Path(home.published).exists()

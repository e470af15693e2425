"""What is new, changed, gone, or known under another id, against the release before."""

from __future__ import annotations

from dealwire.releases.difference import diff
from dealwire.releases.publish import publish
from dealwire.releases.report import AuditReport
from tests.releases.conftest import Home, query

CHANGES = """
select change, fact_table, fact_id, previous_fact_id, columns, headline
from meta.changes
order by change, fact_table, fact_id
"""


def changes(home: Home, passed: AuditReport, sql: str) -> list[tuple[object, ...]]:
    """The changes of a second release, whose marts are those of the first one after `sql`."""
    publish(home.complete(home.candidate(), passed), home.path)
    return query(home.complete(home.candidate(sql), passed), CHANGES)


def test_all_is_new_in_the_first_release(home: Home, passed: AuditReport) -> None:
    rows = query(home.complete(home.candidate(), passed), CHANGES)
    assert rows == [
        ("new", "deals", "d1", None, [], "Nordlys Marine acquires Voiles Bellefont"),
        ("new", "deals", "d2", None, [], "Café Orlane and Tidewell ally"),
        ("new", "investments", "i1", None, [], "Tidewell raises 30 M USD"),
        ("new", "regulatory_reactions", "r1", None, [], "Harbour Authority reviews the deal"),
        ("new", "valuations", "v1", None, [], "Tidewell current 200000000 USD"),
    ]


def test_the_same_again_changes_nothing(home: Home, passed: AuditReport) -> None:
    assert changes(home, passed, "") == []
    first, second = sorted((home.path / "releases").glob("*/dealwire.duckdb"))
    assert query(second, "select previous_release_id from meta.release") == [(first.parent.name,)]


def test_a_changed_fact_names_its_columns(home: Home, passed: AuditReport) -> None:
    sql = "update marts.deals set status = 'completed', partners = ['X'], amount = null where deal_id = 'd1'"
    assert changes(home, passed, sql) == [
        ("changed", "deals", "d1", "d1", ["status", "partners", "amount"], "Nordlys Marine acquires Voiles Bellefont")
    ]


def test_new_and_gone(home: Home, passed: AuditReport) -> None:
    sql = """
        insert into marts.valuations select * replace ('v2' as valuation_id, 'Orlane' as company) from marts.valuations;
        delete from marts.valuations where valuation_id = 'v1';
        delete from marts.evidence where fact_id = 'v1';
    """
    assert changes(home, passed, sql) == [
        ("gone", "valuations", None, "v1", [], "Tidewell current 200000000 USD"),
        ("new", "valuations", "v2", None, [], "Orlane current 200000000 USD"),
    ]


def test_a_fact_with_the_same_evidence_under_another_id_is_re_identified(home: Home, passed: AuditReport) -> None:
    sql = """
        update marts.deals set deal_id = 'd3', deal_type = 'joint_venture' where deal_id = 'd2';
        update marts.evidence set fact_id = 'd3', evidence_id = 'e8' where fact_id = 'd2';
    """
    assert changes(home, passed, sql) == [
        ("re_identified", "deals", "d3", "d2", ["deal_type"], "Café Orlane and Tidewell ally")
    ]


def test_a_fact_that_was_split_leads_to_each_part_and_one_that_was_joined_to_the_whole(
    home: Home, passed: AuditReport
) -> None:
    split = """
        insert into marts.deals select * replace ('d4' as deal_id) from marts.deals where deal_id = 'd1';
        update marts.deals set deal_id = 'd3' where deal_id = 'd1';
        update marts.evidence set fact_id = if(article_id = 'a1', 'd3', 'd4') where fact_id = 'd1';
    """
    rows = [row[:4] for row in changes(home, passed, split)]
    assert rows == [("re_identified", "deals", "d3", "d1"), ("re_identified", "deals", "d4", "d1")]

    joined = """
        delete from marts.deals where deal_id = 'd2';
        update marts.evidence set fact_id = 'd1' where fact_id = 'd2';
    """
    first, second = home.candidate(), home.candidate(joined)
    found = [(change.change, change.fact_id, change.previous_fact_id) for change in diff(second, first)]
    assert found == [("re_identified", "d1", "d2")]


def test_a_column_that_only_one_release_has_is_not_compared(home: Home, passed: AuditReport) -> None:
    assert changes(home, passed, "alter table marts.deals add column rate_date date") == []

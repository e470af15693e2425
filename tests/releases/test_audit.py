"""The valid miniature passes every rule; what cannot be evaluated is an error, neither pass nor failure."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import duckdb
import pytest
import yaml

from dealwire.errors import Busy, ConfigurationError, DealwireError
from dealwire.releases.audit import audit
from dealwire.releases.report import AuditReport
from dealwire.releases.sources import Sources
from dealwire.releases.suites import read_suites
from tests.releases.conftest import PROJECT, SUITES, Home, execute
from tests.releases.miniature import TODAY

MISSING_COLUMN = {
    "id": "broken",
    "type": "expect_column_values_to_be_between",
    "kwargs": {"column": "no_such_column", "min_value": 0},
    "severity": "warns",
    "description": "It cannot be evaluated.",
}


def project_with(folder: Path, rule: Mapping[str, object]) -> Path:
    (folder / "expectations").mkdir(parents=True)
    content = {"name": "deals", "meta": {"key": ["deal_id"]}, "expectations": [dict(rule)]}
    (folder / "expectations" / "deals.yaml").write_text(yaml.safe_dump(content), encoding="utf-8")
    return folder


def test_the_valid_candidate_passes(passed: AuditReport) -> None:
    assert [validation for validation in passed.validations if validation.outcome != "pass"] == []
    rules = {(suite.name, rule.id) for suite in read_suites(SUITES) for rule in suite.rules}
    assert {(validation.suite, validation.rule) for validation in passed.validations} == rules


@pytest.mark.parametrize(
    "rule",
    [
        MISSING_COLUMN,
        {**MISSING_COLUMN, "type": "expect_no_such_thing"},
        {**MISSING_COLUMN, "kwargs": {"column": "amount", "min_value": {"$PARAMETER": "no_such_parameter"}}},
        {**MISSING_COLUMN, "kwargs": {"no_such_argument": 1}},
        {
            **MISSING_COLUMN,
            "type": "unexpected_rows_expectation",
            "kwargs": {"unexpected_rows_query": "select 1 from {batch} where no_such_column"},
        },
    ],
    ids=["column", "type", "parameter", "argument", "sql"],
)
def test_an_expectation_that_raises_is_an_error_and_blocks(home: Home, tmp_path: Path, rule: dict[str, object]) -> None:
    report = home.audit(home.candidate(), project_with(tmp_path / "project", rule))
    (validation,) = report.validations
    assert (validation.outcome, validation.is_blocking) == ("error", True)
    assert "no_such" in validation.message


def test_a_missing_mart_is_an_error_of_its_suite_and_a_failure_of_the_release(home: Home) -> None:
    report = home.audit(home.candidate("drop table marts.valuations"))
    outcomes = {validation.outcome for validation in report.validations if validation.suite == "valuations"}
    assert outcomes == {"error"}
    (release,) = [validation for validation in report.blocking if validation.suite == "release"]
    assert (release.rule, release.outcome) == ("contract_is_whole", "fail")


def test_failing_rows_are_counted_and_shown_by_key_up_to_20(home: Home, tmp_path: Path) -> None:
    candidate = home.candidate(
        "insert into marts.deals by name select 'n' || i as deal_id, 'none' as status from range(100, 130) as t(i)"
    )
    rule = {
        **MISSING_COLUMN,
        "type": "expect_column_values_to_be_in_set",
        "kwargs": {"column": "status", "value_set": ["announced"]},
    }
    (validation,) = home.audit(candidate, project_with(tmp_path / "project", rule)).validations
    assert (validation.outcome, validation.rows_seen, validation.rows_failing) == ("warn", 32, 30)
    assert len(validation.sample) == 20
    assert validation.sample[0] == "deal_id=n100, status=none"


def test_rows_that_a_rule_lets_through_are_shown_as_a_warning(home: Home, tmp_path: Path) -> None:
    candidate = home.candidate("update marts.deals set status = 'none' where deal_id = 'd2'")
    kwargs = {"column": "status", "value_set": ["announced"], "mostly": 0.5}
    rule = {
        "id": "r",
        "type": "expect_column_values_to_be_in_set",
        "kwargs": kwargs,
        "severity": "blocks",
        "description": "d",
    }
    (validation,) = home.audit(candidate, project_with(tmp_path / "project", rule)).validations
    assert (validation.outcome, validation.rows_failing, validation.is_blocking) == ("warn", 1, False)


def test_the_audit_gives_the_files_back(home: Home) -> None:
    candidate = home.candidate()
    home.audit(candidate)
    execute(candidate, "create table marts.later (i integer)")
    execute(home.warehouse, "create table raw.later (i integer)")


def test_the_audit_is_quiet_and_leaves_nothing_behind(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    candidate, folder = home.candidate(), tmp_path / "elsewhere"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("HOME", str(folder))
    logging.getLogger().addHandler(handler := logging.StreamHandler())
    home.audit(candidate)
    logging.getLogger().removeHandler(handler)
    assert capfd.readouterr() == ("", "")
    assert list(folder.iterdir()) == []
    assert {file.name for file in candidate.parent.iterdir()} == {"dealwire.duckdb", "marts.duckdb", "inputs_hash"}


def test_files_that_cannot_be_opened_are_told_in_one_line(home: Home, tmp_path: Path) -> None:
    (tmp_path / "text.duckdb").write_text("no database", encoding="utf-8")
    for candidate, warehouse in [
        (tmp_path / "text.duckdb", home.warehouse),
        (tmp_path / "nowhere.duckdb", home.warehouse),
        (home.candidate(), tmp_path / "nowhere.duckdb"),
        (home.candidate(), tmp_path / "text.duckdb"),
    ]:
        with pytest.raises(DealwireError) as error:
            audit(candidate, Sources(warehouse, home.published, PROJECT), TODAY)
        assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ({**MISSING_COLUMN, "severity": "critical"}, "severity blocks or warns"),
        ({"id": "half"}, "a rule has id, type, kwargs, severity, description, and may have quarantine"),
        ({**MISSING_COLUMN, "kwargs": {"unexpected_rows_query": "select 1"}}, "must select from {batch}"),
    ],
    ids=["severity", "fields", "batch"],
)
def test_a_suite_that_cannot_be_read_is_refused(tmp_path: Path, rule: dict[str, object], told: str) -> None:
    with pytest.raises(ConfigurationError, match=told):
        read_suites(project_with(tmp_path, rule) / "expectations")


def test_a_warehouse_that_another_process_writes_to_is_busy(home: Home) -> None:
    program = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('open', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", program, str(home.warehouse)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "open\n"
        with pytest.raises(Busy):
            home.audit(home.candidate())
        writer.communicate("\n")


def test_no_suites_is_no_audit(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="no expectation suites"):
        read_suites(tmp_path)


def test_spans_count_code_points_as_python_does() -> None:
    text = "Cafe\u0301 🦊𝔘👩‍🔧\r\nfin"
    with duckdb.connect() as connection:
        for start in range(len(text)):
            for end in range(start, len(text) + 1):
                row = connection.execute("select substring($1, $2 + 1, $3 - $2)", [text, start, end]).fetchone()
                assert row == (text[start:end],)

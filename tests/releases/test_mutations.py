"""Every rule can fail: on a candidate that is broken in one way exactly that rule of its suite does."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import duckdb
import pytest

from dealwire.releases.measures import measure
from dealwire.releases.publish import publish
from dealwire.releases.report import AuditReport
from dealwire.releases.suites import PARAMETERS, read_suites
from tests.releases.conftest import SUITES, Home
from tests.releases.mutations import MUTATIONS, Mutation

RULES = {(suite.name, rule.id): rule for suite in read_suites(SUITES) for rule in suite.rules}


def test_every_rule_has_a_mutation(capsys: pytest.CaptureFixture[str]) -> None:
    assert set(MUTATIONS) == set(RULES)
    assert len(RULES) >= 60
    with capsys.disabled():
        print(f"\n{len(RULES)} rules, {len(MUTATIONS)} mutations", end=" ")


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Each suite in a project of its own: auditing one takes a tenth of the time of all."""
    projects = {suite: tmp_path_factory.mktemp(suite) for suite, _ in RULES}
    for suite, project in projects.items():
        (project / "expectations").mkdir()
        shutil.copy(SUITES / PARAMETERS, project / "expectations")
        shutil.copy(SUITES / f"{suite}.yaml", project / "expectations")
    return projects


def run(file: Path, home: Home, sql: str) -> None:
    with duckdb.connect(file) as connection:
        connection.execute(f"attach '{home.warehouse}' as warehouse")
        connection.execute(sql)


def publish_before(home: Home, passed: AuditReport, mutation: Mutation) -> None:
    if mutation.before is not None:
        before = home.candidate()
        run(before, home, mutation.before)
        measures = (*measure(before, home.warehouse, None), *mutation.history)
        publish(home.complete(before, dataclasses.replace(passed, measures=measures)), home.path)


@pytest.mark.parametrize(("suite", "rule"), RULES, ids=str)
def test_exactly_that_rule_fails(
    home: Home, alone: dict[str, Path], passed: AuditReport, suite: str, rule: str
) -> None:
    mutation = MUTATIONS[suite, rule]
    publish_before(home, passed, mutation)
    candidate = home.candidate()
    run(candidate, home, mutation.sql)

    report = home.audit(candidate, alone[suite])

    failed = {seen.rule: seen for seen in report.validations if seen.outcome != "pass"}
    assert set(failed) == {rule, *mutation.also}
    severity = RULES[suite, rule].severity
    assert failed[rule].outcome == {"blocks": "fail", "warns": "warn"}[severity]
    assert bool(report.blocking) == (severity == "blocks")
    if mutation.sample is not None:
        assert mutation.sample in failed[rule].sample[0]
        assert failed[rule].rows_failing == 1

"""Every rule can fail: on a candidate that is broken in one way exactly that rule of its suite does."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest

from dealwire.releases.suites import PARAMETERS, read_suites
from tests.releases.conftest import SUITES, Home
from tests.releases.mutations import MUTATIONS

RULES = {(suite.name, rule.id): rule for suite in read_suites(SUITES) for rule in suite.rules}


def test_every_rule_has_a_mutation() -> None:
    assert set(MUTATIONS) == set(RULES)


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Each suite in a folder of its own: auditing one takes a tenth of the time of all."""
    folders = {suite: tmp_path_factory.mktemp(suite) for suite, _ in RULES}
    for suite, folder in folders.items():
        shutil.copy(SUITES / PARAMETERS, folder)
        shutil.copy(SUITES / f"{suite}.yaml", folder)
    return folders


@pytest.mark.parametrize(("suite", "rule"), RULES, ids=str)
def test_exactly_that_rule_fails(home: Home, alone: dict[str, Path], suite: str, rule: str) -> None:
    mutation = MUTATIONS[suite, rule]
    candidate, before = home.candidate(), home.candidate()
    if mutation.of != "first release":
        home.published.symlink_to(before)
    with duckdb.connect(before if mutation.of == "published" else candidate) as connection:
        connection.execute(f"attach '{home.warehouse}' as warehouse")
        connection.execute(mutation.sql)

    report = home.audit(candidate, alone[suite])

    (failed,) = [validation for validation in report.validations if validation.outcome != "pass"]
    severity = RULES[suite, rule].severity
    assert (failed.suite, failed.rule, failed.outcome) == (suite, rule, {"blocks": "fail", "warns": "warn"}[severity])
    assert bool(report.blocking) == (severity == "blocks")
    if mutation.sample is not None:
        assert mutation.sample in failed.sample[0]
        assert failed.rows_failing == 1

"""A release that fails its audit is never seen: the earlier one goes on answering."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.nightly.conftest import PROJECT, Command, Home
from tests.nightly.test_bad_input import GOOD


def test_broken_marts_are_not_published(dealwire: Command, tmp_path: Path) -> None:
    raw, home, project = tmp_path / "raw", Home(tmp_path / "home"), tmp_path / "project"
    raw.mkdir()
    (raw / "good.txt").write_text(GOOD, encoding="utf-8")
    assert dealwire("nightly", "--raw", raw, "--home", home.path).exit_code == 0
    before, inode = home.facts(), home.published.stat().st_ino

    for folder in ("dbt_project", "expectations"):
        shutil.copytree(PROJECT / folder, project / folder, ignore=shutil.ignore_patterns("target", "logs"))
    deals = project / "dbt_project" / "models" / "marts" / "deals.sql"
    deals.write_text(f"select * replace (-amount as amount) from (\n{deals.read_text()}\n)", encoding="utf-8")
    (raw / "more.txt").write_text(GOOD.replace("Bellisol", "Coulanges Peintures"), encoding="utf-8")
    outcome = dealwire("nightly", "--raw", raw, "--home", home.path, DEALWIRE_PROJECT=project)

    assert outcome.exit_code == 3, outcome.output
    line = outcome.output.strip().splitlines()[-1]
    assert "deals" in line
    assert "amount" in line
    assert "Traceback" not in outcome.output
    assert (home.facts(), home.published.stat().st_ino) == (before, inode)

    outcome = dealwire("nightly", "--raw", raw, "--home", home.path)
    assert outcome.exit_code == 0, outcome.output
    assert home.query("select count(*) from marts.deals") == [(2,)]

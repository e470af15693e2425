"""A release that fails its audit is never seen: the earlier one goes on answering, and the next night mends it."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.nights import GOOD, PROJECT, Command, Eve

FACTS = ("deals", "investments", "valuations", "regulatory_reactions")


def test_broken_marts_are_not_published_and_the_next_night_adds_what_is_new(
    dealwire: Command, eve: Eve, tmp_path: Path
) -> None:
    home, project = eve.home, tmp_path / "project"
    before, inode = home.facts(), home.published.stat().st_ino
    for folder in ("dbt_project", "expectations"):
        shutil.copytree(PROJECT / folder, project / folder, ignore=shutil.ignore_patterns("target", "logs"))
    deals = project / "dbt_project" / "models" / "marts" / "deals.sql"
    deals.write_text(f"select * replace (-amount as amount) from (\n{deals.read_text()}\n)", encoding="utf-8")
    (eve.raw / "good.txt").write_text(GOOD, encoding="utf-8")
    outcome = dealwire("nightly", "--raw", eve.raw, "--home", home.path, DEALWIRE_PROJECT=project)

    assert outcome.exit_code == 3, outcome.output
    line = outcome.output.strip().splitlines()[-1]
    assert "deals" in line
    assert "amount" in line
    assert "Traceback" not in outcome.output
    assert (home.facts(), home.published.stat().st_ino) == (before, inode)

    outcome = dealwire("nightly", "--raw", eve.raw, "--home", home.path)
    assert outcome.exit_code == 0, outcome.output
    after = home.facts()
    for table in FACTS:
        assert set(map(str, before[table])) <= set(map(str, after[table]))
    assert home.query("select change, fact_table from meta.changes") == [("new", "deals")]
    assert home.query("select amount from marts.deals where target = 'Bellisol'") == [(12_000_000,)]

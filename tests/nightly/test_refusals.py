"""What stands in the way of a run is told in one line, with an exit code of its own, and nothing is changed."""

from __future__ import annotations

from pathlib import Path

import duckdb

from dealwire.warehouse.connection import open_warehouse
from dealwire.warehouse.lock import run_lock
from tests.nights import Command


def last_line(output: str) -> str:
    return output.strip().splitlines()[-1]


def test_a_missing_landing_zone(dealwire: Command, tmp_path: Path) -> None:
    outcome = dealwire("nightly", "--raw", tmp_path / "nowhere", "--home", tmp_path / "home")
    assert outcome.exit_code == 2
    assert last_line(outcome.output).startswith("dealwire: no landing zone at")
    assert "Traceback" not in outcome.output
    assert not (tmp_path / "home").exists()


def test_a_setting_that_does_not_fit(dealwire: Command, tmp_path: Path) -> None:
    outcome = dealwire("nightly", "--home", tmp_path / "home", DEALWIRE_WORKERS="many")
    assert outcome.exit_code == 2
    assert "setting workers" in last_line(outcome.output)
    assert not (tmp_path / "home").exists()


def test_a_warehouse_that_someone_has_open(dealwire: Command, tmp_path: Path) -> None:
    with open_warehouse(tmp_path / "warehouse.duckdb"):
        outcome = dealwire("nightly", "--home", tmp_path)
    assert outcome.exit_code == 4
    assert "is open in another process" in last_line(outcome.output)
    assert "Traceback" not in outcome.output
    with duckdb.connect(tmp_path / "warehouse.duckdb") as connection:
        assert connection.sql("select count(*) from raw.documents").fetchall() == [(0,)]


def test_a_second_run_beside_the_first(dealwire: Command, tmp_path: Path) -> None:
    with run_lock(tmp_path):
        outcome = dealwire("nightly", "--home", tmp_path)
    assert outcome.exit_code == 4
    assert "another run is at work" in last_line(outcome.output)
    assert not (tmp_path / "warehouse.duckdb").exists()

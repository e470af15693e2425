"""The doctor says what is wrong and how to mend it."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dealwire.cli import app
from dealwire.operations.checks.clock import check_clock
from dealwire.operations.checks.disk import check_disk
from dealwire.operations.checks.finding import Finding
from dealwire.operations.checks.prefect_api import check_prefect_api
from dealwire.operations.checks.versions import check_versions
from dealwire.operations.doctor import doctor
from dealwire.settings import Settings
from dealwire.warehouse.connection import open_warehouse
from dealwire.warehouse.fetches import FetchRow, note_fetch
from dealwire.warehouse.lock import run_lock
from tests.operations.conftest import NOON, Past, held_open


def found(settings: Settings) -> dict[str, Finding]:
    return {finding.check: finding for finding in doctor(settings, None, NOON)}


def test_a_new_home_can_run(settings: Settings) -> None:
    findings = found(settings)
    assert {check for check, finding in findings.items() if finding.outcome == "fail"} <= {"versions", "disk"}
    assert findings["landing zone"].outcome == "warn"
    assert not settings.home.exists()


def test_whatever_is_wrong_comes_with_a_mend(settings: Settings) -> None:
    assert [finding for finding in found(settings).values() if finding.outcome != "ok" and not finding.mend] == []


def test_pins_that_do_not_hold(tmp_path: Path) -> None:
    pins = tmp_path / "requirements" / "run.txt"
    pins.parent.mkdir()
    pins.write_text("duckdb==0.1 \\\n    --hash=sha256:00\nno-such-package==1\nold==1 ; python_version < '3'\n")
    finding = check_versions(tmp_path)
    assert finding.outcome == "fail"
    assert "no-such-package is missing" in finding.seen
    assert "is not ==0.1" in finding.seen
    assert "old" not in finding.seen


def test_a_run_at_work(settings: Settings) -> None:
    with run_lock(settings.home):
        finding = found(settings)["run lock"]
    assert finding.outcome == "warn"
    assert "another run is at work" in finding.seen


def test_a_program_that_keeps_the_warehouse_open(settings: Settings) -> None:
    with held_open(settings.warehouse) as reader:
        finding = found(settings)["warehouse lock"]
    assert finding.outcome == "fail"
    assert str(reader) in finding.seen


def test_a_damaged_warehouse(settings: Settings) -> None:
    settings.home.mkdir()
    settings.warehouse.write_bytes(b"not a database" * 1000)
    outcome = CliRunner().invoke(app, ["doctor", "--home", str(settings.home), "--raw", str(settings.raw)])
    assert outcome.exit_code == 1
    assert "fail warehouse:" in outcome.stdout
    assert "restore it from a backup" in outcome.stdout


def test_a_clock_that_runs_behind(settings: Settings, past: Past) -> None:
    past.night(0, documents=1)
    assert check_clock(settings, NOON).outcome == "ok"
    assert check_clock(settings, NOON - timedelta(days=1)).outcome == "fail"


def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dealwire.operations.disk.shutil.disk_usage", lambda _: type("Usage", (), {"free": 10**8})())
    assert check_disk(tmp_path, keep_releases=7).outcome == "fail"


def test_a_server_that_does_not_answer() -> None:
    finding = check_prefect_api("http://127.0.0.1:9/api")
    assert finding.outcome == "fail"
    assert "does not answer" in finding.seen


def test_a_source_that_fails_and_one_that_nobody_fetches(settings: Settings) -> None:
    rows = [
        ("Le Fil", "nightly", None),
        ("La Vague", "nightly", "the server answered 503"),
        ("L'Oubli", "weekly", None),
    ]
    listed = [
        {"name": name, "kind": "page", "where": f"https://{number}.example/", "schedule": group}
        for number, (name, group, _) in enumerate(rows)
    ]
    (settings.raw / "sources.yaml").write_text(json.dumps({"sources": listed}), encoding="utf-8")
    with open_warehouse(settings.warehouse) as warehouse:
        for name, group, failure in rows[:2]:
            note_fetch(warehouse, FetchRow(name, group, NOON, 1.0, 0, 0, int(failure is not None), failure), "run")
    finding = found(settings)["sources"]
    assert (finding.outcome, finding.seen) == ("warn", "La Vague: fails, the server answered 503")
    with open_warehouse(settings.warehouse) as warehouse:
        note_fetch(warehouse, FetchRow("La Vague", "nightly", NOON + timedelta(hours=1), 1.0, 1, 0, 0, None), "later")
    finding = found(settings)["sources"]
    assert (finding.outcome, finding.seen) == ("warn", "L'Oubli: never fetched")
    assert "--group weekly" in finding.mend

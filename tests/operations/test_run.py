"""What a run writes about itself, how long it may take, and how long it waits for others."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
import time
from pathlib import Path

import duckdb
import pytest

from dealwire.errors import Busy, ConfigurationError, DealwireError
from dealwire.operations.summary import Summary
from dealwire.peak_memory import peak_memory
from dealwire.settings import load_settings
from dealwire.warehouse.journal import Journal, StepRecord
from dealwire.warehouse.lock import run_lock
from dealwire.warehouse.patience import patience, patiently
from flows.log_format import JsonLines
from tests.operations.conftest import NOON


def test_a_step_has_its_memory_and_a_run_its_versions(tmp_path: Path) -> None:
    with Journal(tmp_path / "w.duckdb", "nightly", {"duckdb": "1.5"}).run() as journal, journal.step("ingest") as step:
        step.rows_in = 7
    with duckdb.connect(tmp_path / "w.duckdb") as warehouse:
        assert warehouse.sql("select versions['duckdb'] from meta.runs").fetchall() == [("1.5",)]
        rows = warehouse.sql("select step, rows_in, status, peak_memory_mb > 10 from meta.run_steps").fetchall()
    assert rows == [("ingest", 7, "completed", True)]


def test_a_step_over_its_limit_is_stopped_and_says_so(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "w.duckdb", "nightly", limits={"build": 0.3})
    with pytest.raises(DealwireError, match="step build took more than"), journal.run(), journal.step("build"):
        time.sleep(30)
    with duckdb.connect(tmp_path / "w.duckdb") as warehouse:
        assert warehouse.sql("select status, seconds < 5 from meta.run_steps").fetchall() == [("failed", True)]
        assert warehouse.sql("select status from meta.runs").fetchall() == [("failed",)]


def test_limits_are_of_steps_that_exist(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEALWIRE_TIME_LIMITS", '{"build": 5}')
    limits = load_settings().time_limits
    assert (limits["build"], limits["audit"]) == (5, 60)
    monkeypatch.setenv("DEALWIRE_TIME_LIMITS", '{"guess": 5}')
    with pytest.raises(ConfigurationError, match="no step is called 'guess'"):
        load_settings()


def test_memory_counts_what_was_started() -> None:
    with peak_memory() as peak:
        alone = peak.megabytes
        if alone is None:
            pytest.skip("this system does not tell")
        subprocess.run([sys.executable, "-c", "held = b'x' * 200_000_000; import time; time.sleep(1.5)"], check=True)
    assert peak.megabytes is not None
    assert peak.megabytes > alone + 150


def test_patience_waits_for_the_other_run(tmp_path: Path) -> None:
    held, free = threading.Event(), threading.Event()

    def other_run() -> None:
        with run_lock(tmp_path):
            held.set()
            free.wait()

    threading.Thread(target=other_run).start()
    held.wait()
    with pytest.raises(Busy):
        patiently(lambda: run_lock(tmp_path).__enter__())
    threading.Timer(0.5, free.set).start()
    with patience(10), patiently(lambda: _locked(tmp_path)):
        pass


def _locked(home: Path) -> duckdb.DuckDBPyConnection:
    with run_lock(home):
        return duckdb.connect()


def test_a_line_of_the_log_is_one_json_object() -> None:
    record = logging.LogRecord("prefect.flow_runs", logging.INFO, "", 1, "two\n%s", ("lines",), None)
    record.flow_run_name = "quiet-owl"
    line = JsonLines().format(record)
    assert "\n" not in line
    assert json.loads(line) | {"time": ""} == {
        "time": "",
        "level": "INFO",
        "logger": "prefect.flow_runs",
        "message": "two\nlines",
        "flow_run_name": "quiet-owl",
    }


def test_the_page_of_a_run() -> None:
    step = StepRecord(step="audit", status="failed", rows_in=3, rows_rejected=1, seconds=1.26, message="a | b")
    page = Summary("run", "nightly", NOON, "failed", "deals.amount failed", [step], [("empty", 2)]).markdown()
    assert page.startswith("# nightly: failed: deals.amount failed\n")
    assert "| audit | failed | 3 |  | 1 | 1.3 |  | a \\| b |" in page
    assert "## Rejections of this run\n\n| reason | documents |\n| --- | --- |\n| empty | 2 |" in page
    assert "New facts" not in page

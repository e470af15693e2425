"""A run goes on at the batch where the last one stopped, and redoes nothing that is done; so does a backfill."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb
import pytest
from prefect.settings import PREFECT_API_URL, temporary_settings

import flows.annotate
import flows.ingest
from dealwire.operations.at_work import forget_at_work, read_at_work
from dealwire.warehouse.annotations import load_annotations
from dealwire.warehouse.documents import load_extractions
from tests.nights import GOOD, PROJECT, Command, Eve, Home

ARTICLES = 8
SINCE = "run_id >= (select max(backfill_id) from meta.backfills)"
"""What was done in the course of the last backfill."""


class PowerCut(BaseException):
    """What no code on the way can handle."""


def cut_after(calls: int, function: Callable[..., Any]) -> Callable[..., Any]:
    done = 0

    def wrapped(*arguments: Any) -> Any:
        nonlocal done
        if done == calls:
            raise PowerCut
        done += 1
        return function(*arguments)

    return wrapped


def steps(home: Path, step: str) -> list[tuple[int | None, str]]:
    with duckdb.connect(home / "warehouse.duckdb", read_only=True) as warehouse:
        query = "select rows_in, status from meta.run_steps where step = $1 order by started_at"
        return warehouse.execute(query, [step]).fetchall()


def killed_in(step: str, home: Path, command: Sequence[str], environment: Mapping[str, str]) -> None:
    """Run a command and kill its whole process group when some batches of a step are done, and more are to come."""
    forget_at_work(home)
    run = subprocess.Popen(
        [sys.executable, "-m", "dealwire", *command],
        cwd=PROJECT,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    while not ((found := read_at_work(home)) and found.step == step and found.done >= 3):
        assert run.poll() is None, f"the run ended before {step}"
        time.sleep(0.002)
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()


def count(home: Path, table: str) -> int:
    with duckdb.connect(home / "warehouse.duckdb", read_only=True) as warehouse:
        (rows,) = warehouse.execute(f"select count(*) from {table}").fetchone() or (0,)
        return int(rows)


def test_a_run_goes_on_at_the_batch_where_it_stopped(
    prefect_server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw, home = tmp_path / "raw", tmp_path / "home"
    raw.mkdir()
    for number in range(ARTICLES):
        text = GOOD.replace("Bellisol", f"Bellisol {chr(65 + number)}olane").replace(
            "12 millions", f"{number + 3} millions"
        )
        (raw / f"{number}.txt").write_text(text, encoding="utf-8")
    monkeypatch.setenv("DEALWIRE_BATCH_SIZE", "2")
    monkeypatch.setenv("DEALWIRE_WORKERS", "1")
    with temporary_settings({PREFECT_API_URL: prefect_server}):
        with monkeypatch.context() as cut:
            cut.setattr("flows.ingest.load_extractions", cut_after(2, load_extractions))
            with pytest.raises(PowerCut):
                flows.ingest.ingest(raw=raw, home=home)
        kept = count(home, "raw.documents")
        assert 0 < kept < ARTICLES
        flows.ingest.ingest(raw=raw, home=home)
        assert [rows for rows, status in steps(home, "ingest") if status == "completed"] == [ARTICLES - kept]

        with monkeypatch.context() as cut:
            cut.setattr("flows.annotate.load_annotations", cut_after(2, load_annotations))
            with pytest.raises(PowerCut):
                flows.annotate.annotate(home=home)
        kept = count(home, "annotations.articles")
        assert 0 < kept < ARTICLES
        flows.annotate.annotate(home=home)
        assert [rows for rows, status in steps(home, "annotate") if status == "completed"] == [ARTICLES - kept]


@pytest.mark.slow
def test_a_backfill_that_was_killed_twice_ends_like_a_straight_one(
    dealwire: Command, sample_release: Home, prefect_server: str, eve: Eve
) -> None:
    home, release = eve.home, eve.home.published.resolve()
    files = count(home.path, "raw.files")
    articles = count(home.path, "annotations.articles")
    command = ("backfill", "--from", "2024-01-01", "--to", "2024-12-31", "--home", str(home.path), "--no-publish")
    environment = {"PREFECT_API_URL": prefect_server, "DEALWIRE_BATCH_SIZE": "2"}

    killed_in("extract", home.path, command, environment)
    assert 0 < count(home.path, f"raw.files where {SINCE}") < files
    killed_in("annotate", home.path, command, environment)
    assert count(home.path, f"raw.files where {SINCE}") == files
    annotated = count(home.path, f"annotations.articles where {SINCE}")
    assert 0 < annotated < articles

    outcome = dealwire(*command, **environment)
    assert outcome.exit_code == 0, outcome.output
    assert steps(home.path, "extract")[-1] == (0, "completed")
    assert steps(home.path, "annotate")[-1] == (articles - annotated, "completed")
    assert home.published.resolve() == release
    outcome = dealwire("publish", "--home", home.path)
    assert outcome.exit_code == 0, outcome.output
    assert home.published.resolve() != release
    assert home.facts() == sample_release.facts()
    assert count(home.path, "meta.backfills where ended_at is not null") == count(home.path, "meta.backfills") == 1

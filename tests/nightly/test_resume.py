"""A run goes on at the batch where the last one stopped, and redoes nothing that is done; so does a backfill."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
from prefect.settings import PREFECT_API_URL, temporary_settings

import flows.annotate
import flows.ingest
from dealwire.warehouse.connection import open_warehouse
from tests.nightly.conftest import PROJECT, Command, Home
from tests.nightly.test_bad_input import GOOD

ARTICLES = 8


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
            cut.setattr(flows.ingest, "load_extractions", cut_after(2, flows.ingest.load_extractions))
            with pytest.raises(PowerCut):
                flows.ingest.ingest(raw=raw, home=home)
        kept = count(home, "raw.documents")
        assert 0 < kept < ARTICLES
        flows.ingest.ingest(raw=raw, home=home)
        assert [rows for rows, status in steps(home, "ingest") if status == "completed"] == [ARTICLES - kept]

        with monkeypatch.context() as cut:
            cut.setattr(flows.annotate, "load_annotations", cut_after(2, flows.annotate.load_annotations))
            with pytest.raises(PowerCut):
                flows.annotate.annotate(home=home)
        kept = count(home, "annotations.articles")
        assert 0 < kept < ARTICLES
        flows.annotate.annotate(home=home)
        assert [rows for rows, status in steps(home, "annotate") if status == "completed"] == [ARTICLES - kept]


@pytest.mark.slow
def test_a_backfill_that_was_killed_twice_ends_like_a_straight_one(
    dealwire: Command, sample_release: Home, prefect_server: str, tmp_path: Path
) -> None:
    home = Home(tmp_path / "home")
    outcome = dealwire("nightly", "--home", home.path)
    assert outcome.exit_code == 0, outcome.output
    days = ("--from", "2024-01-01", "--to", "2024-12-31")
    for _ in range(2):
        run = subprocess.Popen(
            [sys.executable, "-m", "dealwire", "backfill", *days, "--home", str(home.path)],
            cwd=PROJECT,
            env={**os.environ, "PREFECT_API_URL": prefect_server, "DEALWIRE_BATCH_SIZE": "3"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(3.5)
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()
    outcome = dealwire("backfill", *days, "--home", home.path, DEALWIRE_BATCH_SIZE=3)
    assert outcome.exit_code == 0, outcome.output
    assert home.facts() == sample_release.facts()
    with open_warehouse(home.path / "warehouse.duckdb") as warehouse:
        assert warehouse.execute("select count(*), count(ended_at) from meta.backfills").fetchall() == [(1, 1)]
        again = "select count(*) from annotations.articles where run_id < (select max(backfill_id) from meta.backfills)"
        assert warehouse.execute(again).fetchall() == [(0,)]


def test_without_publishing_the_release_stands(dealwire: Command, sample_release: Home) -> None:
    before = sample_release.published.stat().st_ino
    days = ("--from", "2024-03-01", "--to", "2024-03-31")
    outcome = dealwire("backfill", *days, "--steps", "annotate", "--no-publish", "--home", sample_release.path)
    assert outcome.exit_code == 0, outcome.output
    assert sample_release.published.stat().st_ino == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--from", "2024-02-01", "--to", "2024-01-01"), "--from 2024-02-01 is after --to 2024-01-01"),
        (("--from", "yesterday", "--to", "2024-01-01"), "write a day as 2024-01-31"),
        (("--from", "2024-01-01", "--to", "2024-01-02", "--by", "moon"), "neither published nor ingested"),
        (("--from", "2024-01-01", "--to", "2024-01-02", "--steps", "guess"), "give some of extract,annotate,build"),
    ],
)
def test_what_makes_no_sense_is_told(dealwire: Command, arguments: tuple[str, ...], said: str, tmp_path: Path) -> None:
    outcome = dealwire("backfill", *arguments, "--home", tmp_path / "home")
    assert outcome.exit_code == 2
    assert said in outcome.output
    assert not (tmp_path / "home").exists()

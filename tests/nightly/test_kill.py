"""A kill at any instant loses no document and leaves no half release: the next run publishes as if nothing had been."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import duckdb
import pytest

from tests.nights import PROJECT, Command, FirstNight, Home

pytestmark = pytest.mark.slow
KILLS = 4


def test_killed_runs_converge(dealwire: Command, first_night: FirstNight, prefect_server: str, tmp_path: Path) -> None:
    home, seed = Home(tmp_path / "home"), random.randrange(1_000_000)
    print(f"seed {seed}")
    instants = random.Random(seed)
    command = [sys.executable, "-m", "dealwire", "nightly", "--home", str(home.path)]
    for _ in range(KILLS):
        run = subprocess.Popen(
            command,
            cwd=PROJECT,
            env={**os.environ, "PREFECT_API_URL": prefect_server},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        with suppress(subprocess.TimeoutExpired):
            run.wait(instants.uniform(0.1, 1) * first_night.seconds)
        with suppress(ProcessLookupError):
            os.killpg(run.pid, 9)
        run.wait()
        if home.published.exists():
            with duckdb.connect(home.published, read_only=True) as connection:
                assert connection.sql("select count(*) from meta.release").fetchall() == [(1,)]
    outcome = dealwire("nightly", "--home", home.path)
    assert outcome.exit_code == 0, outcome.output
    assert home.facts() == first_night.home.facts()

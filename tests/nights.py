"""Whole runs, as the scheduler makes them: the command line over a folder of articles, and one real Prefect server.

A first night takes long, so there is one: tests that need a release to begin with go on from a copy of it, `eve`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pytest

PROJECT = Path(__file__).resolve().parents[1]

GOOD = """Ternova rachète Bellisol pour 12 millions d'euros

Publié le 14-05-2024

Le groupe lyonnais Ternova a annoncé mardi le rachat de Bellisol, un fabricant de peintures établi à Dijon, pour 12
millions d'euros. L'opération a été bouclée lundi, a précisé le directeur général de Ternova.
"""
"""An article that is not among the samples."""


@dataclass(frozen=True)
class Outcome:
    exit_code: int
    output: str


Command = Callable[..., Outcome]


@dataclass(frozen=True)
class Home:
    path: Path

    @property
    def published(self) -> Path:
        return self.path / "marts.duckdb"

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        with duckdb.connect(self.published, read_only=True) as connection:
            return connection.sql(sql).fetchall()

    def facts(self) -> dict[str, list[tuple[object, ...]]]:
        """All published rows, but for what tells of the run."""
        with duckdb.connect(self.published, read_only=True) as connection:
            tables = connection.sql(
                "select table_name from information_schema.tables where table_schema = 'marts' order by all"
            ).fetchall()
            rows = {}
            for (table,) in tables:
                columns = "* exclude (ingested_at)" if table == "articles" else "*"
                rows[table] = connection.sql(f"select {columns} from marts.{table} order by all").fetchall()
            return rows


@dataclass(frozen=True)
class FirstNight:
    """The run over the sample articles: its home, what it said, and the seconds that it took."""

    home: Home
    output: str
    seconds: float


@dataclass(frozen=True)
class Eve:
    """A landing zone and a home of one's own, which hold the sample articles and their release."""

    raw: Path
    home: Home


@pytest.fixture(scope="session")
def prefect_server() -> Iterator[str]:
    from prefect.server.api.server import SubprocessASGIServer  # noqa: PLC0415 - most tests need no Prefect

    with SubprocessASGIServer() as server:
        yield server.api_url


@pytest.fixture(scope="session")
def dealwire(prefect_server: str) -> Command:
    """Run `dealwire ARGS` in a process of its own; variables come as keywords."""

    def run(*arguments: str | Path, timeout: float = 300, **environment: str | Path) -> Outcome:
        done = subprocess.run(
            [sys.executable, "-m", "dealwire", *map(str, arguments)],
            cwd=PROJECT,
            env={**os.environ, "PREFECT_API_URL": prefect_server, **{k: str(v) for k, v in environment.items()}},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=timeout,
            check=False,
        )
        return Outcome(done.returncode, done.stdout)

    return run


@pytest.fixture(scope="session")
def first_night(dealwire: Command, tmp_path_factory: pytest.TempPathFactory) -> FirstNight:
    home, started = Home(tmp_path_factory.mktemp("sample")), time.monotonic()
    outcome = dealwire("nightly", "--home", home.path)
    assert outcome.exit_code == 0, outcome.output
    return FirstNight(home, outcome.output, time.monotonic() - started)


@pytest.fixture(scope="session")
def sample_release(first_night: FirstNight) -> Home:
    """The release of the sample articles. Tests read it and leave it as it is."""
    return first_night.home


@pytest.fixture
def eve(sample_release: Home, tmp_path: Path) -> Eve:
    shutil.copytree(PROJECT / "raw", tmp_path / "raw")
    shutil.copytree(sample_release.path, tmp_path / "home", symlinks=True)
    return Eve(tmp_path / "raw", Home(tmp_path / "home"))

"""Whole runs, as the scheduler makes them: the command line over a folder of articles, and one real Prefect server."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest
from prefect.server.api.server import SubprocessASGIServer

PROJECT = Path(__file__).resolve().parents[2]


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

    def query(self, sql: str) -> list[tuple[object, ...]]:
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


@pytest.fixture(scope="session")
def prefect_server() -> Iterator[str]:
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
def sample_release(dealwire: Command, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The release of the sample articles. Tests read it and leave it as it is."""
    home = Home(tmp_path_factory.mktemp("sample"))
    outcome = dealwire("nightly", "--home", home.path)
    assert outcome.exit_code == 0, outcome.output
    return home

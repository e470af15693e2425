"""A `dealwire nightly` in a process of its own, and the rows that it publishes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from dealwire.releases.contract import MARTS

PROJECT = Path(__file__).resolve().parents[2]


Rows = dict[str, list[tuple[Any, ...]]]


def facts(file: Path) -> Rows:
    """All published rows of a release file, but for what tells of the run."""
    with duckdb.connect(file, read_only=True) as connection:
        tables = [*(f"marts.{mart}" for mart in MARTS), "meta.rejections"]
        return {table: connection.execute(_rows(table)).fetchall() for table in tables}


def _rows(table: str) -> str:
    columns = "columns(c -> c not in ('ingested_at', 'rejected_at', 'run_id'))"
    return f"select {columns} from {table} order by all"


@dataclass(frozen=True, slots=True)
class Night:
    """`dealwire nightly` over one landing zone into one home, with one Prefect server."""

    raw: Path
    home: Path
    api: str

    def start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dealwire", "nightly", "--raw", str(self.raw), "--home", str(self.home)]
        return subprocess.Popen(
            command,
            cwd=PROJECT,
            env={**os.environ, "PREFECT_API_URL": self.api},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def whole(self) -> float:
        started = time.monotonic()
        if code := self.start().wait():
            raise SystemExit(f"an undisturbed night over {self.raw} ended with exit code {code}")
        return time.monotonic() - started

    @property
    def published(self) -> Path:
        return self.home / "marts.duckdb"


@contextmanager
def prefect_server(folder: Path) -> Iterator[str]:
    os.environ |= {"PREFECT_HOME": str(folder), "PREFECT_SERVER_ANALYTICS_ENABLED": "false"}
    from prefect.server.api.server import SubprocessASGIServer  # noqa: PLC0415 - after PREFECT_HOME

    with SubprocessASGIServer() as server:
        yield server.api_url

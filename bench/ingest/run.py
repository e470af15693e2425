"""An ingest in processes of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from bench.process_memory import watched

WORKERS = 2


@dataclass(frozen=True)
class Ingested:
    """An ingest that ran to its end: seconds of its step, its documents, and its peak memory in bytes."""

    seconds: float
    documents: int
    message: str
    memory: int


def ingest(raw: Path, home: Path) -> Ingested:
    """Run `dealwire ingest`. Raises RuntimeError, with its output, if it fails."""
    command = [sys.executable, "-m", "dealwire", "ingest", "--raw", str(raw), "--home", str(home)]
    variables = {**os.environ, "DEALWIRE_WORKERS": str(WORKERS), "PREFECT_HOME": str(home.parent / "prefect")}
    # A machine at work on something else starts the server slowly.
    variables["PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS"] = "120"
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, env=variables, stdout=output, stderr=subprocess.STDOUT)
        with watched(process) as peak:
            code = process.wait()
        if code:
            output.seek(0)
            raise RuntimeError(output.read().decode(errors="replace")[-5_000:])
    steps = query(home, "select seconds, rows_in, message from meta.run_steps order by started_at desc limit 1")
    seconds, documents, message = steps[0]
    return Ingested(seconds, documents, message, peak.resident)


def query(home: Path, sql: str) -> list[tuple[Any, ...]]:
    with duckdb.connect(home / "warehouse.duckdb", read_only=True) as connection:
        return connection.sql(sql).fetchall()

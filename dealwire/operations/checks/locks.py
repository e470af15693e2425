"""Is somebody in the way of a run?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb

from dealwire.errors import Busy
from dealwire.operations.checks.finding import Finding
from dealwire.settings import Settings
from dealwire.warehouse.lock import run_lock


def check_locks(settings: Settings) -> Iterator[Finding]:
    """Look at the lock of runs and at DuckDB's lock on the warehouse."""
    run = _run_lock(settings.home)
    yield run
    if run.outcome == "ok":
        yield _warehouse_lock(settings.warehouse)


def _run_lock(home: Path) -> Finding:
    if not home.exists():
        return Finding("run lock", "ok", "free")
    try:
        with run_lock(home):
            return Finding("run lock", "ok", "free")
    except Busy as busy:
        mend = "wait for the run to end; a run that hangs is stopped by its time limits (DEALWIRE_TIME_LIMITS)"
        return Finding("run lock", "warn", str(busy), mend)


def _warehouse_lock(warehouse: Path) -> Finding:
    if not warehouse.exists():
        return Finding("warehouse lock", "ok", "free")
    try:
        duckdb.connect(warehouse).close()
    except duckdb.Error as error:
        if "lock on file" in str(error):
            mend = "close that program; analysts read marts.duckdb, not the warehouse"
            return Finding("warehouse lock", "fail", str(error).partition("\n")[0], mend)
        # What is wrong with the file itself is said by the check of the files.
    return Finding("warehouse lock", "ok", "free")

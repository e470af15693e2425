"""One run at a time: a lock that the operating system gives back when its holder dies."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dealwire.errors import Busy


@contextmanager
def run_lock(home: Path) -> Iterator[None]:
    """Hold `home/run.lock` for the time of a run. Raises Busy if another run holds it."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / "run.lock").open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            file.seek(0)
            holder = file.read().strip() or "unknown"
            raise Busy(f"another run is at work in {home} (process {holder}); wait for it, or stop it first") from error
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
        file.truncate(0)

"""How long a release takes to be taken back."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from bench.reliability.night import PROJECT
from dealwire.releases.contract import RELEASE_FILE
from dealwire.releases.current import link_target
from dealwire.releases.history import kept_releases
from dealwire.releases.rollback import rollback


def rollbacks(home: Path) -> int:
    """Roll back to the oldest kept release and forward again by the command line; return 1 if either takes 1 s."""
    kept = [kept.release_id for kept in kept_releases(home)]
    current = link_target(home)
    if len(kept) < 2 or current is None:
        print("two releases are needed", file=sys.stderr)
        return 1
    slowest = 0.0
    for name in (kept[-1], current.name) * 3:
        started = time.monotonic()
        command = [sys.executable, "-m", "dealwire", "releases", "rollback", name, "--home", str(home)]
        subprocess.run(command, cwd=PROJECT, check=True, stdout=subprocess.DEVNULL)
        slowest = max(slowest, time.monotonic() - started)
    size = (current / RELEASE_FILE).stat().st_size
    print(f"rollback and forward, release of {size / 1e6:.0f} MB: {slowest:.2f} s at most of 6, whole command")
    started = time.monotonic()
    rollback(home, current.name, keep=len(kept))
    print(f"of it the call itself {time.monotonic() - started:.2f} s")
    return int(slowest >= 1)

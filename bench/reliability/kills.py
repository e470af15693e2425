"""Nights that are killed at random instants."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from bench.reliability.night import Night, Rows, facts, prefect_server
from dealwire.releases.current import link_target
from dealwire.releases.manifest import verify


@dataclass(slots=True)
class Kills:
    """What came of the kills so far."""

    wanted: int
    seconds: float = 0
    killed: int = 0
    nights: int = 0
    half: int = 0
    lost: int = 0
    other: int = 0

    def __str__(self) -> str:
        return (
            f"{self.killed} kills over {self.nights} nights: {self.half} half releases, {self.lost} documents lost,"
            f" {self.other} nights with other facts than undisturbed"
        )


def kills(raw: Path, count: int, seed: int) -> int:
    """Kill nights at random instants until `count` were killed; return the number of promises that were broken.

    Each night starts where a release of half of the articles stands; it is killed again and again until it comes
    through, each time at an instant between nothing and a little more than what the last one took that came through.
    """
    print(f"seed {seed}")
    instants, told = random.Random(seed), Kills(count)
    with tempfile.TemporaryDirectory(prefix="dealwire-kills-") as folder, prefect_server(Path(folder, "p")) as api:
        landing, eve, undisturbed = (Path(folder, name) for name in ("raw", "eve", "undisturbed"))
        _first_half(raw, landing)
        Night(landing, eve, api).whole()
        shutil.copytree(raw, landing, dirs_exist_ok=True)
        shutil.copytree(eve, undisturbed, symlinks=True)
        told.seconds = Night(landing, undisturbed, api).whole()
        print(f"an undisturbed night takes {told.seconds:.1f} s", flush=True)
        allowed = (facts(eve / "marts.duckdb"), facts(undisturbed / "marts.duckdb"))
        while told.killed < count:
            home = Path(folder, f"home-{told.nights}")
            shutil.copytree(eve, home, symlinks=True)
            _kill_until_through(
                Night(landing, home, api), lambda: instants.uniform(0, 1.15 * told.seconds), told, allowed
            )
            told.nights += 1
            told.other += facts(home / "marts.duckdb") != allowed[1]
            told.lost += len(_documents(undisturbed) - _documents(home))
            shutil.rmtree(home)
            print(told, flush=True)
    return told.half + told.other + told.lost


def _first_half(raw: Path, landing: Path) -> None:
    files = sorted(path for path in raw.rglob("*") if path.is_file())
    for path in files[: len(files) // 2]:
        target = landing / path.relative_to(raw)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, target)


def _documents(home: Path) -> set[tuple[Any, ...]]:
    with duckdb.connect(home / "warehouse.duckdb", read_only=True) as connection:
        return set(connection.execute("select raw_path, content_hash, outcome from raw.current_documents").fetchall())


def _kill_until_through(night: Night, instant: Callable[[], float], told: Kills, allowed: tuple[Rows, Rows]) -> None:
    while told.killed < told.wanted:
        run, started = night.start(), time.monotonic()
        try:
            code = run.wait(instant())
        except subprocess.TimeoutExpired:
            os.killpg(run.pid, signal.SIGKILL)
            run.wait()
            told.killed += 1
            told.half += _is_half(night, allowed)
        else:
            told.other += code != 0
            told.seconds = time.monotonic() - started
            return
    night.whole()


def _is_half(night: Night, allowed: tuple[Rows, Rows]) -> bool:
    folder = link_target(night.home)
    if folder is None or verify(folder):
        return True
    return facts(night.published) not in allowed

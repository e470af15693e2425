"""Measure what docs/reliability.md promises. Prints figures, and exits with 1 if a promise is broken.

    python -m bench.reliability kills --kills 100
    python -m bench.reliability readers --publications 50
    python -m bench.reliability rollback --home HOME
    python -m bench.reliability audit --home HOME

`kills` and `readers` work on the articles of `--raw` (default: the sample articles) in a temporary folder; `rollback`
and `audit` on a home that holds at least one release, which they leave as it was.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb

from dealwire.releases.candidate import reserve
from dealwire.releases.contract import MARTS, RELEASE_FILE
from dealwire.releases.current import link_target
from dealwire.releases.examine import complete
from dealwire.releases.history import kept_releases
from dealwire.releases.manifest import verify
from dealwire.releases.meta import write_meta
from dealwire.releases.publish import publish
from dealwire.releases.rollback import rollback
from dealwire.releases.sources import Sources
from dealwire.releases.verdict import read_report

PROJECT = Path(__file__).resolve().parents[1]

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


def readers(raw: Path, publications: int, count: int) -> int:
    """Let `count` processes query without pause through so many publications; return the number of errors."""
    with tempfile.TemporaryDirectory(prefix="dealwire-readers-") as folder, prefect_server(Path(folder, "p")) as api:
        night = Night(raw, Path(folder, "home"), api)
        night.whole()
        _publish_variant(night, publications)
        spawn = multiprocessing.get_context("spawn")
        end, seen = spawn.Event(), spawn.Queue()
        processes = [spawn.Process(target=read_without_pause, args=(night.published, end, seen)) for _ in range(count)]
        for process in processes:
            process.start()
        started = time.monotonic()
        for number in range(publications):
            _publish_variant(night, number)
        seconds = time.monotonic() - started
        end.set()
        results = [seen.get() for _ in processes]
        for process in processes:
            process.join()
    queries, errors, releases = (sum(part) for part in zip(*results, strict=True))
    print(
        f"{count} readers, {publications} publications in {seconds:.0f} s: {queries:,} queries,"
        f" {releases / count:.0f} releases seen by each on average, {errors} errors"
    )
    return errors


def _publish_variant(night: Night, number: int) -> None:
    source = link_target(night.home)
    assert source is not None
    candidate = reserve(night.home, f"{number:016x}")
    shutil.copyfile(source / RELEASE_FILE, candidate)
    with duckdb.connect(candidate) as connection:
        connection.execute("update marts.articles set language = $1", [f"publication {number}"])
    report = read_report(candidate)
    sources = Sources(night.home / "warehouse.duckdb", night.published, PROJECT)
    write_meta(candidate, sources.warehouse, sources.published, report)
    complete(candidate, sources)
    publish(candidate, night.home)


def read_without_pause(published: Path, end: Any, seen: Any) -> None:
    """Query the published file until the event `end`; put queries, errors and releases seen into the queue `seen`."""
    queries = errors = 0
    releases = set()
    while not end.is_set():
        try:
            with duckdb.connect(published, read_only=True) as connection:
                for _ in range(3):
                    queries += 1
                    rows = connection.execute(_ONE_RELEASE).fetchall()
                    # One row: all articles are of one publication, and the release's own count of them is right.
                    errors += len(rows) != 1 or rows[0][2] != rows[0][3]
                    releases.add(rows[0][0])
        except duckdb.Error as error:
            errors += 1
            print(f"a reader failed: {error}", file=sys.stderr)
    seen.put((queries, errors, len(releases)))


_ONE_RELEASE = """
select release_id, articles.language, count(*), any_value(n_articles)
from meta.release, marts.articles
group by release_id, articles.language
"""


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


def audits(home: Path) -> int:
    """Audit the current release once more; return 1 if that takes 15 s after import, or 1.5 GB."""
    from dealwire.releases import gx_session  # noqa: F401, PLC0415 - imported first: the import is not measured
    from dealwire.releases.audit import audit  # noqa: PLC0415

    current = link_target(home)
    assert current is not None
    with tempfile.TemporaryDirectory(prefix="dealwire-audit-") as docs:
        started = time.monotonic()
        sources = Sources(home / "warehouse.duckdb", home / "marts.duckdb", PROJECT)
        report = audit(current / RELEASE_FILE, sources, datetime.now(UTC).date(), Path(docs))
        seconds = time.monotonic() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    rows = sum(seen.value for seen in report.measures if seen.measure == "rows")
    print(
        f"audit of {rows:,} rows, {len(report.validations)} rules: {seconds:.1f} s after import, peak {peak:.2f} GB;"
        f" {len(report.blocking)} fail, {len(report.warnings)} warn"
    )
    return int(seconds >= 15 or peak >= 1.5)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["kills", "readers", "rollback", "audit"])
    parser.add_argument("--raw", type=Path, default=PROJECT / "raw")
    parser.add_argument("--home", type=Path)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--publications", type=int, default=50)
    parser.add_argument("--readers", type=int, default=8)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    options = parser.parse_args()
    if options.what in ("rollback", "audit") and options.home is None:
        parser.error("--home is needed")
    broken = {
        "kills": lambda: kills(options.raw, options.kills, options.seed),
        "readers": lambda: readers(options.raw, options.publications, options.readers),
        "rollback": lambda: rollbacks(options.home),
        "audit": lambda: audits(options.home),
    }[options.what]()
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()

"""Does a backfill of a year that is killed twice on the way end like one that is not?

    python -m bench.backfill FOLDER --year 2020

FOLDER holds JSON lines (`*.jsonl`, packed by gzip or not) with text, title and date; this project does not ship them.
The articles of the year become a landing zone with one file a day. Two homes are made of it: one by a night and then a
backfill that reads and annotates the year again, one by nothing but a backfill, whose whole process group is killed
once while it reads and once while it annotates, each time halfway. Prints figures; exits with 1 if a row differs.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from bench.reliability.night import PROJECT, Rows, facts, prefect_server
from dealwire.operations.at_work import AtWork, forget_at_work, read_at_work

PAUSE = 0.02
"""Seconds between two looks at how far a run is."""


def make_landing_zone(folder: Path, year: int, raw: Path) -> int:
    """Write the articles of a year to one file of JSON lines a day; return how many there are."""
    days: dict[str, list[str]] = defaultdict(list)
    for line in _lines(folder):
        day = str(json.loads(line).get("date") or "")[:10]
        if day.startswith(f"{year}-"):
            days[day].append(line)
    for day, lines in days.items():
        path = raw / day[:7] / f"{day}.jsonl"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(lines), encoding="utf-8")
    return sum(map(len, days.values()))


def _lines(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.jsonl*")):
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(path, "rt", encoding="utf-8") as lines:
            yield from lines


@dataclass
class Runs:
    """Runs of the command line into one home, and how far the last one went: step → its batches that were loaded."""

    raw: Path
    home: Path
    api: str
    batches: dict[str, int] = field(default_factory=dict)

    def whole(self, *arguments: str) -> float:
        """Run to the end and return the seconds that it took."""
        started = time.monotonic()
        run = self._start(*arguments)
        while run.poll() is None:
            self._look()
        if run.returncode:
            raise SystemExit(f"dealwire {' '.join(arguments)} ended with exit code {run.returncode}")
        return time.monotonic() - started

    def killed_at(self, step: str, batches: int, *arguments: str) -> None:
        """Run until so many batches of a step are loaded, and kill the whole process group."""
        run = self._start(*arguments)
        while (found := self._look()) is None or found.step != step or found.done < batches:
            if run.poll() is not None:
                raise SystemExit(f"the run ended with exit code {run.returncode} before it could be killed")
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()

    def count(self, sql: str) -> int:
        with duckdb.connect(self.home / "warehouse.duckdb", read_only=True) as connection:
            (rows,) = connection.execute(sql).fetchone() or (0,)
            return int(rows or 0)

    def facts(self) -> Rows:
        return facts(self.home / "marts.duckdb")

    def _start(self, *arguments: str) -> subprocess.Popen[bytes]:
        forget_at_work(self.home)
        self.batches.clear()
        command = [sys.executable, "-m", "dealwire", *arguments, "--raw", str(self.raw), "--home", str(self.home)]
        environment = {**os.environ, "PREFECT_API_URL": self.api}
        return subprocess.Popen(
            command, cwd=PROJECT, env=environment, start_new_session=True, stdout=subprocess.DEVNULL
        )

    def _look(self) -> AtWork | None:
        time.sleep(PAUSE)
        found = read_at_work(self.home)
        if found is not None:
            self.batches[found.step] = max(found.done, self.batches.get(found.step, 0))
        return found


ALL_FILES = "select count(*) from meta.backfill_files"
READ = "select count(*) from raw.files where run_id >= (select max(backfill_id) from meta.backfills)"
ARTICLES = "select count(*) from raw.current_articles"
ANNOTATED = "select count(*) from annotations.articles where run_id >= (select max(backfill_id) from meta.backfills)"
LAST_ROWS = "select rows_in from meta.run_steps where step = '{}' order by started_at desc limit 1"


def kill_twice(runs: Runs, batches: dict[str, int], command: tuple[str, ...]) -> None:
    """Kill a backfill halfway through its reading and halfway through its annotating, and let it come through."""
    runs.killed_at("extract", batches["extract"] // 2, *command)
    print(f"killed when {runs.count(READ):,} of {runs.count(ALL_FILES):,} files had been read", flush=True)
    runs.killed_at("annotate", batches["annotate"] // 2, *command)
    annotated, articles = runs.count(ANNOTATED), runs.count(ARTICLES)
    print(f"killed when {annotated:,} of {articles:,} articles had been annotated", flush=True)
    seconds = runs.whole(*command)
    read, again = (runs.count(LAST_ROWS.format(step)) for step in ("extract", "annotate"))
    print(f"came through in {seconds:.0f} s: {read:,} documents read, {again:,} articles annotated", flush=True)


def compare(folder: Path, year: int) -> int:
    """Return how many rows of the year differ between a night, a straight backfill, and one that was killed twice."""
    command = ("backfill", "--from", f"{year}-01-01", "--to", f"{year}-12-31")
    with tempfile.TemporaryDirectory(prefix="dealwire-backfill-") as name, prefect_server(Path(name, "p")) as api:
        raw = Path(name, "raw")
        print(f"{year}: {make_landing_zone(folder, year, raw):,} documents", flush=True)
        straight, killed = Runs(raw, Path(name, "straight"), api), Runs(raw, Path(name, "killed"), api)
        print(f"a night: {straight.whole('nightly'):.0f} s", flush=True)
        night = straight.facts()
        seconds = straight.whole(*command)
        print(f"a straight backfill: {seconds:.0f} s, batches {straight.batches}", flush=True)
        kill_twice(killed, dict(straight.batches), command)
        after = killed.facts()
        differing = _differing(night, after) + _differing(straight.facts(), after)
    total = sum(map(len, night.values()))
    print(f"{differing} of {total:,} published rows differ ({len(night['marts.deals']):,} deals)")
    return differing


def _differing(one: Rows, other: Rows) -> int:
    return sum(len(set(map(repr, rows)) ^ set(map(repr, other[table]))) for table, rows in one.items())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--year", type=int, default=2020)
    options = parser.parse_args()
    sys.exit(1 if compare(options.folder, options.year) else 0)


if __name__ == "__main__":
    main()

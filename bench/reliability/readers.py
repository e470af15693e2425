"""Readers that query without pause while releases are published."""

from __future__ import annotations

import multiprocessing
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import duckdb

from bench.reliability.night import PROJECT, Night, prefect_server
from dealwire.releases.candidate import reserve
from dealwire.releases.contract import RELEASE_FILE
from dealwire.releases.current import link_target
from dealwire.releases.examine import complete
from dealwire.releases.meta import write_meta
from dealwire.releases.publish import publish
from dealwire.releases.sources import Sources
from dealwire.releases.verdict import read_report


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
    queries, errors, releases = (int(sum(part)) for part in zip(*results, strict=True))
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

"""Readers who query without pause see one whole release each time, whatever is published meanwhile."""

from __future__ import annotations

import multiprocessing

from bench.reliability.readers import read_without_pause
from dealwire.releases.publish import publish
from dealwire.releases.report import AuditReport
from tests.releases.conftest import Home

READERS = 3
PUBLICATIONS = 8
# Between following the link and opening the file, a starved reader may sleep through a publication of a second or two.
KEPT = 4


def test_readers_through_publications(home: Home, passed: AuditReport) -> None:
    publish(home.complete(home.candidate(), passed), home.path)
    spawn = multiprocessing.get_context("spawn")
    end, seen = spawn.Event(), spawn.Queue()
    arguments = (home.published, end, seen)
    readers = [spawn.Process(target=read_without_pause, args=arguments) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    for number in range(PUBLICATIONS):
        sql = f"update marts.articles set language = 'publication {number}'"
        publish(home.complete(home.candidate(sql, inputs_hash=f"{number:016x}"), passed), home.path, keep=KEPT)
    end.set()
    results = [seen.get(timeout=30) for _ in readers]
    for reader in readers:
        reader.join()
    assert [errors for _, errors, _ in results] == [0] * READERS
    assert all(queries > 0 for queries, _, _ in results)

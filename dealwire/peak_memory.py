"""How much memory a process and all that it started take at most."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PERIOD = 0.5
"""Seconds between two looks."""

_PSS = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)


@dataclass(slots=True)
class Peak:
    """The most seen so far, in megabytes (10⁶ bytes); None where the system does not tell."""

    megabytes: int | None = None


@contextmanager
def peak_memory() -> Iterator[Peak]:
    """Watch this process and its descendants while the body runs; the yielded peak grows and stays readable after it.

    A page that several processes share counts once (proportional set size of Linux); elsewhere the peak stays None.
    What comes and goes between two looks is not seen.
    """
    peak, done = Peak(_megabytes()), threading.Event()
    watcher = threading.Thread(target=_watch, args=(peak, done), name="peak-memory", daemon=True)
    if peak.megabytes is not None:
        watcher.start()
    try:
        yield peak
    finally:
        done.set()


def _watch(peak: Peak, done: threading.Event) -> None:
    while not done.wait(PERIOD):
        peak.megabytes = max(peak.megabytes or 0, _megabytes() or 0)


def _megabytes() -> int | None:
    sizes = [size for process in _descendants(os.getpid()) if (size := _kilobytes(process)) is not None]
    return round(sum(sizes) * 1024 / 1e6) if sizes else None


def _descendants(process: int) -> Iterator[int]:
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        for child in _read(children).split():
            yield from _descendants(int(child))


def _kilobytes(process: int) -> int | None:
    found = _PSS.search(_read(Path(f"/proc/{process}/smaps_rollup")))
    return int(found[1]) if found else None


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii")
    except OSError:
        # The process is gone by now, or is not ours to look at.
        return ""

"""How far a step is: a bar with its rate on a terminal, a plain line now and then in a log."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from prefect.logging import get_run_logger
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text

EVERY = 60.0
"""Seconds between two lines in a log."""


class _Rate(TextColumn):
    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text(f"{speed:.1f}/s" if speed else "", style="progress.data.speed")


@contextmanager
def progress(label: str, total: int | None) -> Iterator[Callable[[], None]]:
    """Yield what to call after each batch; `total` is how many there will be, None if nobody knows yet."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _lines(label, total)
        return
    columns = (BarColumn(), MofNCompleteColumn(), _Rate(""), TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(TextColumn("{task.description}"), *columns, console=console, transient=True) as bars:
        bar = bars.add_task(f"{label}, batches", total=total)
        yield lambda: bars.advance(bar)


def _lines(label: str, total: int | None) -> Callable[[], None]:
    started = said = time.monotonic()
    done = 0

    def advance() -> None:
        nonlocal done, said
        done, now = done + 1, time.monotonic()
        if now - said >= EVERY:
            of = "" if total is None else f" of {total:,}"
            rate = done / (now - started)
            get_run_logger().info("%s: %s%s batches, %.1f a second", label, f"{done:,}", of, rate)
            said = now

    return advance

"""Run one task a batch on the flow's task runner and hand over each result as it comes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sized
from contextlib import contextmanager
from typing import Any, Final, TypeVar

from prefect import Task
from prefect.futures import PrefectFuture

from dealwire.operations.at_work import AtWork, forget_at_work, note_at_work
from flows.progress import progress
from flows.run import Run

Result = TypeVar("Result")

AHEAD: Final = 16
"""Batches that are under way at once: it bounds what waits on disk and in memory, and keeps eight workers busy."""


def results(
    run: Run, label: str, batch_task: Task[..., Result], calls: Iterable[tuple[Any, ...]], ahead: int = AHEAD
) -> Iterator[Result]:
    """Submit `batch_task` once for each tuple of arguments and yield the results in the order of the calls.

    Takes a call from `calls` only when fewer than `ahead` are under way. Shows and notes how far it is: a batch counts
    when whoever took its result comes for the next one. Raises what a task raised.
    """
    waiting: deque[PrefectFuture[Result]] = deque()
    with _counted(run, label, len(calls) if isinstance(calls, Sized) else None) as advance:
        for arguments in calls:
            waiting.append(batch_task.submit(*arguments))
            if len(waiting) >= ahead:
                yield waiting.popleft().result()
                advance()
        while waiting:
            yield waiting.popleft().result()
            advance()


@contextmanager
def _counted(run: Run, label: str, total: int | None) -> Iterator[Callable[[], None]]:
    """Yield what to call after each batch."""
    done, home, journal = 0, run.settings.home, run.journal

    def note() -> None:
        note_at_work(home, AtWork(journal.run_id, journal.command, label, done, total))

    def advance() -> None:
        nonlocal done
        done += 1
        note()
        shown()

    with progress(label, total) as shown:
        note()
        yield advance
    forget_at_work(home)

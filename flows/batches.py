"""Run one task a batch on the flow's task runner and hand over each result as it comes."""

from __future__ import annotations

import inspect
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sized
from contextlib import contextmanager
from typing import Any, Final, TypeVar

from prefect import Task
from prefect.futures import PrefectFuture
from prefect.task_runners import TaskRunner

from dealwire.operations.at_work import AtWork, forget_at_work, note_at_work
from flows.progress import progress
from flows.run import Run

Result = TypeVar("Result")

AHEAD: Final = 16
"""Batches that are under way at once: it bounds what waits on disk and in memory, and keeps eight workers busy."""


def results(
    run: Run,
    label: str,
    batch_task: Task[..., Result],
    calls: Iterable[tuple[Any, ...]],
    runner: TaskRunner[Any] | None = None,
) -> Iterator[Result]:
    """Submit `batch_task` once for each tuple of arguments and yield the results in the order of the calls.

    Takes a call from `calls` only when fewer than `AHEAD` are under way. They run on `runner`, on the flow's where none
    is given. Shows and notes how far it is: a batch counts when whoever took its result comes for the next one. Raises
    what a task raised.
    """
    waiting: deque[PrefectFuture[Result]] = deque()
    with _counted(run, label, len(calls) if isinstance(calls, Sized) else None) as advance:
        for arguments in calls:
            waiting.append(_submit(batch_task, arguments, runner))
            if len(waiting) >= AHEAD:
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


def _submit(
    batch_task: Task[..., Result], arguments: tuple[Any, ...], runner: TaskRunner[Any] | None
) -> PrefectFuture[Result]:
    if runner is None:
        return batch_task.submit(*arguments)
    named = inspect.signature(batch_task.fn).bind(*arguments).arguments
    future: PrefectFuture[Result] = runner.submit(batch_task, named)
    return future

"""Run one task a batch on the flow's task runner and hand over each result as it comes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sized
from typing import Any, Final, TypeVar

from prefect import Task
from prefect.futures import PrefectFuture

from flows.progress import progress

Result = TypeVar("Result")

AHEAD: Final = 16
"""Batches that are under way at once: it bounds what waits on disk and in memory, and keeps eight workers busy."""


def results(
    label: str, batch_task: Task[..., Result], calls: Iterable[tuple[Any, ...]], ahead: int = AHEAD
) -> Iterator[Result]:
    """Submit `batch_task` once for each tuple of arguments and yield the results in the order of the calls.

    Takes a call from `calls` only when fewer than `ahead` are under way. Shows how far it is. Raises what a task
    raised.
    """
    waiting: deque[PrefectFuture[Result]] = deque()
    with progress(label, len(calls) if isinstance(calls, Sized) else None) as advance:
        for arguments in calls:
            waiting.append(batch_task.submit(*arguments))
            if len(waiting) >= ahead:
                yield waiting.popleft().result()
                advance()
        while waiting:
            yield waiting.popleft().result()
            advance()

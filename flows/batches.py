"""Run one task a batch on the flow's task runner and hand over each result as it comes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from prefect import Task
from prefect.futures import as_completed
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

Result = TypeVar("Result")


def results(label: str, batch_task: Task[..., Result], calls: Sequence[tuple[Any, ...]]) -> Iterator[Result]:
    """Submit `batch_task` once for each tuple of arguments and yield the results in the order of their completion.

    Shows a progress bar on a terminal, nothing elsewhere. Raises what
    a task raised.
    """
    futures = [batch_task.submit(*arguments) for arguments in calls]
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        bar = progress.add_task(f"{label}, batches", total=len(futures))
        for future in as_completed(futures):
            result = future.result()
            progress.advance(bar)
            yield result

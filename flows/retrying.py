"""How tasks try again."""

from __future__ import annotations

from typing import Any, TypedDict

from prefect.client.schemas.objects import State, TaskRun
from prefect.tasks import Task

from dealwire.operations.transient import is_transient

DELAYS = [2.0, 10.0, 60.0]
"""Seconds before each further try; with up to half as much again, so that two runs do not meet again."""


class Retrying(TypedDict):
    """Arguments of `prefect.task`."""

    retries: int
    retry_delay_seconds: list[float]
    retry_jitter_factor: float
    retry_condition_fn: Any


def _may_help(_task: Task[..., Any], _run: TaskRun, state: State[Any]) -> bool:
    return isinstance(state.data, BaseException) and is_transient(state.data)


RETRYING: Retrying = {
    "retries": len(DELAYS),
    "retry_delay_seconds": DELAYS,
    "retry_jitter_factor": 0.5,
    "retry_condition_fn": _may_help,
}
"""For a task that may meet a lock or the network. What does not go away by itself is not tried again."""

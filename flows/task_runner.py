"""Where batches run."""

from __future__ import annotations

from typing import Any

from prefect.task_runners import ProcessPoolTaskRunner, TaskRunner

from dealwire.settings import load_settings


def task_runner() -> TaskRunner[Any]:
    """Return the pool of worker processes of the settings (trafilatura has crashed under threads)."""
    return ProcessPoolTaskRunner(max_workers=load_settings().workers)

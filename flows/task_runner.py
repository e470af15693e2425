"""Where batches run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from prefect.task_runners import ProcessPoolTaskRunner, TaskRunner, ThreadPoolTaskRunner

from dealwire.errors import ConfigurationError
from dealwire.ingestion.sandbox import close_sandboxes
from dealwire.settings import Settings, load_settings


def task_runner() -> TaskRunner[Any]:
    """Return the task runner of the settings: worker processes of this machine, or a Dask or Ray cluster.

    Never threads, which share one core and under which trafilatura has crashed. Raises ConfigurationError if the extra
    is not installed.
    """
    settings = load_settings()
    try:
        return _RUNNERS[settings.task_runner](settings)
    except ImportError as error:
        extra = settings.task_runner
        raise ConfigurationError(
            f"setting task_runner: {extra} is not installed; pip install 'dealwire[{extra}]', or unset it"
        ) from error


@contextmanager
def sandbox_runner(settings: Settings) -> Iterator[TaskRunner[Any] | None]:
    """Yield the runner of tasks that wait while a sandbox works: threads of this process, or None for the flow's own.

    On this machine the sandbox is the worker process. One more for each task that waits for it would take a second or
    two of a core to import Prefect, and 170 MB. On a cluster the task must run where its sandbox does.
    """
    if settings.task_runner != "processes":
        yield None
        return
    try:
        threads: TaskRunner[Any] = ThreadPoolTaskRunner(max_workers=settings.workers)
        with threads:
            yield threads
    finally:
        close_sandboxes()


def _processes(settings: Settings) -> TaskRunner[Any]:
    return ProcessPoolTaskRunner(max_workers=settings.workers)


def _dask(settings: Settings) -> TaskRunner[Any]:
    from prefect_dask import DaskTaskRunner  # noqa: PLC0415 - an extra

    # A cluster of this machine for the time of the flow; one that is up is chosen by Dask's own DASK_SCHEDULER_ADDRESS.
    cluster = {"n_workers": settings.workers, "threads_per_worker": 1, "dashboard_address": None}
    runner: TaskRunner[Any] = DaskTaskRunner(cluster_kwargs=cluster)
    return runner


def _ray(settings: Settings) -> TaskRunner[Any]:
    from prefect_ray import RayTaskRunner  # noqa: PLC0415 - an extra

    runner: TaskRunner[Any] = RayTaskRunner(init_kwargs={"num_cpus": settings.workers, "include_dashboard": False})
    return runner


_RUNNERS = {"processes": _processes, "dask": _dask, "ray": _ray}

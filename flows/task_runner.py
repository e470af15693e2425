"""Where batches run."""

from __future__ import annotations

from typing import Any

from prefect.task_runners import ProcessPoolTaskRunner, TaskRunner

from dealwire.errors import ConfigurationError
from dealwire.settings import Settings, load_settings


def task_runner() -> TaskRunner[Any]:
    """Return the task runner of the settings: worker processes of this machine, or a Dask or Ray cluster.

    Never threads: trafilatura has crashed under them. Raises ConfigurationError if the extra is not installed.
    """
    settings = load_settings()
    try:
        return _RUNNERS[settings.task_runner](settings)
    except ImportError as error:
        extra = settings.task_runner
        raise ConfigurationError(
            f"setting task_runner: {extra} is not installed; pip install 'dealwire[{extra}]', or unset it"
        ) from error


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

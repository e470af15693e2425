"""Runs that died with their worker: Prefect's server goes on thinking that they run, and cancels what comes after."""

from __future__ import annotations

from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import FlowRunFilter, WorkPoolFilter
from prefect.client.schemas.objects import StateType
from prefect.states import Crashed

from dealwire.errors import Busy
from dealwire.settings import load_settings
from dealwire.warehouse.lock import run_lock

AT_WORK = [StateType.PENDING, StateType.RUNNING, StateType.CANCELLING]


def mark_leftovers(pool: str) -> int:
    """Mark the runs of a work pool that count as at work as crashed, and return how many; to be called with no worker.

    None is marked while a run holds the lock of DEALWIRE_HOME: a flow may outlive its worker.
    """
    settings = load_settings()
    try:
        if settings.home.exists():
            with run_lock(settings.home):
                return _mark(pool)
        return _mark(pool)
    except Busy:
        return 0


def _mark(pool: str) -> int:
    with get_client(sync_client=True) as client:
        runs = client.read_flow_runs(
            work_pool_filter=WorkPoolFilter.model_validate({"name": {"any_": [pool]}}),
            flow_run_filter=FlowRunFilter.model_validate({"state": {"type": {"any_": AT_WORK}}}),
        )
        for run in runs:
            client.set_flow_run_state(run.id, Crashed(message="its worker died"), force=True)
    return len(runs)

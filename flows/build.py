"""Build: a candidate release, made by dbt from what the warehouse holds."""

from __future__ import annotations

from pathlib import Path

from prefect import flow
from prefect.assets import materialize
from prefect.cache_policies import NO_CACHE
from prefect.logging import get_run_logger

from dealwire import releases
from dealwire.operations.refresh_rates import RatesNotRefreshed, refresh_rates
from dealwire.releases.build import BuildReport
from dealwire.releases.build import build as build_release
from dealwire.releases.candidate import new_candidate
from dealwire.warehouse.connection import open_warehouse
from dealwire.warehouse.inputs import inputs_hash
from dealwire.warehouse.rates import load_rates
from flows.assets import CANDIDATE, WAREHOUSE
from flows.retrying import RETRYING
from flows.run import Run, start_run


def current_inputs(run: Run) -> str:
    """Return the hash of all that a release built now would be made of."""
    settings = run.settings
    sources = (settings.project / "dbt_project", settings.suites, Path(releases.__file__).parent)
    with open_warehouse(settings.warehouse) as connection:
        load_rates(connection, settings.rates)
        return inputs_hash(connection, sources)


def fresh_inputs(run: Run) -> str:
    """Fetch the rates of the last days, then return the hash of what a release would be made of.

    Only where there is something to build: rates alone are no news, and a night without news asks nobody.
    """
    settings = run.settings
    if settings.rates_url:
        try:
            refresh_rates(settings.rates_url, settings.rates)
        except RatesNotRefreshed as why:
            get_run_logger().info("rates: those in place stay (%s)", why)
    return current_inputs(run)


@materialize(CANDIDATE, by="dbt", asset_deps=[WAREHOUSE], cache_policy=NO_CACHE, **RETRYING)
def build_with_dbt(warehouse: Path, candidate: Path, work: Path, project: Path) -> BuildReport:
    """Run dbt over the warehouse into the candidate file."""
    return build_release(warehouse, candidate, work, project)


def build_candidate(run: Run, inputs: str) -> Path:
    """Build a candidate from `inputs` and return its file."""
    settings = run.settings
    with run.journal.step("build") as step:
        candidate = new_candidate(settings.home, inputs)
        report = build_with_dbt(settings.warehouse, candidate, run.dbt_work, settings.project / "dbt_project")
        step.rows_out = report.nodes
    get_run_logger().info("build: %d dbt nodes in %.1f s", report.nodes, report.seconds)
    return candidate


@flow(name="build")
def build(home: Path | None = None) -> Path:
    """Build a candidate from what the warehouse holds, whether or not anything is new.

    Args:
        home: the folder of the warehouse and the releases; DEALWIRE_HOME if not given
    """
    with start_run("build", None, home) as run:
        return build_candidate(run, fresh_inputs(run))

"""Publish: an audited candidate takes the place of the release that analysts open."""

from __future__ import annotations

from pathlib import Path

from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.logging import get_run_logger

from dealwire.releases.candidate import newest_candidate
from dealwire.releases.current import ReleaseInfo
from dealwire.releases.publish import publish as publish_release
from flows.run import Run, start_run


@task(cache_policy=NO_CACHE)
def put_in_place(candidate: Path, home: Path, keep: int) -> ReleaseInfo:
    """Replace the published file by the candidate, in one rename."""
    return publish_release(candidate, home, keep)


def publish_candidate(run: Run, candidate: Path) -> ReleaseInfo:
    """Publish a candidate. Raises AuditFailed if it did not pass its audit."""
    settings = run.settings
    with run.journal.step("publish") as step:
        release = put_in_place(candidate, settings.home, settings.keep_releases)
        step.rows_out = sum(release.rows.values())
    get_run_logger().info("publish: release %s", release.release_id)
    return release


@flow(name="publish")
def publish(home: Path | None = None) -> ReleaseInfo:
    """Publish the newest candidate, if it passed its audit.

    Args:
        home: the folder of the releases; DEALWIRE_HOME if not given
    """
    with start_run("publish", None, home) as run:
        return publish_candidate(run, newest_candidate(run.settings.home))

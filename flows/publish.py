"""Publish: an audited candidate takes the place of the release that analysts open."""

from __future__ import annotations

from datetime import UTC, datetime
from getpass import getuser
from pathlib import Path

from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.logging import get_run_logger

from dealwire.releases.accept import Acceptance
from dealwire.releases.accept import accept as accept_failures
from dealwire.releases.candidate import newest_candidate
from dealwire.releases.current import ReleaseInfo
from dealwire.releases.publish import publish as publish_release
from flows.audit import sources
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
def publish(home: Path | None = None, accept: tuple[str, ...] = (), reason: str = "") -> ReleaseInfo:
    """Publish the newest candidate, if it passed its audit, or if a person accepts what failed.

    Args:
        home: the folder of the releases; DEALWIRE_HOME if not given
        accept: rules that failed and are accepted, each as suite.rule; the person is who runs this
        reason: why they are accepted, in words; it is stored in the release
    """
    with start_run("publish", None, home) as run:
        candidate = newest_candidate(run.settings.home)
        if accept:
            at = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
            accept_failures(candidate, Acceptance(accept, reason, getuser(), at), sources(run))
        return publish_candidate(run, candidate)

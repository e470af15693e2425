"""Watch: tell when the release is late, which a run that did not start cannot."""

from __future__ import annotations

from pathlib import Path

from prefect import flow
from prefect.logging import get_run_logger

from dealwire.operations.lateness import lateness
from dealwire.operations.notice import of_lateness
from dealwire.releases.current import current_release
from dealwire.settings import load_settings
from dealwire.warehouse.journal import now
from flows.known_errors import shorten_known_errors
from flows.reporting import notify


@flow(name="watch")
def watch(home: Path | None = None) -> str | None:
    """Return in one line how the release is late, and tell it; None if it is in time. Waits for no run.

    Args:
        home: where the releases live; DEALWIRE_HOME if not given
    """
    shorten_known_errors()
    settings = load_settings(home=home)
    late = lateness(settings.home, current_release(settings.home), settings.sla_hours, now())
    if late is None:
        get_run_logger().info("watch: the release is in time")
    else:
        get_run_logger().warning("watch: %s", late)
        notify(settings, of_lateness(late))
    return late

"""What a run needs before it starts: settings, a machine that is ready, a Prefect API."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dealwire.settings import Settings


@contextmanager
def ready(raw: Path | None, home: Path | None) -> Iterator[Settings]:
    """Yield the settings, within reach of a Prefect API, if a run can start."""
    # Imported here: `--help` need not wait for Prefect, and Prefect must find its own settings first.
    from dealwire.readiness import require_ready  # noqa: PLC0415
    from dealwire.settings import load_settings  # noqa: PLC0415
    from flows.api import prefect_api  # noqa: PLC0415 - the command line alone stands on the flows
    from flows.log_format import JSON_LOGGING  # noqa: PLC0415

    settings = load_settings(raw, home)
    require_ready(settings)
    if settings.log_format == "json":
        os.environ.update(JSON_LOGGING)
    with prefect_api():
        yield settings

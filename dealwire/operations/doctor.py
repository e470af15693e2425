"""Look at everything that a run needs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from dealwire.operations.checks.clock import check_clock
from dealwire.operations.checks.disk import check_disk
from dealwire.operations.checks.files import check_files
from dealwire.operations.checks.finding import Finding
from dealwire.operations.checks.landing_zone import check_landing_zone
from dealwire.operations.checks.locks import check_locks
from dealwire.operations.checks.prefect_api import check_prefect_api
from dealwire.operations.checks.sources import check_sources
from dealwire.operations.checks.versions import check_versions
from dealwire.settings import Settings


def doctor(settings: Settings, prefect_api: str | None, now: datetime) -> Iterator[Finding]:
    """Yield what each check finds; nothing is changed.

    `prefect_api` is the address that runs report to, None if there is none; `now` is in UTC without a zone.
    """
    yield check_versions(settings.project)
    yield from check_files(settings)
    yield from check_locks(settings)
    yield check_disk(settings.home, settings.keep_releases)
    yield check_landing_zone(settings.raw)
    yield check_sources(settings)
    yield check_clock(settings, now)
    yield check_prefect_api(prefect_api)

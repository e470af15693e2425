"""Can a run start? Asked before anything is changed, or a server started."""

from __future__ import annotations

from dealwire.errors import ConfigurationError
from dealwire.settings import Settings
from dealwire.warehouse.connection import open_warehouse
from dealwire.warehouse.lock import run_lock
from dealwire.warehouse.patience import patience, patiently


def require_ready(settings: Settings) -> None:
    """Raise, in one line, what stands in the way of a run.

    ConfigurationError for a missing landing zone, Busy for another run or a process that has the warehouse open,
    DealwireError for a damaged warehouse. Nothing is created where there was nothing. Busy is raised only after
    the time that the settings allow for waiting.
    """
    with patience(settings.lock_wait):
        patiently(lambda: _require_ready(settings))


def _require_ready(settings: Settings) -> None:
    if not settings.raw.is_dir():
        raise ConfigurationError(f"no landing zone at {settings.raw}; create it, or set DEALWIRE_RAW or --raw")
    if settings.warehouse.exists():
        with run_lock(settings.home), open_warehouse(settings.warehouse):
            pass
    elif settings.home.exists():
        with run_lock(settings.home):
            pass

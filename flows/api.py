"""The Prefect API that a run reports to: the one that is configured, or a temporary server for this run alone."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from dealwire.errors import ConfigurationError, DealwireError

if TYPE_CHECKING:
    from prefect.server.api.server import SubprocessASGIServer

# Defaults: whoever sets a variable has the last word. Prefect reads them when it is first imported. What goes wrong in
# a task is logged once, by its flow.
QUIET = {
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
    # A machine at work on something else takes longer than Prefect's 20 seconds.
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    "PREFECT_LOGGING_LOGGERS_PREFECT_LEVEL": "ERROR",
    "PREFECT_LOGGING_LOGGERS_PREFECT_FLOW_RUNS_LEVEL": "INFO",
    "PREFECT_LOGGING_LOGGERS_PREFECT_TASK_RUNS_LEVEL": "CRITICAL",
}


def configured_api() -> str | None:
    """Return the address of the API that the environment or a profile of Prefect names, None if neither does."""
    for name, value in QUIET.items():
        os.environ.setdefault(name, value)
    from prefect.settings import PREFECT_API_URL  # noqa: PLC0415 - see QUIET

    return PREFECT_API_URL.value() or None


@contextmanager
def prefect_api() -> Iterator[str]:
    """Yield the address of the API to use.

    Without PREFECT_API_URL (or a profile that names one) each worker process would start a server of its own: one
    temporary server is started here and shared. It keeps its history in PREFECT_HOME as any other server does.
    """
    if configured := configured_api():
        yield configured
    else:
        with _temporary_server() as address:
            yield address


@contextmanager
def _temporary_server() -> Iterator[str]:
    from prefect.logging.handlers import APILogWorker  # noqa: PLC0415
    from prefect.server.api.server import SubprocessASGIServer  # noqa: PLC0415
    from prefect.settings import PREFECT_API_URL, PREFECT_HOME, temporary_settings  # noqa: PLC0415

    _make_home(PREFECT_HOME.value())
    logging.getLogger("prefect.flow_runs").addFilter(_is_no_link)
    with _started(SubprocessASGIServer()) as server, temporary_settings({PREFECT_API_URL: server.api_url}):
        try:
            yield server.api_url
        finally:
            # What is still queued is sent while the server can take it, else its loss is reported as an error.
            APILogWorker.drain_all(timeout=5)


def _started(server: SubprocessASGIServer) -> SubprocessASGIServer:
    try:
        server.start()
    except RuntimeError as error:
        raise DealwireError(
            f"no temporary Prefect server came up ({error}); run again, or `make serve` and set PREFECT_API_URL"
        ) from error
    return server


def _make_home(home: Path) -> None:
    """Make the folder of the server's database: without it the server ends, and is started anew until time is up."""
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigurationError(
            f"PREFECT_HOME {home} cannot be made ({error.strerror}); set it to a folder that can"
        ) from error


def _is_no_link(record: logging.LogRecord) -> bool:
    # A page of a server that is gone in a minute.
    return not record.getMessage().startswith("View at ")

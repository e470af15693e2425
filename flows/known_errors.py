"""Errors that a user can act on are one line in the log; only a bug has a traceback."""

from __future__ import annotations

import logging

from dealwire.errors import DealwireError


def _is_no_known_error(record: logging.LogRecord) -> bool:
    return not (record.exc_info and isinstance(record.exc_info[1], DealwireError))


def shorten_known_errors() -> None:
    """Keep the tracebacks of DealwireError out of what Prefect logs: the final state of the run has its one line."""
    for name in ("prefect.flow_runs", "prefect.task_runs"):
        logger = logging.getLogger(name)
        if _is_no_known_error not in logger.filters:
            logger.addFilter(_is_no_known_error)

"""Errors that a user can act on are one line in the log; only a bug has a traceback."""

from __future__ import annotations

import logging

from dealwire.errors import DealwireError


def _without_traceback(record: logging.LogRecord) -> bool:
    error = record.exc_info[1] if record.exc_info else None
    if isinstance(error, DealwireError):
        record.exc_info = None
        record.exc_text = None
    return True


def shorten_known_errors() -> None:
    """Drop the traceback of DealwireError from what Prefect logs about flow and task runs."""
    for name in ("prefect.flow_runs", "prefect.task_runs"):
        logger = logging.getLogger(name)
        if _without_traceback not in logger.filters:
            logger.addFilter(_without_traceback)

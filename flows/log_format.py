"""Lines of the log as JSON, for a machine that collects them."""

from __future__ import annotations

import json
import logging
import os
import sys
from datetime import UTC, datetime

CONTEXT = ("flow_name", "flow_run_id", "flow_run_name", "task_name", "task_run_id", "task_run_name")


JSON_LOGGING = {
    "PREFECT_LOGGING_HANDLERS_CONSOLE_FORMATTER": "json",
    "PREFECT_LOGGING_FORMATTERS_JSON_CLASS": "flows.log_format.JsonLines",
}
"""What has Prefect set up its logging so from the start."""


class JsonLines(logging.Formatter):
    """One JSON object a record: time in UTC, level, logger, message, the flow run and task run, and the traceback."""

    def __init__(self, *_: object) -> None:
        super().__init__()

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = {"time": at, "level": record.levelname, "logger": record.name, "message": record.getMessage()}
        line |= {name: value for name in CONTEXT if (value := getattr(record, name, None))}
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)


def use_json_lines() -> None:
    """Have the log written to stderr as JSON, by this process and the worker processes that it starts."""
    os.environ.update(JSON_LOGGING)
    from prefect.logging.handlers import PrefectConsoleHandler  # noqa: PLC0415 - after Prefect has set up its logging

    for name in ("", "uvicorn", "fastapi"):
        logger = logging.getLogger(name)
        for handler in [handler for handler in logger.handlers if isinstance(handler, PrefectConsoleHandler)]:
            plain = logging.StreamHandler(sys.stderr)
            plain.setFormatter(JsonLines())
            logger.removeHandler(handler)
            logger.addHandler(plain)

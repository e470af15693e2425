"""`dealwire backfill`: from words on the command line to a request."""

from __future__ import annotations

from datetime import date

from dealwire.errors import ConfigurationError
from dealwire.operations.backfill import Dating, Request, Step


def read_request(first: str, last: str, source: str | None, dated_by: str, steps: str) -> Request:
    """Return what was asked for; `steps` are separated by commas. Raises ConfigurationError, in one line."""
    names: tuple[Step, ...] = tuple(name.strip() for name in steps.split(",") if name.strip())  # type: ignore[misc]
    dating: Dating = dated_by  # type: ignore[assignment] # Request says what is wrong with them
    return Request(_day("--from", first), _day("--to", last), source, dating, names)


def _day(flag: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ConfigurationError(f"{flag} {text}: write a day as 2024-01-31") from error

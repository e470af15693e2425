"""Errors of DuckDB, which bring pages of SQL along, as errors of ours in one line."""

from __future__ import annotations

from dealwire.errors import Busy, DealwireError


def known_error(what: str, error: BaseException | None) -> DealwireError:
    """Return the error to raise: `what` failed, and why. It is Busy if another process holds the file."""
    first_line = str(error).strip().partition("\n")[0]
    return (Busy if "lock on file" in first_line else DealwireError)(f"{what}: {first_line}")

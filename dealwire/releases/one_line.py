"""An error of DuckDB, which brings pages of SQL along, as one line."""

from __future__ import annotations


def first_line(error: BaseException | None) -> str:
    """Return the first line of what an error says."""
    return str(error).strip().partition("\n")[0]

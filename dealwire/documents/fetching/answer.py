"""What a server said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx


@dataclass(frozen=True, slots=True)
class Answer:
    """A final answer: the address that gave it, its status and headers, its unpacked body, and when it came (UTC)."""

    url: str
    status: int
    headers: httpx.Headers
    body: bytes
    at: datetime

    @property
    def retry_after(self) -> float | None:
        """The seconds for which the server wants to be left alone, if it says so (RFC 9110, 10.2.3)."""
        value = str(self.headers.get("Retry-After", "")).strip()
        if value.isdecimal():
            return float(value[:9])
        try:
            wait = parsedate_to_datetime(value).astimezone(UTC) - self.at
        except ValueError:
            return None
        return float(max(wait, timedelta()).total_seconds())

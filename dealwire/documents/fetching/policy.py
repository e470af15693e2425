"""How the pipeline behaves towards the servers of others, and what it takes from them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final

AGENT: Final = "dealwire"
"""The product token that robots.txt files may name (RFC 9309)."""


@dataclass(frozen=True, slots=True)
class FetchPolicy:
    """Limits of one request and manners between requests; times in seconds, sizes in bytes after unpacking.

    `pause` is what a host gets between two requests, unless its robots.txt asks for more (up to `longest_wait`). A
    failed attempt is tried again after `back_off`, then twice that, and so on, or after what the server asks for. A
    source that takes longer than `source_seconds`, or fails `failures` times in a row for a reason that may pass, is
    left alone until the next run.
    """

    user_agent: str = f"{AGENT}/0.1 (news archive; honours robots.txt)"
    connect_seconds: float = 10
    total_seconds: float = 60
    max_bytes: int = 20_000_000
    redirects: int = 5
    tries: int = 3
    back_off: float = 2
    pause: float = 1
    longest_wait: float = 60
    source_seconds: float = 1200
    failures: int = 3

    def __post_init__(self) -> None:
        """Raise ValueError for figures with which nothing could be fetched."""
        least = {"tries": 1, "failures": 1, "redirects": 0, "back_off": 0, "pause": 0, "longest_wait": 0}
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, (int, float)) and (value < least[field.name] if field.name in least else value <= 0):
                raise ValueError(f"{field.name} cannot be {value:g}")

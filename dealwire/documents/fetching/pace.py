"""A polite rate: one request to a host at a time, with a pause after each."""

from __future__ import annotations

import time
from collections.abc import Callable


class Pace:
    """Waits until a host may be asked again; clock and sleep are the system's unless given."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._free_at: dict[str, float] = {}

    def wait(self, host: str) -> None:
        """Return when `host` may be asked."""
        delay = self._free_at.get(host, 0.0) - self._clock()
        if delay > 0:
            self._sleep(delay)

    def hold_off(self, host: str, seconds: float) -> None:
        """Let nobody ask `host` for `seconds` from now."""
        self._free_at[host] = max(self._free_at.get(host, 0.0), self._clock() + seconds)

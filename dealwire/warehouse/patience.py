"""How long to wait for a file that another process holds."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

from dealwire.errors import Busy

Result = TypeVar("Result")

FIRST_WAIT, LONGEST_WAIT = 0.1, 5.0
"""Seconds between two tries: twice as many each time, up to the longest."""

_seconds: ContextVar[float] = ContextVar("patience", default=0.0)


@contextmanager
def patience(seconds: float) -> Iterator[None]:
    """Let every `patiently` in the body try for so many seconds."""
    token = _seconds.set(seconds)
    try:
        yield
    finally:
        _seconds.reset(token)


def patiently(action: Callable[[], Result]) -> Result:
    """Return what `action` returns; while it raises Busy, try again until the patience of the caller is over.

    Raises the last Busy then, and at once what else `action` raises.
    """
    deadline, wait = time.monotonic() + _seconds.get(), FIRST_WAIT
    while True:
        try:
            return action()
        except Busy:
            left = deadline - time.monotonic()
            if left <= 0:
                raise
            time.sleep(min(wait, left))
            wait = min(2 * wait, LONGEST_WAIT)

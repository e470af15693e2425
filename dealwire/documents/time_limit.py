"""A time limit for one document, so that one pathological page does not hold up a night."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Never


class _Overtime(BaseException):
    """Not an Exception, so that no library on the way swallows it."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise TimeoutError in the body once `seconds` are over.

    It rests on the alarm signal, which only the main thread of a process can receive: in other threads, and on systems
    without that signal, there is no limit. A timer that was set before goes on afterwards.
    """
    if not hasattr(signal, "SIGALRM") or threading.current_thread() is not threading.main_thread():
        yield
        return
    handler = signal.signal(signal.SIGALRM, _stop)
    outer = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    except _Overtime as overtime:
        raise TimeoutError(f"more than {seconds} seconds") from overtime
    finally:
        signal.setitimer(signal.ITIMER_REAL, *outer)
        signal.signal(signal.SIGALRM, handler)


def _stop(_signal: int, _frame: FrameType | None) -> Never:
    raise _Overtime

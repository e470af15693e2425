"""A pathological document is stopped, and nothing on the way can swallow that."""

from __future__ import annotations

import time
from contextlib import suppress
from threading import Thread

import pytest

from dealwire.documents.time_limit import time_limit


def test_a_library_that_catches_everything_is_stopped_all_the_same() -> None:
    began = time.monotonic()
    with pytest.raises(TimeoutError), time_limit(0.05):
        catch_everything_for(seconds=5)
    assert time.monotonic() - began < 4


def catch_everything_for(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with suppress(Exception):
            time.sleep(seconds / 5)


def test_what_ends_in_time_is_left_alone() -> None:
    with time_limit(0.05):
        pass
    time.sleep(0.1)


def test_other_threads_run_without_a_limit() -> None:
    done: list[bool] = []

    def work() -> None:
        with time_limit(0.01):
            time.sleep(0.05)
            done.append(True)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]

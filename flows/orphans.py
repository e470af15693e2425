"""Worker processes end with the run that they belong to, also when it is killed: nobody else would end them."""

from __future__ import annotations

import multiprocessing
import os
import threading
from functools import cache
from multiprocessing.process import BaseProcess


@cache
def end_with_parent() -> None:
    """From now on, end this process when the one that started it as a worker is gone; does nothing elsewhere."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_outlive, args=(parent,), daemon=True, name="end-with-parent").start()


def _outlive(parent: BaseProcess) -> None:
    parent.join()
    # No clean-up: files appear whole or not at all, and the warehouse is open in the parent alone.
    os._exit(1)

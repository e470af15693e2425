"""Runs jobs in a process of their own; a document that ends it, or does not end, costs that document alone."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from signal import SIGKILL, Signals
from typing import Final

import dealwire
from dealwire.documents.article import Rejection
from dealwire.documents.rejections import CRASHED, OUT_OF_MEMORY, TIMED_OUT
from dealwire.errors import DealwireError
from dealwire.ingestion.job import Job, Limits, Part, Position
from dealwire.ingestion.worker import Marker

_POLL_SECONDS: Final = 1.0
_START_SECONDS: Final = 120.0
_NOWHERE: Final = Position(2**63, 0)


class Sandbox:
    """One worker process, started when needed and again when it died."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._process: subprocess.Popen[bytes] | None = None

    def run(self, job: Job) -> Iterator[Part]:
        """Yield the parts of a job as they are written. Every document is in one of them, whatever it does.

        Raises DealwireError if worker processes cannot be started, or die outside of any document.
        """
        seen: dict[Position, int] = {}
        while True:
            self._start()
            self._send(job)
            cause = None
            while cause is None:
                message = self._receive()
                if isinstance(message, Part):
                    job = replace(job, start=message.next_start, first_part=job.first_part + 1)
                    yield message
                elif message is None:
                    return
                else:
                    cause = message
            at = self._marker.get()
            seen[at] = seen.get(at, 0) + 1
            job = _after_death(job, at, cause, seen[at])

    def close(self) -> None:
        """End the worker process."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._connection.close()
            self._process = None

    def _start(self) -> None:
        if self._process is not None and self._process.poll() is None:
            return
        self.close()
        ours, theirs = Pipe()
        with tempfile.TemporaryFile() as shared:
            shared.write(bytes(16))
            shared.flush()
            self._marker = Marker(shared.fileno())
            self._process = _worker(theirs, shared.fileno(), self.limits.memory)
        theirs.close()
        self._connection = ours
        if not ours.poll(_START_SECONDS) or not self._is_ready():
            self.close()
            raise DealwireError("a worker process cannot be started; its own message stands above")

    def _is_ready(self) -> bool:
        try:
            return self._connection.recv() is None
        except (EOFError, OSError):
            return False

    def _send(self, job: Job) -> None:
        self._marker.set(_NOWHERE)
        self._connection.send(job)

    def _receive(self) -> Part | Rejection | None:
        """Return the next part, None at the end of the job, or how the document that is at work ended the process."""
        at, since = self._marker.get(), time.monotonic()
        try:
            while not self._connection.poll(_POLL_SECONDS):
                if (now_at := self._marker.get()) != at:
                    at, since = now_at, time.monotonic()
                elif time.monotonic() - since > self.limits.seconds:
                    self.close()
                    return _timed_out(self.limits.seconds)
            message: Part | None = self._connection.recv()
        except (EOFError, OSError):
            return self._cause_of_death()
        return message

    def _cause_of_death(self) -> Rejection:
        code = self._process.wait() if self._process is not None else 0
        self.close()
        if code == -SIGKILL:
            message = "its process was killed: most likely for lack of memory"
            return Rejection("extract", OUT_OF_MEMORY, message, is_retryable=True)
        how = f"signal {Signals(-code).name}" if code < 0 else f"exit code {code}"
        return Rejection("extract", CRASHED, f"its process died of {how}", is_retryable=True)


def _timed_out(seconds: float) -> Rejection:
    return Rejection("extract", TIMED_OUT, f"it took more than {seconds:g} seconds", is_retryable=True)


def _worker(connection: Connection, marker: int, memory: int) -> subprocess.Popen[bytes]:
    """Start a worker; not by `multiprocessing`, whose daemons (Dask's workers are) may have no children."""
    descriptors = (connection.fileno(), marker)
    # Arrow's own allocators reserve address space by the gigabyte, which the memory limit counts.
    paths = [str(Path(dealwire.__file__).parents[1]), os.environ.get("PYTHONPATH", "")]
    variables = {"ARROW_DEFAULT_MEMORY_POOL": "system", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    return subprocess.Popen(
        [sys.executable, "-m", "dealwire.ingestion.worker", *map(str, descriptors), str(memory)],
        pass_fds=descriptors,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        env={**os.environ, **variables, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
    )


def _after_death(job: Job, at: Position, cause: Rejection, deaths: int) -> Job:
    """Return what is left of a job whose process died at a document, for the first, second or third time.

    A first death may be due to what came before in the same process: the document is tried again in a new one, unless
    it took all its time. The second one condemns the document, the third one the way to it: its file ends there.
    """
    if at == _NOWHERE or deaths > 3:
        raise DealwireError(f"worker processes die outside of any document ({cause.message})")
    if deaths == 1 and cause.reason != TIMED_OUT:
        return replace(job, checkpoint=at)
    if at not in job.condemned:
        return replace(job, checkpoint=at, condemned={**job.condemned, at: cause})
    return replace(job, checkpoint=at, unreadable={**job.unreadable, at: cause})


_of_thread = threading.local()
_open: list[Sandbox] = []


def sandbox(limits: Limits) -> Sandbox:
    """Return the sandbox of this thread, the one that is there already if it works under the same limits."""
    found: Sandbox | None = getattr(_of_thread, "sandbox", None)
    if found is None or found.limits != limits:
        if found is not None:
            found.close()
        found = _of_thread.sandbox = Sandbox(limits)
        _open.append(found)
    return found


def close_sandboxes() -> None:
    """End the worker processes of all threads of this process; not to be called while one of them runs a job."""
    while _open:
        _open.pop().close()

"""Serve: server, work pool, deployments and worker on this machine, until Ctrl-C. `python -m flows.serve`."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Never

ADDRESS = "http://127.0.0.1:4200/api"
"""Where the server listens unless PREFECT_API_URL names a place of this machine, or a server that is up already."""
POOL = "dealwire"
PROJECT = Path(__file__).resolve().parents[1]
START_SECONDS, STOP_SECONDS, PAUSE_SECONDS = 90, 30, 2


class ServerDown(Exception):
    """The Prefect server did not come up."""


def main() -> int:
    """Serve until SIGINT or SIGTERM, then stop the worker, which ends its runs, and the server. Return an exit code."""
    address = os.environ.setdefault("PREFECT_API_URL", ADDRESS)
    os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
    # How long the server keeps the place of a run whose worker is gone.
    os.environ.setdefault("PREFECT_SERVER_CONCURRENCY_INITIAL_DEPLOYMENT_LEASE_DURATION", "60")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(PROJECT), os.environ.get("PYTHONPATH", "")]))
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _interrupt)  # also where a shell has set Ctrl-C aside for its background jobs
    try:
        with _server(address):
            _prefect("work-pool", "create", POOL, "--type", "process", "--overwrite")
            _prefect("--no-prompt", "deploy", "--all")
            print(f"Serving: {address.removesuffix('/api')} (Ctrl-C ends it)", flush=True)
            _work()
    except KeyboardInterrupt:
        print("Stopped.", flush=True)
        return 0
    except (ServerDown, subprocess.CalledProcessError) as error:
        print(f"dealwire: {error}", file=sys.stderr)
        return 1


def _work() -> Never:
    """Keep a worker at work: one that dies, or is killed, is followed by another."""
    from flows.leftovers import mark_leftovers  # noqa: PLC0415 - Prefect reads PREFECT_API_URL when it is imported

    while True:
        if died := mark_leftovers(POOL):
            print(f"{died} runs died with their worker.", file=sys.stderr, flush=True)
        with _child("worker", "start", "--pool", POOL, "--name", "dealwire-serve") as worker:
            code = worker.wait()
        print(f"The worker ended with code {code}; another one starts.", file=sys.stderr, flush=True)
        time.sleep(PAUSE_SECONDS)


def _interrupt(_signal: int, _frame: FrameType | None) -> Never:
    raise KeyboardInterrupt


@contextmanager
def _server(address: str) -> Iterator[None]:
    if _answers(address):
        print(f"A Prefect server is up at {address}.", flush=True)
        yield
        return
    parts = urllib.parse.urlsplit(address)
    with _child(
        "server", "start", "--host", parts.hostname or "127.0.0.1", "--port", str(parts.port or 4200)
    ) as server:
        deadline = time.monotonic() + START_SECONDS
        while not _answers(address):
            if server.poll() is not None or time.monotonic() > deadline:
                raise ServerDown(f"no Prefect server came up at {address}; is the port taken? (see PREFECT_API_URL)")
            time.sleep(0.3)
        yield


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except (OSError, urllib.error.URLError):
        return False


def _prefect(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "prefect", *arguments], cwd=PROJECT, check=True, stdout=subprocess.DEVNULL)


@contextmanager
def _child(*arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """Yield a running `prefect ARGUMENTS`; it is asked to stop when the body ends, and made to when it does not."""
    # A session of its own, so that Ctrl-C reaches us alone and we stop worker and server in order.
    child = subprocess.Popen([sys.executable, "-m", "prefect", *arguments], cwd=PROJECT, start_new_session=True)
    try:
        yield child
    finally:
        child.terminate()
        try:
            child.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()


if __name__ == "__main__":
    sys.exit(main())

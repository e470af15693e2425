"""`make serve` for real: server, worker and schedules on one machine, through a kill, to a release and a message."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.nights import GOOD, PROJECT, Home
from tests.operations.conftest import Receiver, receiver

__all__ = ["receiver"]  # a fixture

pytestmark = pytest.mark.slow

OTHER = """Le verrier Cormenat va s'emparer de Dauvray

Publié le 16-05-2024

Le verrier Cormenat rachète Dauvray, une miroiterie de Limoges, pour 7 millions d'euros. L'affaire est conclue.
"""


def until(seconds: float, found: Callable[[], Any]) -> Any:
    """What `found` returns as soon as it is something; fails when that takes too long."""
    deadline = time.monotonic() + seconds
    while not (result := found()):
        assert time.monotonic() < deadline, f"not within {seconds} s"
        time.sleep(0.2)
    return result


@dataclass(frozen=True)
class Serving:
    process: subprocess.Popen[bytes]
    api: httpx.Client
    home: Home

    def post(self, path: str, body: object) -> Any:
        """Ask as Prefect's own clients do: 503 says that the database is busy, come again."""
        answers = (self.api.post(path, json=body) for _ in range(300))
        answer = until(30, lambda: (answer := next(answers)).status_code != 503 and answer).raise_for_status()
        return answer.json() if answer.content else None

    def find(self, what: str, **query: object) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.post(f"/{what}/filter", query)
        return found

    def deployment(self, name: str) -> dict[str, Any]:
        found: dict[str, Any] = self.api.get(f"/deployments/name/{name}").raise_for_status().json()
        return found

    def start(self, name: str) -> str:
        return str(self.post(f"/deployments/{self.deployment(name)['id']}/create_flow_run", {})["id"])

    def state(self, run_id: str) -> str:
        return str(self.api.get(f"/flow_runs/{run_id}").raise_for_status().json()["state"]["type"])

    def fired(self, deployment_id: str) -> list[str]:
        """The runs that a schedule has started."""
        started = {"any_": ["RUNNING", "COMPLETED", "FAILED", "CRASHED"]}
        query = {"deployment_id": {"any_": [deployment_id]}, "state": {"type": started}}
        return [run["id"] for run in self.find("flow_runs", flow_runs=query) if run["auto_scheduled"]]

    def assets(self) -> set[str]:
        """What was materialised, by key."""
        query = {"filter": {"event": {"prefix": ["prefect.asset.materialization"]}}}
        events = self.post("/events/filter", query)["events"]
        return {event["resource"]["prefect.resource.id"] for event in events}

    def at_work(self) -> int | None:
        """The process of the run that holds the lock."""
        lock = self.home.path / "run.lock"
        text = lock.read_text(encoding="utf-8") if lock.exists() else ""
        return int(text) if text else None

    def workers(self) -> list[int]:
        pids = (int(folder.name) for folder in Path("/proc").iterdir() if folder.name.isdigit())
        return [pid for pid in pids if _parent(pid) == self.process.pid and "worker" in _command(pid)]


def _parent(pid: int) -> int | None:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1])
    except OSError:
        return None


def _command(pid: int) -> list[str]:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8").split("\0")
    except OSError:
        return []


@pytest.fixture
def serving(tmp_path: Path, receiver: Receiver) -> Iterator[Serving]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/api"
    raw, home = tmp_path / "raw", tmp_path / "home"
    raw.mkdir()
    (raw / "good.txt").write_text(GOOD, encoding="utf-8")
    environment = {
        **os.environ,
        "PREFECT_API_URL": address,
        "PREFECT_HOME": str(tmp_path / "prefect"),
        "DEALWIRE_RAW": str(raw),
        "DEALWIRE_HOME": str(home),
        "DEALWIRE_NOTIFY": receiver.address,
        "DEALWIRE_LOG_FORMAT": "json",
        # The server looks for new schedules once a minute otherwise, and misses one of the next minute.
        "PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS": "5",
    }
    log = (tmp_path / "serve.log").open("wb")
    process = subprocess.Popen(
        [sys.executable, "-m", "flows.serve"], cwd=PROJECT, env=environment, stdout=log, stderr=subprocess.STDOUT
    )
    try:
        until(180, lambda: b"Serving" in (tmp_path / "serve.log").read_bytes())
        with httpx.Client(base_url=address) as api:
            served = Serving(process, api, Home(home))
            for hourly in ("ingest/ingest-hourly", "watch/watch"):
                served.post(f"/deployments/{served.deployment(hourly)['id']}/pause_deployment", {})
            yield served
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0, (tmp_path / "serve.log").read_text(encoding="utf-8")[-3000:]


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="finds the worker to kill in /proc")
def test_a_schedule_fires_after_a_kill_and_the_night_comes_through(serving: Serving, receiver: Receiver) -> None:
    nightly = serving.deployment("nightly/nightly")
    assert [(each["schedule"]["cron"], each["schedule"]["timezone"]) for each in nightly["schedules"]] == [
        ("30 2 * * *", "Europe/Paris")
    ]
    form = serving.deployment("backfill/backfill")["parameter_openapi_schema"]["properties"]
    assert form["from_date"]["format"] == "date"
    assert form["by"]["enum"] == ["published", "ingested"]
    assert all(field["description"] for field in form.values())

    killed = serving.start("nightly/nightly")
    until(120, lambda: list(serving.home.path.glob("work/spool/*")))  # it has taken up its work
    flow = until(30, serving.at_work)
    (worker,) = serving.workers()
    os.kill(worker, signal.SIGKILL)
    os.kill(flow, signal.SIGKILL)
    until(90, lambda: serving.state(killed) == "CRASHED")
    assert not serving.home.published.exists()

    minute = datetime.now(UTC) + timedelta(seconds=80)  # at least 20 s from now, for the server to see it
    cron = {"cron": f"{minute.minute} {minute.hour} * * *", "timezone": "UTC"}
    schedule = [{"schedule": cron, "active": True, "slug": "soon"}]
    serving.post(f"/deployments/{nightly['id']}/schedules", schedule)
    assert serving.fired(nightly["id"]) == []
    until(180, serving.at_work)
    (scheduled,) = until(30, lambda: serving.fired(nightly["id"]))
    second = serving.start("nightly/nightly")
    until(90, lambda: serving.state(second) == "CANCELLED")
    until(240, lambda: serving.state(scheduled) != "RUNNING")
    assert serving.state(scheduled) == "COMPLETED"
    assert (
        len(serving.home.query("from meta.runs")) == 2
    )  # the one that was killed and this one: the second never began
    assert serving.home.query("select target from marts.deals") == [("Bellisol",)]
    assert ("killed",) in serving.home.query("select status from meta.runs")
    assert serving.home.query("select count(*) from meta.run_steps where peak_memory_mb is null") == [(0,)]

    (message,) = until(30, lambda: receiver.messages)
    assert message["title"] == "Dealwire: a run was killed"
    assert "This run goes on from there." in message["message"]
    (page,) = until(30, lambda: [page for page in serving.find("artifacts") if page["key"] == "run-summary"])
    assert "| new | deals | 1 |" in page["data"]
    until(30, lambda: {"dealwire://warehouse", "dealwire://candidate", "dealwire://marts/deals"} <= serving.assets())

    _a_dead_source_fails_alone_and_late(serving, receiver)


def _a_dead_source_fails_alone_and_late(serving: Serving, receiver: Receiver) -> None:
    """What else is new is published; then the run fails, and says which source did."""
    raw = serving.home.path.parent / "raw"
    (raw / "new.txt").write_text(OTHER, encoding="utf-8")
    with socket.socket() as nobody:  # bound, and deaf
        nobody.bind(("127.0.0.1", 0))
        where = f"http://127.0.0.1:{nobody.getsockname()[1]}/rss"
        row = f"{{name: Mourante, kind: feed, where: '{where}', private: true}}"
        (raw / "sources.yaml").write_text(f"sources: [{row}]", encoding="utf-8")
        run = serving.start("nightly/nightly")
        until(240, lambda: serving.state(run) == "FAILED")
    assert serving.home.query("select target from marts.deals order by target") == [("Bellisol",), ("Dauvray",)]
    message = until(30, lambda: [each for each in receiver.messages if "sources failed" in each["title"]])[0]
    assert "Mourante: the connection failed" in message["message"]

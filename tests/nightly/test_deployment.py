"""A worker of a real Prefect server picks up the deployment of prefect.yaml and publishes a release."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.nightly.conftest import PROJECT, Home
from tests.nightly.test_bad_input import GOOD

pytestmark = pytest.mark.slow


def test_the_nightly_deployment_publishes(prefect_server: str, tmp_path: Path) -> None:
    raw, home = tmp_path / "raw", Home(tmp_path / "home")
    raw.mkdir()
    (raw / "good.txt").write_text(GOOD, encoding="utf-8")
    environment = {**os.environ, "PREFECT_API_URL": prefect_server, "DEALWIRE_RAW": str(raw)}

    def prefect(*arguments: str) -> str:
        command = [sys.executable, "-m", "prefect", "--no-prompt", *arguments]
        return subprocess.run(
            command, cwd=PROJECT, env=environment, capture_output=True, text=True, timeout=120, check=True
        ).stdout

    prefect("work-pool", "create", "dealwire", "--type", "process", "--overwrite")
    prefect("deploy", "--all")
    worker = subprocess.Popen(
        [sys.executable, "-m", "prefect", "worker", "start", "--pool", "dealwire"],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        watched = prefect("deployment", "run", "nightly/nightly", "--param", f"home={home.path}", "--watch")
    finally:
        worker.terminate()
        worker.wait(timeout=30)
    assert "Completed" in watched
    assert home.query("select target from marts.deals") == [("Bellisol",)]
    deployment = prefect("deployment", "inspect", "nightly/nightly")
    assert "Europe/Paris" in deployment
    assert "30 2 * * *" in deployment
    assert "CANCEL_NEW" in deployment

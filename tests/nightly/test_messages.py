"""What goes wrong in a run is told to a real receiver, once a night; a good night is quiet."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from prefect.settings import PREFECT_API_URL, temporary_settings

from dealwire.errors import AuditFailed, ConfigurationError
from flows.audit import audit
from flows.ingest import ingest
from flows.watch import watch
from tests.nights import Home
from tests.operations.conftest import Receiver, receiver

__all__ = ["receiver"]  # a fixture


@pytest.fixture(autouse=True)
def _with_server(prefect_server: str, receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setenv("DEALWIRE_NOTIFY", receiver.address)
    with temporary_settings({PREFECT_API_URL: prefect_server}):
        yield


def test_a_good_night_is_quiet(sample_release: Home, receiver: Receiver) -> None:
    assert watch(home=sample_release.path) is None
    assert receiver.messages == []


def test_a_late_release_is_told_once(sample_release: Home, receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEALWIRE_SLA_HOURS", "0.0001")
    for _ in range(2):
        assert "hours ago" in str(watch(home=sample_release.path))
    assert [message["title"] for message in receiver.messages] == ["Dealwire: the release is late"]


def test_a_failure_is_told(receiver: Receiver, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError):
        ingest(raw=tmp_path / "nowhere", home=tmp_path / "home")
    assert [message["title"] for message in receiver.messages] == ["Dealwire ingest failed"]
    assert "no landing zone at" in receiver.messages[0]["message"]


def test_a_blocked_audit_is_told_and_not_tried_again(
    sample_release: Home, receiver: Receiver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(sample_release.path, tmp_path / "home", symlinks=True)
    tried = []

    def refuse(*_: object) -> None:
        tried.append(1)
        raise AuditFailed("deals.amount_is_positive failed: 1 row")

    (candidate,) = (tmp_path / "home" / "releases").glob("*/published")
    candidate.unlink()
    (tmp_path / "home" / "marts.duckdb").unlink()
    monkeypatch.setattr("flows.audit.examine", refuse)
    with pytest.raises(AuditFailed):
        audit(home=tmp_path / "home")
    assert tried == [1]
    assert [message["title"] for message in receiver.messages] == ["Dealwire audit: the audit blocked the release"]

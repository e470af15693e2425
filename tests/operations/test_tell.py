"""Who runs Dealwire is told once a night what is wrong, and nothing when all is well."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from dealwire.errors import AuditFailed, Busy, ConfigurationError, DealwireError, SourceFailed
from dealwire.operations.notice import ADVICE, of_failure, of_killed, of_lateness, of_volume
from dealwire.operations.tell import tell
from dealwire.operations.transient import is_transient
from dealwire.operations.volume import unusual_volume
from dealwire.warehouse.connection import open_warehouse
from tests.operations.conftest import NOON, Past, Receiver

LATE = of_lateness("release x was up to date 30 hours ago, 26 are allowed")


def test_a_message_says_what_and_what_to_do(receiver: Receiver, tmp_path: Path) -> None:
    assert tell(LATE, receiver.address, tmp_path, NOON)
    (message,) = receiver.messages
    assert message["title"] == "Dealwire: the release is late"
    assert "30 hours ago" in message["message"]
    assert ADVICE["late"] in message["message"]


def test_one_message_a_night_for_one_cause(receiver: Receiver, tmp_path: Path) -> None:
    failure = of_failure("nightly", AuditFailed("deals.amount failed"))
    for hours, notice, is_told in ((0, LATE, True), (1, LATE, False), (1, failure, True), (24, LATE, True)):
        assert tell(notice, receiver.address, tmp_path, NOON + timedelta(hours=hours)) is is_told
    assert len(receiver.messages) == 3


def test_another_source_that_fails_is_another_cause(receiver: Receiver, tmp_path: Path) -> None:
    for names, is_told in ((("A",), True), (("A",), False), (("A", "B"), True), (("B", "A"), False)):
        notice = of_failure("ingest", SourceFailed("sources failed", names))
        assert tell(notice, receiver.address, tmp_path, NOON) is is_told


def test_what_was_not_delivered_is_told_again(receiver: Receiver, tmp_path: Path) -> None:
    receiver.status = 500
    assert not tell(LATE, receiver.address, tmp_path, NOON)
    receiver.status = 200
    assert tell(LATE, receiver.address, tmp_path, NOON + timedelta(minutes=1))


def test_no_address_no_message_and_a_broken_ledger_stops_nothing(receiver: Receiver, tmp_path: Path) -> None:
    assert not tell(LATE, " ", tmp_path, NOON)
    assert not tell(LATE, "nonsense", tmp_path, NOON)
    (tmp_path / "work").mkdir(exist_ok=True)
    (tmp_path / "work" / "told.json").write_text('{"late": 7', encoding="utf-8")
    assert tell(LATE, receiver.address, tmp_path, NOON)


@pytest.mark.parametrize(
    ("notice", "cause"),
    [
        (of_failure("nightly", AuditFailed("x")), "audit"),
        (of_failure("nightly", Busy("x")), "busy"),
        (of_failure("nightly", SourceFailed("x", ("Le Fil",))), "source"),
        (of_failure("nightly", ValueError("x")), "failed"),
        (of_killed(["one"]), "killed"),
        (of_volume("x"), "volume"),
    ],
)
def test_every_cause_has_advice(notice: object, cause: str) -> None:
    assert getattr(notice, "cause", None) == cause
    assert cause in ADVICE


def test_every_cause_is_in_the_handbook() -> None:
    handbook = (Path(__file__).parents[2] / "docs" / "operations.md").read_text(encoding="utf-8")
    assert [cause for cause in ADVICE if f"### `{cause}`" not in handbook] == []


@pytest.mark.parametrize(("tonight", "is_unusual"), [(30, False), (100, False), (900, True), (10, True), (0, True)])
def test_unusual_is_many_times_more_or_fewer(past: Past, tonight: int, is_unusual: bool) -> None:
    for days_ago in range(1, 8):
        past.night(days_ago, documents=100 + days_ago)
    run_id = past.night(0, documents=tonight)
    with open_warehouse(past.warehouse) as connection:
        assert (unusual_volume(connection, run_id, factor=4) is not None) is is_unusual


def test_nobody_knows_what_is_usual_in_the_first_nights(past: Past) -> None:
    for days_ago in range(1, 5):
        past.night(days_ago, documents=100)
    run_id = past.night(0, documents=100_000)
    with open_warehouse(past.warehouse) as connection:
        assert unusual_volume(connection, run_id, factor=4) is None


@pytest.mark.parametrize(
    ("error", "helps"),
    [
        (Busy("locked"), True),
        (ConnectionResetError(), True),
        (TimeoutError(), True),
        (DealwireError("IO Error: Could not set lock on file x"), True),
        (AuditFailed("lock on file"), False),
        (SourceFailed("x: lock on file"), False),
        (ConfigurationError("x"), False),
        (DealwireError("disk full"), False),
        (ValueError(), False),
    ],
)
def test_only_what_goes_away_is_tried_again(error: Exception, helps: bool) -> None:
    assert is_transient(error) is helps

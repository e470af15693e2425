"""Status says where things stand, and 1 when the release is late."""

from __future__ import annotations

import json
import os
from datetime import date, timedelta
from pathlib import Path

from typer.testing import CliRunner

from dealwire.cli import app
from dealwire.operations.at_work import AtWork, forget_at_work, note_at_work, read_at_work
from dealwire.operations.lateness import lateness, note_up_to_date
from dealwire.operations.status import status
from dealwire.releases.current import ReleaseInfo
from dealwire.settings import Settings
from dealwire.warehouse.lock import run_lock
from tests.operations.conftest import NOON, Past, held_open

RELEASE = ReleaseInfo("20240612T120000Z-0a1b2c3d", NOON - timedelta(days=1), "hash", None, "1", None, 1, 0, 0, {})


def test_before_the_first_run(settings: Settings) -> None:
    found = status(settings, NOON)
    assert (found.release, found.holdings, found.late) == (None, None, "nothing was published yet")
    assert not settings.home.exists()


def test_what_waits_what_is_out_of_date_and_what_it_costs(settings: Settings, past: Past) -> None:
    run_id = past.night(1, documents=40)
    past.article("annotated", run_id, "Le Quai", date(2024, 6, 1))
    past.article("outdated", run_id, "Le Quai", date(2024, 6, 3), version="an older one")
    past.article("waiting", run_id, "The Pier", date(2024, 6, 2), version=None)
    (settings.raw / "new.txt").write_text("Un texte.", encoding="utf-8")
    holdings = status(settings, NOON).holdings
    assert holdings is not None
    waits = holdings.backlog
    assert (waits.files_not_read, waits.articles_not_annotated, waits.articles_not_released) == (1, 1, 2)
    # 40 articles took 4 s to annotate and 2 s to read.
    assert (holdings.outdated.articles, holdings.outdated.annotate_seconds) == (1, 0.1)
    assert (holdings.outdated.documents, holdings.outdated.extract_seconds) == (3, 0.1)
    assert {row.source: (row.documents, row.last_published_on) for row in holdings.sources} == {
        "Le Quai": (2, date(2024, 6, 3)),
        "The Pier": (1, date(2024, 6, 2)),
    }


def test_a_run_that_died_is_not_running(settings: Settings, past: Past) -> None:
    past.night(1, documents=1, status="running")
    for held, told in ((False, "killed"), (True, "running")):
        if held:
            with run_lock(settings.home):
                found = status(settings, NOON)
        else:
            found = status(settings, NOON)
        assert found.holdings is not None
        assert found.holdings.last_run is not None
        assert found.holdings.last_run.status == told


def test_a_warehouse_in_use_is_no_error(settings: Settings) -> None:
    with held_open(settings.warehouse):
        outcome = CliRunner().invoke(
            app, ["status", "--home", str(settings.home), "--raw", str(settings.raw), "--json"]
        )
    assert outcome.exit_code == 1
    found = json.loads(outcome.stdout)
    assert found["holdings"] is None
    assert "a program has the warehouse open" in found["unknown"]


def test_a_run_at_work_says_how_far_it_is(settings: Settings) -> None:
    arguments = ["status", "--home", str(settings.home), "--raw", str(settings.raw)]
    note_at_work(settings.home, AtWork("a-run", "backfill", "annotate", 31, 280))
    with held_open(settings.warehouse):
        with run_lock(settings.home):
            assert "At work: backfill a-run: annotate, 31 of 280 batches" in CliRunner().invoke(app, arguments).stdout
        # The run was killed; something else has the warehouse open.
        assert "At work" not in CliRunner().invoke(app, arguments).stdout
    forget_at_work(settings.home)
    assert read_at_work(settings.home) is None


def test_late_is_counted_from_the_last_night_that_found_it_complete(tmp_path: Path) -> None:
    assert lateness(tmp_path, RELEASE, 26, NOON) is None
    assert "was up to date 27 hours ago, 26 are allowed" in str(
        lateness(tmp_path, RELEASE, 26, NOON + timedelta(hours=3))
    )
    note_up_to_date(tmp_path)
    os.utime(tmp_path / "up_to_date", (NOON.timestamp(), NOON.timestamp()))
    assert lateness(tmp_path, RELEASE, 26, NOON + timedelta(hours=20)) is None


def test_json_and_the_exit_code(settings: Settings, past: Past) -> None:
    past.night(1, documents=1)
    arguments = ["status", "--home", str(settings.home), "--raw", str(settings.raw)]
    outcome = CliRunner().invoke(app, [*arguments, "--json"])
    assert outcome.exit_code == 1
    found = json.loads(outcome.stdout)
    assert found["late"] == "nothing was published yet"
    assert found["holdings"]["last_run"]["command"] == "nightly"
    assert "LATE: nothing was published yet" in CliRunner().invoke(app, arguments).stdout

"""Earlier releases: listed, compared, taken back, asked as of a day, and held against their checksums."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dealwire.commands.which_release import which_release
from dealwire.errors import Busy, ConfigurationError, DealwireError
from dealwire.releases.candidate import new_candidate, newest_candidate
from dealwire.releases.difference import diff
from dealwire.releases.history import current_and_before, find_release, kept_releases, release_as_of, was_taken_back
from dealwire.releases.manifest import verify
from dealwire.releases.publications import read_publications
from dealwire.releases.publish import publish
from dealwire.releases.report import AuditReport
from dealwire.releases.rollback import rollback
from dealwire.warehouse.lock import run_lock
from tests.releases.conftest import Home, query

COMPLETED = "update marts.deals set status = 'completed' where deal_id = 'd1'"


@dataclass(frozen=True)
class Two:
    """A home with two releases; the second one is current."""

    home: Home
    older: Path
    newer: Path

    @property
    def status(self) -> object:
        return query(self.home.published, "select status from marts.deals where deal_id = 'd1'")[0][0]


@pytest.fixture
def two(home: Home, passed: AuditReport) -> Two:
    older = home.complete(home.candidate(inputs_hash="a" * 16), passed)
    publish(older, home.path)
    newer = home.complete(home.candidate(COMPLETED, inputs_hash="b" * 16), passed)
    publish(newer, home.path)
    return Two(home, older, newer)


def test_back_and_forward_in_under_a_second(two: Two) -> None:
    started = time.monotonic()
    rollback(two.home.path, two.older.parent.name, keep=7)
    assert two.status == "announced"
    rollback(two.home.path, two.newer.parent.name, keep=7)
    assert two.status == "completed"
    assert time.monotonic() - started < 2


def test_one_back_is_the_release_before_the_current(two: Two) -> None:
    older, newer = two.older.parent.name, two.newer.parent.name
    assert current_and_before(two.home.path) == (newer, older)
    rollback(two.home.path, older, keep=7)
    with pytest.raises(ConfigurationError, match="no release is kept before the current one"):
        current_and_before(two.home.path)


def test_what_was_taken_back_is_not_built_anew_unless_something_is_new(two: Two) -> None:
    rollback(two.home.path, two.older.parent.name, keep=7)
    assert was_taken_back(two.home.path, "b" * 16)
    assert not was_taken_back(two.home.path, "c" * 16)
    rollback(two.home.path, two.newer.parent.name, keep=7)
    assert not was_taken_back(two.home.path, "b" * 16)


def test_nobody_rolls_back_under_a_run(two: Two) -> None:
    with run_lock(two.home.path), pytest.raises(Busy):
        rollback(two.home.path, two.older.parent.name, keep=7)
    assert two.status == "completed"


def test_a_damaged_release_is_noticed_named_and_not_put_back(two: Two) -> None:
    assert verify(two.older.parent) == []
    two.older.chmod(0o644)
    content = bytearray(two.older.read_bytes())
    content[len(content) // 2] ^= 0xFF
    two.older.write_bytes(content)
    (two.older.parent / "parquet" / "deals.parquet").unlink()
    (two.older.parent / "notes.txt").write_text("mine", encoding="utf-8")
    assert verify(two.older.parent) == [
        "parquet/deals.parquet is missing",
        "notes.txt is in no manifest",
        "dealwire.duckdb has other content than when it was made",
    ]
    with pytest.raises(DealwireError, match="damaged"):
        rollback(two.home.path, two.older.parent.name, keep=7)
    assert two.status == "completed"
    assert {kept.release_id for kept in kept_releases(two.home.path)} == {
        two.older.parent.name,
        two.newer.parent.name,
    }


def test_the_list_says_which_is_current(two: Two) -> None:
    rollback(two.home.path, two.older.parent.name, keep=7)
    assert [(kept.release_id, kept.is_current) for kept in kept_releases(two.home.path)] == [
        (two.newer.parent.name, False),
        (two.older.parent.name, True),
    ]


def test_a_difference_comes_with_values_and_quotes(two: Two) -> None:
    (change,) = diff(two.newer, two.older)
    assert (change.change, change.fact_id, change.values) == ("changed", "d1", (("status", "announced", "completed"),))
    assert [(quote.raw_path, quote.quote[:15]) for quote in change.quotes] == [
        ("a1.txt", "Nordlys Marine "),
        ("a1.txt", "Nordlys Marine "),
        ("a3.txt", "purchase of Voi"),
    ]


def test_a_release_is_found_by_the_start_of_its_id(two: Two) -> None:
    assert find_release(two.home.path, two.older.parent.name) == two.older
    for name in ("1999", two.older.parent.name[:8]):
        with pytest.raises(ConfigurationError, match="kept"):
            find_release(two.home.path, name)


def test_what_did_we_know_then(two: Two) -> None:
    rollback(two.home.path, two.older.parent.name, keep=7)
    published = read_publications(two.home.path)
    names = [two.older.parent.name, two.newer.parent.name, two.older.parent.name]
    assert [seen.release_id for seen in published] == names
    assert sorted(seen.at for seen in published) == [seen.at for seen in published]
    for seen in published:
        assert release_as_of(two.home.path, datetime.fromisoformat(seen.at)).parent.name == seen.release_id
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    assert which_release(two.home.path, None, today, candidate=False) == two.older
    yesterday = datetime.fromisoformat(published[0].at) - timedelta(days=1)
    with pytest.raises(ConfigurationError, match="nothing was published yet"):
        release_as_of(two.home.path, yesterday)
    with pytest.raises(ConfigurationError, match="--as-of takes"):
        which_release(two.home.path, None, "last week", candidate=False)
    with pytest.raises(ConfigurationError, match="give one of"):
        which_release(two.home.path, "2", today, candidate=False)


def test_a_line_that_a_kill_cut_off_or_kept_from_being_written_is_made_up_for(two: Two) -> None:
    log = two.home.path / "releases" / "publications.jsonl"
    whole = read_publications(two.home.path)
    log.write_text(log.read_text(encoding="utf-8")[:-20], encoding="utf-8")
    assert read_publications(two.home.path) == whole
    rollback(two.home.path, two.older.parent.name, keep=7)
    assert [seen.release_id for seen in read_publications(two.home.path)][-1] == two.older.parent.name


def test_a_candidate_older_than_the_newest_release_waits_no_more(home: Home, passed: AuditReport) -> None:
    forgotten = home.candidate(inputs_hash="a" * 16)
    assert newest_candidate(home.path) == forgotten
    later = home.complete(home.candidate(inputs_hash="b" * 16), passed)
    publish(later, home.path)
    with pytest.raises(DealwireError, match="no candidate waits"):
        newest_candidate(home.path)


def test_a_new_candidate_takes_away_what_killed_runs_left(two: Two) -> None:
    left = two.home.candidate(inputs_hash="c" * 16)
    new = new_candidate(two.home.path, "d" * 16)
    assert not left.parent.exists()
    assert {path.name for path in (two.home.path / "releases").glob("2*")} == {
        path.parent.name for path in (two.older, two.newer, new)
    }
    assert os.readlink(new.with_name("marts.duckdb")) == "dealwire.duckdb"

"""A release is seen whole or not at all: what fails, dies or is read meanwhile changes nothing for the analysts."""

from __future__ import annotations

import dataclasses
import os
import stat
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from dealwire.errors import AuditFailed, DealwireError
from dealwire.releases.clean import clean
from dealwire.releases.contract import MARTS
from dealwire.releases.counts import row_counts
from dealwire.releases.current import current_release, open_published
from dealwire.releases.history import kept_releases
from dealwire.releases.meta import write_meta
from dealwire.releases.publish import publish
from dealwire.releases.report import AuditReport
from dealwire.releases.verdict import mark_failed
from tests.releases.conftest import Home, execute, query
from tests.releases.mutations import MUTATIONS

ONE_DEAL_LESS = "delete from marts.deals where deal_id = 'd2'"


def test_the_first_release(home: Home, passed: AuditReport) -> None:
    assert current_release(home.path) is None
    release = publish(home.complete(home.candidate(), passed), home.path)
    assert current_release(home.path) == release
    assert (release.inputs_hash, release.previous_release_id) == ("1a2b3c4d5e6f7a8b", None)
    assert (release.n_documents, release.rows["articles"], release.n_duplicates, release.n_rejections) == (5, 3, 1, 1)
    assert row_counts(home.published) == release.rows
    assert query(home.published, "select deal_id from marts.deals order by deal_id") == [("d1",), ("d2",)]


def test_meta_is_whole_and_commented(home: Home, passed: AuditReport) -> None:
    publish(home.complete(home.candidate(), passed), home.path)
    tables = query(
        home.published, "select table_name, comment from duckdb_tables() where schema_name = 'meta' order by table_name"
    )
    written = [name for name, comment in tables if comment]
    assert written == ["changes", "measures", "quarantine", "release", "run_steps", "runs", "validations"]
    undocumented = """
        select table_name, column_name from duckdb_columns()
        where schema_name = 'meta' and table_name <> 'rejections' and comment is null
    """
    assert query(home.published, undocumented) == []
    assert query(home.published, "select run_id, status from meta.runs") == [("run", "running")]
    assert query(home.published, "select step, rows_out from meta.run_steps") == [("ingest", 3)]
    assert query(home.published, "select count(*), count(distinct outcome) from meta.validations") == [
        (len(passed.validations), 1)
    ]


def test_a_failed_audit_leaves_the_published_release_and_says_why_in_one_line(home: Home, passed: AuditReport) -> None:
    publish(home.complete(home.candidate(), passed), home.path)
    before = home.published.stat()
    reader = duckdb.connect(home.published, read_only=True)
    candidate = home.candidate(MUTATIONS["deals", "confidence_is_a_share"].sql, inputs_hash="f" * 16)
    report = home.audit(candidate)
    home.complete(candidate, report)

    with pytest.raises(AuditFailed) as failure:
        publish(candidate, home.path)

    line = str(failure.value)
    assert "\n" not in line
    assert line.startswith("deals.confidence_is_a_share failed: 1 of 2 rows (deal_id=d1, confidence=1.2)")
    assert f"releases/{candidate.parent.name}" in line
    assert (home.published.stat().st_ino, home.published.stat().st_mtime) == (before.st_ino, before.st_mtime)
    assert reader.execute("select count(*) from marts.deals where amount > 0").fetchall() == [(1,)]
    assert query(candidate, "select rule from meta.validations where outcome = 'fail'") == [("confidence_is_a_share",)]


def test_what_was_not_audited_whole_is_not_published(home: Home, passed: AuditReport) -> None:
    with pytest.raises(AuditFailed, match="was never audited"):
        publish(home.candidate(), home.path)
    half = AuditReport(tuple(seen for seen in passed.validations if seen.suite != "deals"))
    with pytest.raises(AuditFailed, match="was audited without deals"):
        publish(home.complete(home.candidate(), half), home.path)
    assert not home.published.exists()


def test_an_error_blocks_whatever_its_severity(home: Home, passed: AuditReport) -> None:
    first, *rest = passed.validations
    broken = dataclasses.replace(first, severity="warns", outcome="error", message="no such column")
    with pytest.raises(AuditFailed, match=r"could not be evaluated \(no such column\)"):
        publish(home.complete(home.candidate(), AuditReport((broken, *rest))), home.path)


def test_a_warning_does_not_block(home: Home, passed: AuditReport) -> None:
    first, *rest = passed.validations
    warned = dataclasses.replace(first, severity="warns", outcome="warn")
    publish(home.complete(home.candidate(), AuditReport((warned, *rest))), home.path)
    assert home.published.exists()


def test_an_open_reader_keeps_its_release(home: Home, passed: AuditReport) -> None:
    publish(home.complete(home.candidate(), passed), home.path)
    with duckdb.connect(home.published, read_only=True) as reader:
        publish(home.complete(home.candidate(ONE_DEAL_LESS), passed), home.path, keep=1)
        assert reader.execute("select count(*) from marts.deals").fetchall() == [(2,)]
        assert reader.execute("select sum(amount) from marts.deals").fetchall() == [(16e6,)]
    assert query(home.published, "select count(*) from marts.deals") == [(1,)]


def test_a_reader_with_write_access_is_not_in_the_way(home: Home, passed: AuditReport) -> None:
    publish(home.complete(home.candidate(), passed), home.path)
    program = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('open', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", program, str(home.published)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as reader:
        assert reader.stdout is not None
        if os.geteuid() != 0:
            pytest.skip("only root may open a read-only file for writing")
        assert reader.stdout.readline() == "open\n"
        publish(home.complete(home.candidate(ONE_DEAL_LESS), passed), home.path)
        with open_published(home.published) as connection:
            assert connection.execute("select count(*) from marts.deals").fetchall() == [(1,)]
        reader.communicate("\n")


def test_a_published_file_is_read_only(home: Home, passed: AuditReport) -> None:
    publish(home.complete(home.candidate(), passed), home.path)
    assert stat.S_IMODE(home.published.stat().st_mode) == 0o444


KILLED = """
import os, sys
from pathlib import Path
from dealwire.releases import publish

instant, candidate, home = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
setattr(os if instant == "replace" else publish, instant, lambda *arguments: os._exit(9))
publish.publish(candidate, home)
"""


@pytest.mark.parametrize("instant", ["require_pass", "read_release", "_harden", "sync", "_replace", "replace", "clean"])
def test_a_kill_leaves_the_old_release_or_the_new_one(home: Home, passed: AuditReport, instant: str) -> None:
    publish(home.complete(home.candidate(), passed), home.path)
    candidate = home.complete(home.candidate(ONE_DEAL_LESS), passed)
    arguments = [sys.executable, "-c", KILLED, instant, str(candidate), str(home.path)]
    assert subprocess.run(arguments, cwd=Path(__file__).parents[2], check=False).returncode == 9

    deals = 1 if instant == "clean" else 2
    assert query(home.published, "select count(*) from marts.deals") == [(deals,)]
    publish(home.complete(home.candidate(ONE_DEAL_LESS), passed), home.path)
    assert query(home.published, "select count(*) from marts.deals") == [(1,)]
    assert sorted(path.name for path in home.path.iterdir()) == ["marts.duckdb", "releases", "warehouse.duckdb"]


def test_the_newest_releases_and_the_current_one_are_kept(home: Home, passed: AuditReport) -> None:
    files = []
    for number in range(4):
        files.append(home.complete(home.candidate(inputs_hash=f"{number}" * 16), passed))
        publish(files[-1], home.path, keep=2)
    assert [kept.release_id for kept in kept_releases(home.path)] == [files[3].parent.name, files[2].parent.name]

    publish(files[2], home.path, keep=1)
    assert sorted(folder.name for folder in (home.path / "releases").glob("2*")) == [
        file.parent.name for file in files[2:]
    ]
    release = current_release(home.path)
    assert release is not None
    assert release.release_id == files[2].parent.name


def test_what_killed_runs_left_is_removed_and_the_last_failed_candidate_is_not(home: Home, passed: AuditReport) -> None:
    release = publish(home.complete(home.candidate(), passed), home.path)
    failed, killed = home.candidate(inputs_hash="a" * 16), home.candidate(inputs_hash="b" * 16)
    mark_failed(failed)
    (home.path / "releases" / "notes").mkdir()
    (home.path / f".marts.duckdb.{killed.parent.name}.tmp").symlink_to(killed)

    removed = clean(home.path, keep=7)

    assert removed == [f".marts.duckdb.{killed.parent.name}.tmp", killed.parent.name]
    left = {folder.name for folder in (home.path / "releases").iterdir() if folder.is_dir()}
    assert left == {release.release_id, failed.parent.name, "notes"}


def test_what_is_no_release_is_told_in_one_line(home: Home) -> None:
    home.published.write_text("no database", encoding="utf-8")
    for look in (current_release, lambda path: open_published(path / "marts.duckdb").__enter__()):
        with pytest.raises(DealwireError, match="is no release") as error:
            look(home.path)
        assert "\n" not in str(error.value)
    home.published.unlink()
    with pytest.raises(DealwireError, match="nothing is published"), open_published(home.published):
        pass


def test_all_marts_are_counted(home: Home) -> None:
    assert list(row_counts(home.candidate())) == list(MARTS)


def test_what_was_changed_after_its_audit_is_not_published(home: Home, passed: AuditReport) -> None:
    publish(home.complete(home.candidate(), passed), home.path)
    candidate = home.complete(home.candidate(), passed)
    program = (
        "import duckdb, os, sys; c = duckdb.connect(sys.argv[1]); c.execute('pragma disable_checkpoint_on_shutdown');"
        "c.execute(sys.argv[2]); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", program, str(candidate), ONE_DEAL_LESS], check=True)
    with pytest.raises(DealwireError, match=r"is damaged: dealwire.duckdb.wal is in no manifest"):
        publish(candidate, home.path)
    execute(candidate, "checkpoint")
    with pytest.raises(DealwireError, match=r"is damaged: dealwire.duckdb has other content"):
        publish(candidate, home.path)
    assert query(home.published, "select count(*) from marts.deals") == [(2,)]


def test_writing_meta_again_replaces_it(home: Home, passed: AuditReport) -> None:
    candidate = home.complete(home.complete(home.candidate(), passed), passed)
    assert query(candidate, "select count(*) from meta.release") == [(1,)]
    execute(candidate, "drop table marts.companies")
    with pytest.raises(DealwireError, match="companies"):
        write_meta(candidate, home.warehouse, home.published, passed)

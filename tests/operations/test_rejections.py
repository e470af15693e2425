"""`dealwire rejections`: who is refused as things stand, and who is read again."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dealwire.cli import app
from dealwire.documents import rejections
from dealwire.documents.article import Extraction, Rejection
from dealwire.documents.discover import discover
from dealwire.documents.extract import extract
from dealwire.settings import Settings
from dealwire.warehouse.connection import open_warehouse
from dealwire.warehouse.documents import load_extractions
from dealwire.warehouse.extraction_parts import write_extractions
from dealwire.warehouse.files import FileRead, note_read, unseen
from dealwire.warehouse.lock import run_lock

EARLY, LATE = datetime(2024, 6, 1, 4, tzinfo=UTC), datetime(2024, 6, 2, 4, tzinfo=UTC)
TEXT = "La fonderie Castelnau a repris jeudi les ateliers Brunel, à Nevers, et leurs quatre-vingts salariés."
MAX_TRIES = 1

Command = Callable[..., Result]


@pytest.fixture
def command(settings: Settings) -> Command:
    def run(*words: str) -> Result:
        return CliRunner().invoke(app, ["rejections", *words, "--home", str(settings.home)])

    return run


@pytest.fixture
def night(settings: Settings, tmp_path: Path) -> Callable[..., list[str]]:
    """Read what is due, as a night does; documents with "slow" in their path time out. Return the files read."""

    def read(run_id: str, at: datetime) -> list[str]:
        with open_warehouse(settings.warehouse) as warehouse:
            due = unseen(warehouse, discover(settings.raw), MAX_TRIES)
            for file in due:
                found = [_timed_out(one) for one in extract(file, date(2024, 6, 1))]
                write_extractions(((one, file) for one in found), tmp_path / "part.parquet")
                load_extractions(warehouse, [tmp_path / "part.parquet"], run_id, at)
                retryable = sum(one.rejection is not None and one.rejection.is_retryable for one in found)
                note_read(warehouse, [FileRead(file, len(found), retryable)], run_id, at)
        return [file.raw_path for file in due]

    return read


def _timed_out(one: Extraction) -> Extraction:
    if "slow" not in one.raw_path:
        return one
    return replace(one, article=None, rejection=Rejection("extract", "timed_out", "it took too long", True))


@pytest.fixture
def refused(settings: Settings, night: Callable[..., list[str]]) -> Settings:
    """A warehouse with one article and three refusals of two nights, one of which may pass."""
    (settings.raw / "good.txt").write_text(TEXT, encoding="utf-8")
    (settings.raw / "slow.txt").write_text(TEXT, encoding="utf-8")
    (settings.raw / "two.jsonl").write_text('{"text": "Court."}\n{"nothing": 1}\n', encoding="utf-8")
    assert night("run-1", EARLY) == ["good.txt", "slow.txt", "two.jsonl"]
    (settings.raw / "late.pdf").write_bytes(b"%PDF-1.7")
    assert night("run-2", LATE) == ["late.pdf"]
    return settings


@pytest.mark.usefixtures("refused")
def test_the_list_has_what_is_refused_and_not_what_was_read(command: Command) -> None:
    result = command("list")
    assert result.exit_code == 0
    for words in ("late.pdf", "slow.txt", "timed_out", "two.jsonl#1", "two.jsonl#2", "4 documents are refused"):
        assert words in result.output
    assert "good.txt" not in result.output


@pytest.mark.usefixtures("refused")
@pytest.mark.parametrize(
    ("flags", "paths"),
    [
        ((), ["late.pdf", "slow.txt", "two.jsonl#1", "two.jsonl#2"]),
        (("--reason", "too_short", "--reason", "timed_out"), ["slow.txt", "two.jsonl#1"]),
        (("--stage", "extract"), ["slow.txt", "two.jsonl#2"]),
        (("--run", "run-1", "--stage", "clean"), ["two.jsonl#1"]),
        (("--run", "last"), ["late.pdf"]),
        (("--run", "run-9"), []),
    ],
)
def test_filters_and_formats_agree(command: Command, flags: tuple[str, ...], paths: list[str]) -> None:
    assert [row["raw_path"] for row in json.loads(command("list", *flags, "--json").output)] == paths
    assert [row["raw_path"] for row in csv.DictReader(io.StringIO(command("list", *flags, "--csv").output))] == paths


def test_a_document_that_has_changed_is_refused_no_more(
    refused: Settings, command: Command, night: Callable[..., list[str]]
) -> None:
    (refused.raw / "late.pdf").write_text(TEXT.replace("jeudi", "vendredi"), encoding="utf-8")
    night("run-3", LATE)
    assert "late.pdf" not in command("list").output


def test_retry_puts_back_what_may_pass(refused: Settings, command: Command, night: Callable[..., list[str]]) -> None:
    assert night("run-3", LATE) == []
    assert command("retry", "--raw", str(refused.raw)).exit_code == 0
    assert night("run-4", LATE) == ["slow.txt"]
    assert night("run-5", LATE) == []


@pytest.mark.parametrize("which", [["two.jsonl"], ["two.jsonl#2"], ["--reason", "no_text_field"]])
def test_retry_puts_back_what_is_asked_for(
    refused: Settings, command: Command, night: Callable[..., list[str]], which: list[str]
) -> None:
    assert command("retry", "--raw", str(refused.raw), *which).exit_code == 0
    assert night("run-3", LATE) == ["two.jsonl"]
    assert len(json.loads(command("list", "--json").output)) == 4


def test_retry_by_id_and_what_is_gone(refused: Settings, command: Command) -> None:
    [late] = json.loads(command("list", "--run", "last", "--json").output)
    (refused.raw / "late.pdf").unlink()
    result = command("retry", "--raw", str(refused.raw), late["document_id"])
    assert (result.exit_code, "gone" in result.output) == (0, True)


@pytest.mark.usefixtures("refused")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("retry", "good.txt"), "no refused document is 'good.txt'"),
        (("list", "--reason", "boredom"), "no reason is called 'boredom'"),
        (("list", "--json", "--csv"), "choose one"),
    ],
)
def test_a_slip_is_one_line(command: Command, words: tuple[str, ...], said: str) -> None:
    result = command(*words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


def test_without_a_warehouse_there_is_nothing_to_list(settings: Settings, command: Command) -> None:
    assert command("list").exit_code == 1
    assert not settings.home.exists()


def test_a_run_at_work_is_not_disturbed(refused: Settings, command: Command) -> None:
    with run_lock(refused.home):
        assert command("retry", "--raw", str(refused.raw)).exit_code == 4


def test_every_reason_is_explained() -> None:
    codes = {value for name, value in vars(rejections).items() if name.isupper() and isinstance(value, str)}
    assert codes == rejections.DESCRIPTIONS.keys()
    said = CliRunner().invoke(app, ["rejections", "reasons"]).output
    assert all(code in said for code in codes)

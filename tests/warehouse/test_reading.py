"""Files are cut into jobs and read in a sandbox: every record once, by its number, whatever others do."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from dealwire.documents.article import RawFile
from dealwire.documents.discover import discover
from dealwire.documents.extract import extract
from dealwire.ingestion import plan
from dealwire.ingestion.job import Item, Job, Limits
from dealwire.ingestion.sandbox import Sandbox
from dealwire.ingestion.tally import Tally
from tests.warehouse.miniature import sentences

TODAY = date(2024, 6, 1)
LIMITS = Limits(seconds=3, memory=300_000_000, max_bytes=20_000)

# What a parser written in C may do to its process, at a word in the text.
SABOTAGE = """
import ctypes, os, sys, time

if "dealwire.ingestion.worker" in sys.orig_argv:
    from dealwire.documents import account

    clean = account.clean

    def sabotaged(draft):
        if "SEGFAULT" in draft.text:
            ctypes.string_at(0)
        if "HANG" in draft.text:
            time.sleep(60)
        if "BOMB" in draft.text:
            bytearray(10**12)
        if "KILLED" in draft.text:
            os.kill(os.getpid(), 9)
        return clean(draft)

    account.clean = sabotaged
"""


@pytest.fixture
def sandbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(SABOTAGE)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "site"))
    box = Sandbox(LIMITS)
    yield box
    box.close()


def record(number: int, word: str = "") -> str:
    return json.dumps({"text": " ".join([*sentences(str(number), 4), word]), "url": f"https://example.org/{number}"})


def landed(folder: Path, name: str, content: bytes) -> RawFile:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    return RawFile(name, folder / name, len(content), datetime(2024, 3, 12, tzinfo=UTC))


def read(box: Sandbox, items: tuple[Item, ...], folder: Path) -> dict[str, str | None]:
    """Return the reason of rejection, or None, of every raw path that a job gives; each must come once."""
    parts = list(box.run(Job(items, folder, "job", TODAY, LIMITS.max_bytes)))
    rows = [row for part in parts for row in pq.read_table(part.path).to_pylist()]
    found = {row["raw_path"]: row["reason"] for row in rows}
    assert len(found) == len(rows) == sum(one.documents for part in parts for one in part.counts.values())
    return found


def test_a_document_that_takes_its_process_along_costs_itself_alone(sandbox: Sandbox, tmp_path: Path) -> None:
    words = {3: "SEGFAULT", 5: "KILLED", 6: "BOMB", 9: "HANG", 10: "SEGFAULT"}
    lines = "\n".join(record(number, words.get(number, "")) for number in range(1, 13))
    files = [
        landed(tmp_path / "raw", "a.txt", " ".join(sentences("a", 4)).encode()),
        landed(tmp_path / "raw", "b.jsonl", lines.encode()),
        landed(tmp_path / "raw", "c.txt", f"SEGFAULT {' '.join(sentences('c', 4))}".encode()),
        landed(tmp_path / "raw", "d.txt", " ".join(sentences("d", 4)).encode()),
    ]
    found = read(sandbox, tuple(Item(file) for file in files), tmp_path)
    reasons = {3: "crashed", 5: "out_of_memory", 6: "out_of_memory", 9: "timed_out", 10: "crashed"}
    expected = {f"b.jsonl#{number}": reasons.get(number) for number in range(1, 13)}
    assert found == {"a.txt": None, "c.txt": "crashed", "d.txt": None, **expected}


@pytest.mark.parametrize("name", ["days.jsonl", "days.jsonl.gz"])
def test_a_file_that_is_cut_gives_what_the_whole_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(plan, "PIECE_BYTES", 2_000)
    lines = [
        record(1),
        "",
        "no json",
        record(2),
        " ",
        json.dumps({"text": "long " * 9_000}),
        *map(record, range(3, 60)),
    ]
    content = "\n".join(lines).encode()
    file = landed(tmp_path / "raw", name, gzip.compress(content) if name.endswith("gz") else content)
    jobs = list(plan.jobs([file], 200, tmp_path / "pieces"))
    assert len(jobs) > 4
    assert [item.is_last for (item,) in jobs] == [*[False] * (len(jobs) - 1), True]
    box = Sandbox(LIMITS)
    found = [read(box, items, tmp_path) for items in jobs]
    box.close()
    whole = {one.raw_path: one.rejection and one.rejection.reason for one in extract(file, TODAY, LIMITS.max_bytes)}
    assert {raw_path: reason for piece in found for raw_path, reason in piece.items()} == whole
    assert sum(map(len, found)) == len(whole) == 61


def test_a_packed_file_that_is_cut_short_is_read_up_to_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan, "PIECE_BYTES", 8_000)
    packed = gzip.compress("\n".join(map(record, range(3_000))).encode())
    file = landed(tmp_path / "raw", "days.jsonl.gz", packed[: len(packed) // 2])
    box = Sandbox(LIMITS)
    found = [read(box, items, tmp_path) for items in plan.jobs([file], 200, tmp_path / "pieces")]
    box.close()
    assert len(found) > 50
    assert all(reason is None for one in found[:-2] for reason in one.values())
    assert found[-1] == {"days.jsonl.gz": "damaged"}


def test_small_files_share_a_job_and_a_file_ends_when_its_last_piece_does(
    sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan, "PIECE_BYTES", 2_000)
    landed(tmp_path / "raw", "a#1.txt", " ".join(sentences("a", 4)).encode())
    landed(tmp_path / "raw", "b.txt", b"")
    landed(tmp_path / "raw", "c.jsonl", "\n".join(map(record, range(20))).encode())
    tally, ended = Tally(), []
    for items in plan.jobs(discover(tmp_path / "raw"), 2, tmp_path / "pieces"):
        parts = list(sandbox.run(Job(items, tmp_path, "job", TODAY, LIMITS.max_bytes)))
        ended.append([(file.raw_file.raw_path, file.documents) for file in tally.take(items, parts)])
    assert len(ended) > 3
    assert [one for one in ended if one] == [[("c.jsonl", 20)], [("a%231.txt", 1), ("b.txt", 1)]]
    assert tally.documents == 22
    assert not list((tmp_path / "pieces").iterdir())

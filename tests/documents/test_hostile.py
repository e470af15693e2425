"""Whatever arrives: nothing raises, nothing takes the memory or the night, and every document is accounted for."""

from __future__ import annotations

import gzip
import json
import random
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dealwire.documents.article import Extraction, RawFile
from dealwire.documents.extract import extract, extract_stream
from dealwire.documents.rejections import DESCRIPTIONS
from tests.documents.conftest import TODAY, ReadAll, ReadOne
from tests.documents.test_archive import PAGE, TEXT, lines, warc, zipped
from tests.documents.test_feed import ATOM, RSS

N_MUTATIONS = 60


def written(folder: Path, name: str, content: bytes) -> RawFile:
    path = folder / name
    path.write_bytes(content)
    return RawFile(name, path, len(content), datetime(2025, 1, 1, tzinfo=UTC))


def mutations(content: bytes, seed: int) -> Iterator[bytes]:
    """Yield copies of `content` with bytes changed, cut out or put in."""
    dice = random.Random(seed)
    for _ in range(N_MUTATIONS):
        changed = bytearray(content)
        for _ in range(dice.randint(1, 12)):
            place = dice.randrange(len(changed))
            piece = dice.choice([b"", b"\0", b"<", b'"', b"\xff\xfe", dice.randbytes(3), bytes(changed[:40])])
            changed[place : place + dice.choice([0, 1, 1, 9])] = piece
        yield bytes(changed)


GOOD = {
    "page.html": PAGE.encode(),
    "day.jsonl.gz": gzip.compress(lines(3)),
    "batch.zip": zipped({"a.html": PAGE.encode(), "b.txt": TEXT.encode()}),
    "crawl.warc.gz": warc(("https://a.example/", "200 OK", "text/html", PAGE.encode())),
    "crawl.warc": gzip.decompress(warc(("https://a.example/", "200 OK", "text/html", PAGE.encode()))),
    "rss.xml": RSS.encode(),
    "atom.xml": ATOM.encode(),
    "rows.csv": f'title,text\n"Titre","{TEXT}"\n'.encode(),
}


@pytest.mark.parametrize("name", GOOD)
def test_mutated_bytes_are_accounted_for_and_read_the_same_twice(tmp_path: Path, name: str) -> None:
    for content in mutations(GOOD[name], seed=len(name)):
        raw_file = written(tmp_path, name, content)
        found = extract(raw_file, TODAY)
        assert found
        assert all(is_accounted_for(extraction) for extraction in found)
        assert len({extraction.document_id for extraction in found}) == len(found)
        assert extract(raw_file, TODAY) == found


def is_accounted_for(found: Extraction) -> bool:
    if found.rejection is not None:
        return found.article is None and found.rejection.reason in DESCRIPTIONS and "\n" not in found.rejection.message
    return found.article is not None


@pytest.mark.parametrize("name", ["deep.html", "deep.xml", "deep.json", "deep.csv"])
def test_deep_nesting_breaks_nothing(read_one: ReadOne, name: str) -> None:
    deep = "<div>" * 50_000 + TEXT
    content = {
        "deep.html": f"<!doctype html><html><body>{deep}",
        "deep.xml": f"<rss><channel><item><title>A</title><description>{'<b>' * 50_000}</description></item>",
        "deep.json": '{"a":' * 50_000,
        "deep.csv": f'title,text\nA,"{deep}"\n',
    }[name]
    assert is_accounted_for(read_one(content, name))


def test_a_head_full_of_comments_is_told_apart_at_once(read_one: ReadOne) -> None:
    assert read_one("<!---->" * 5_000 + "x").media_type == "text/plain"


def test_an_endless_line_costs_only_itself_and_no_memory(tmp_path: Path) -> None:
    record = json.dumps({"text": TEXT}).encode()
    content = gzip.compress(record + b'\n{"text": "' + b"a" * 5_000_000 + b'"}\n' + record)
    raw_file = written(tmp_path, "day.jsonl.gz", content)
    found = list(extract_stream(raw_file, TODAY, max_bytes=10_000))
    assert [extraction.rejection and extraction.rejection.reason for extraction in found] == [None, "too_large", None]
    assert peak(raw_file) < 3_000_000


def test_memory_does_not_grow_with_the_records_of_a_file(tmp_path: Path) -> None:
    few, many = (written(tmp_path, f"{n}.jsonl.gz", gzip.compress(lines(n))) for n in (50, 1500))
    peak(few)
    assert peak(many) < peak(few) + 500_000


def test_memory_does_not_grow_with_what_is_refused(tmp_path: Path) -> None:
    members = {f"{n}.txt": random.Random(n).randbytes(100_000).hex().encode() for n in range(40)}
    assert peak(written(tmp_path, "large.zip", zipped(members))) < 2_000_000


def peak(raw_file: RawFile) -> int:
    tracemalloc.start()
    try:
        for _ in extract_stream(raw_file, TODAY, max_bytes=10_000):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_page_in_the_wrong_charset_is_read(read_all: ReadAll) -> None:
    page = PAGE.replace("<head>", "<head><meta charset=utf-8>").encode("cp1252")
    [found] = read_all(page, "page.html")
    assert found.article is not None
    assert "sociétés" in found.article.body

"""Packed files: gzip, Zstandard, ZIP and WARC, in each other, cut short, and meant to do harm."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from dealwire.documents.article import Extraction, RawFile
from dealwire.documents.extract import extract_stream
from dealwire.documents.limits import Limits
from tests.documents.conftest import TODAY, ReadAll, ReadOne

TEXT = "Le groupe Ardenne Bois reprend la scierie Montclar pour 8 millions d'euros, ont annoncé les deux sociétés."
BODY = f"<body><article><p>{TEXT}</p></article></body>"
PAGE = f"<!doctype html><html lang=fr><head><title>Scierie</title></head>{BODY}</html>"


def lines(n: int) -> bytes:
    return b"".join(json.dumps({"title": f"Titre {i}", "text": f"{TEXT} Acte {i}."}).encode() + b"\n" for i in range(n))


def zstd(content: bytes) -> bytes:
    out = pa.BufferOutputStream()
    with pa.CompressedOutputStream(out, "zstd") as stream:
        stream.write(content)
    return bytes(out.getvalue().to_pybytes())


def zipped(members: dict[str, bytes] | list[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in dict(members).items() if isinstance(members, dict) else members:
            archive.writestr(name, content)
    return out.getvalue()


def warc(*responses: tuple[str, str, str, bytes]) -> bytes:
    """Build a WARC file of answers (address, status line, content type, body), each after its request."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    for url, status, kind, body in responses:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        asked = StatusAndHeaders("GET / HTTP/1.1", [], is_http_request=True)
        writer.write_record(writer.create_warc_record(url, "request", http_headers=asked))
        writer.write_record(writer.create_warc_record(url, "response", io.BytesIO(body), http_headers=headers))
    return out.getvalue()


def outcomes(found: list[Extraction]) -> dict[str, str]:
    return {
        extraction.raw_path: extraction.rejection.reason if extraction.rejection else "article" for extraction in found
    }


@pytest.mark.parametrize("pack", [gzip.compress, zstd], ids=["gz", "zst"])
def test_a_packed_file_is_read_as_what_it_holds(read_all: ReadAll, pack: Callable[[bytes], bytes]) -> None:
    found = read_all(pack(lines(2)) + pack(lines(1)), "day.jsonl.packed")
    assert outcomes(found) == {f"day.jsonl.packed#{n}": "article" for n in (1, 2, 3)}
    assert {extraction.media_type for extraction in found} == {"application/x-ndjson"}


@pytest.mark.parametrize("kept", [0.3, 0.5, 0.9])
def test_of_a_cut_file_all_that_came_out_whole_is_read(read_all: ReadAll, kept: float) -> None:
    packed = gzip.compress(lines(3000))
    cut = packed[: int(kept * len(packed))]
    n_whole = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(cut).count(b"\n")
    found = read_all(cut, "day.jsonl.gz")
    assert [extraction.raw_path for extraction in found if extraction.article] == [
        f"day.jsonl.gz#{number}" for number in range(1, n_whole + 1)
    ]
    assert [extraction.rejection.reason for extraction in found if extraction.rejection] == ["damaged"]


def test_of_a_cut_zstandard_file_all_but_the_last_page_is_read(read_all: ReadAll) -> None:
    found = read_all(zstd(lines(3000))[:-4], "day.jsonl.zst")
    assert [extraction.rejection.reason for extraction in found if extraction.rejection] == ["damaged"]
    # It unpacks in blocks of 128 KB, of which the last is damaged.
    whole = len(lines(3000)) // 131_072 * 131_072
    assert sum(extraction.article is not None for extraction in found) >= lines(3000)[: whole - 4_096].count(b"\n")


def test_members_are_named_in_the_path_and_hidden_ones_left_out(read_all: ReadAll) -> None:
    members = [
        ("fr/a.html", PAGE.encode()),
        ("day.jsonl", lines(2)),
        ("old#1.txt", TEXT.encode()),
        ("fr/a.html", f"{TEXT} Bis.".encode()),
        ("empty/", b""),
        ("__MACOSX/a.html", b"x"),
        (".DS_Store", b"x"),
        ("README.md", b"About this archive"),
    ]
    with pytest.warns(UserWarning, match="Duplicate name"):
        content = zipped(members)
    assert outcomes(read_all(content, "batch.zip")) == {
        "batch.zip!/fr/a.html": "article",
        "batch.zip!/day.jsonl#1": "article",
        "batch.zip!/day.jsonl#2": "article",
        "batch.zip!/old%231.txt": "article",
        "batch.zip!/fr/a.html~2": "article",
    }


def test_archives_may_hold_archives_up_to_a_depth(read_all: ReadAll) -> None:
    content = gzip.compress(zipped({"b.zip": zipped({"a.jsonl.gz": gzip.compress(lines(1))})}))
    assert outcomes(read_all(content, "c.zip.gz")) == {"c.zip.gz!/b.zip!/a.jsonl.gz#1": "article"}
    for _ in range(6):
        content = gzip.compress(content)
    assert outcomes(read_all(content, "c.zip.gz")) == {"c.zip.gz": "nested_too_deep"}


def test_a_member_that_cannot_be_unpacked_costs_only_itself(read_all: ReadAll) -> None:
    content = bytearray(zipped({"a.txt": (TEXT * 40).encode(), "b.txt": TEXT.encode()}))
    content[content.index(b"a.txt") + 12] ^= 0xFF
    assert outcomes(read_all(bytes(content), "batch.zip")) == {
        "batch.zip!/a.txt": "damaged",
        "batch.zip!/b.txt": "article",
    }


@pytest.mark.parametrize("layers", [1, 2])
def test_a_bomb_is_one_rejection_and_is_not_unpacked(tmp_path: Path, layers: int) -> None:
    content = b"a" * 20_000_000
    for _ in range(layers):
        content = zipped({"bomb": content, "good.txt": TEXT.encode()})
    path = tmp_path / "bomb.zip"
    path.write_bytes(content)
    raw_file = RawFile("bomb.zip", path, len(content), datetime.now(UTC))
    found = list(extract_stream(raw_file, TODAY, max_bytes=50_000_000, limits=Limits(free_bytes=1_000_000)))
    assert outcomes(found) == {"bomb.zip": "too_large"}


def test_an_answer_in_a_web_archive_knows_its_address_and_charset(read_all: ReadAll) -> None:
    page = PAGE.replace("sociétés", "sociétés à Épinal").encode("latin-1")
    found = read_all(
        warc(
            ("https://journal.example/scierie", "200 OK", "text/html; charset=iso-8859-1", page),
            ("https://journal.example/gone", "404 Not Found", "text/html", b"<html><body>Nothing here</body></html>"),
            ("https://journal.example/app.js", "200 OK", "text/javascript", b"let a = 'b'"),
            ("https://journal.example/day.jsonl", "200 OK", "application/json", lines(2)),
        ),
        "crawl.warc.gz",
    )
    assert outcomes(found) == {
        "crawl.warc.gz#2": "article",
        "crawl.warc.gz#4": "http_status",
        "crawl.warc.gz#6": "unsupported_type",
        "crawl.warc.gz#8#1": "article",
        "crawl.warc.gz#8#2": "article",
    }
    assert found[0].url == "https://journal.example/scierie"
    assert found[0].article is not None
    assert "Épinal" in found[0].article.body


def test_a_web_archive_that_breaks_off_is_read_up_to_there(read_all: ReadAll) -> None:
    content = gzip.decompress(
        warc(*[(f"https://a.example/{n}", "200 OK", "text/html", PAGE.encode()) for n in range(2)])
    )
    found = read_all(content + b"\r\n\r\nnonsense\r\n\r\n" * 3, "crawl.warc")
    assert list(outcomes(found).values())[:2] == ["article", "article"]


def test_a_page_in_gzip_is_one_document(read_one: ReadOne) -> None:
    found = read_one(gzip.compress(PAGE.encode()), "a.html.gz")
    assert (found.raw_path, found.media_type, found.rejection) == ("a.html.gz", "text/html", None)

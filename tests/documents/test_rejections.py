"""Bad input is normal: each kind becomes a rejection with its reason, and nothing is lost."""

from __future__ import annotations

import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dealwire.documents.article import RawFile
from dealwire.documents.extract import extract
from dealwire.documents.rejections import DESCRIPTIONS
from tests.documents.conftest import TODAY, ReadAll, ReadOne

PAGE_WITHOUT_ARTICLE = "<!doctype html><html><body><nav><a href='/'>Accueil</a></nav></body></html>"

BAD = [
    ("empty.txt", b"", "read", "empty"),
    ("blank.txt", b" \n\t\r\n ", "read", "empty"),
    ("invisible.txt", "\ufeff\u200b\n\u200b".encode(), "clean", "empty"),
    ("report.pdf", b"%PDF-1.7\n...", "read", "unsupported_type"),
    ("renamed.txt", b"%PDF-1.7\n...", "read", "unsupported_type"),
    ("photo.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF", "read", "unsupported_type"),
    ("export.docx", b"PK\x03\x04" + b"\0" * 26 + b"[Content_Types].xml", "read", "unsupported_type"),
    ("cut.zip", b"PK\x03\x04\x14\x00\x06\x00", "read", "damaged"),
    ("articles.gz", b"\x1f\x8b\x08\x00", "read", "damaged"),
    ("feed.xml", b"<?xml version='1.0'?><rss><channel/></rss>", "extract", "empty"),
    ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "read", "unsupported_type"),
    ("dump.txt", b"Some words\x00\x01\x02 and bytes", "read", "not_text"),
    ("control.txt", b"\x01\x02\x03\x04 abc \x05\x06", "read", "not_text"),
    ("menu.html", PAGE_WITHOUT_ARTICLE.encode(), "clean", "no_article"),
    ("cut.html", b"<!doctype html><html><head><title>Cut", "extract", "no_article"),
    ("cut.json", b'{"title": "Cut", "text": "', "extract", "bad_json"),
    ("number.json", b"42", "extract", "bad_json"),
    ("deep.json", b"[" * 100_000, "extract", "bad_json"),
    ("none.json", b" [ ] ", "extract", "empty"),
    ("fields.json", b'{"title": "Only a title"}', "extract", "no_text_field"),
    ("null.json", b'{"title": "A title", "text": null}', "extract", "no_text_field"),
    ("short.txt", b"Acme buys Brill.", "clean", "too_short"),
    ("table.txt", b"12.5 | 13.1 | 14.2 | -0.4\n" * 20, "clean", "no_article"),
    ("comments.txt", b"Laisser un commentaire\nLire la suite\n0", "clean", "no_article"),
]


@pytest.mark.parametrize(("name", "content", "stage", "reason"), BAD, ids=[row[0] for row in BAD])
def test_bad_input_is_rejected_with_its_reason(
    read_one: ReadOne, name: str, content: bytes, stage: str, reason: str
) -> None:
    found = read_one(content, name)
    assert found.article is None
    assert found.rejection is not None
    assert (found.rejection.stage, found.rejection.reason) == (stage, reason)
    assert found.rejection.message
    assert "\n" not in found.rejection.message
    assert reason in DESCRIPTIONS


def test_every_rejected_document_is_known_by_its_path_and_bytes(read_all: ReadAll) -> None:
    for name, content, _, _ in BAD:
        found = read_all(content, name)
    assert len({extraction.document_id for extraction in found}) == len(BAD)
    assert {extraction.raw_path for extraction in found} == {name for name, *_ in BAD}


def test_a_document_over_the_limit_is_not_read_but_hashed(read_one: ReadOne) -> None:
    small, large = read_one("word " * 100), read_one("word " * 100, max_bytes=100)
    assert large.rejection is not None
    assert large.rejection.reason == "too_large"
    assert large.content_hash == small.content_hash


def test_a_file_that_cannot_be_read_is_tried_again(tmp_path: Path) -> None:
    path = tmp_path / "locked.txt"
    path.write_text("Some text.")
    path.chmod(0)
    if path.stat().st_mode & stat.S_IRUSR or _is_readable(path):
        pytest.skip("this user reads everything")
    [found] = extract(RawFile("locked.txt", path, 10, datetime.now(UTC)), TODAY)
    assert found.rejection is not None
    assert (found.rejection.reason, found.rejection.is_retryable) == ("unreadable", True)


def test_a_file_that_is_gone_since_it_was_found_is_tried_again(tmp_path: Path) -> None:
    [found] = extract(RawFile("gone.txt", tmp_path / "gone.txt", 10, datetime.now(UTC)), TODAY)
    assert found.rejection is not None
    assert (found.rejection.reason, found.rejection.is_retryable) == ("unreadable", True)


def _is_readable(path: Path) -> bool:
    try:
        path.read_bytes()
    except OSError:
        return False
    return True

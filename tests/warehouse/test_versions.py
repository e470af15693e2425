"""An article that comes again, at the same address or in the same file: which version counts, whatever came first."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dealwire.documents.article import Article, Rejection
from dealwire.errors import DealwireError
from dealwire.warehouse.account import require_account
from dealwire.warehouse.connection import open_warehouse
from dealwire.warehouse.files import FileRead, note_read
from dealwire.warehouse.load_counts import LoadCounts
from tests.warehouse.miniature import EVENING, MORNING, extraction, file_of, load, load_in_nights

FIRST = Article("first", "", "Orvane veut lever 12 millions d'euros.", "fr")
SECOND = Article("second", "", "Orvane a levé 14 millions d'euros.", "fr")
THIRD = Article("third", "", "Orvane a levé 15 millions d'euros.", "fr")
URL = "https://www.example.org/eco/orvane"


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_the_last_published_version_counts_in_whatever_order_they_come(tmp_path: Path, order: tuple[int, ...]) -> None:
    documents = [
        extraction("a", FIRST, date(2024, 3, 1), url=URL),
        extraction("c", SECOND, date(2024, 3, 4), url="http://example.org/eco/orvane/?utm_source=mail#top"),
        extraction("b", THIRD, date(2024, 3, 2), url=URL, modified_at=EVENING),
    ]
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        total = load_in_nights(connection, tmp_path, [[documents[place]] for place in order])
        assert total == LoadCounts(documents=3, articles=1, versions=2)
        assert connection.sql("select article_id from raw.current_articles").fetchall() == [("second",)]
        assert connection.sql("select count(*) from raw.articles").fetchall() == [(3,)]
        duplicates = "select article_id, original_article_id, kind from raw.duplicates order by all"
        assert connection.sql(duplicates).fetchall() == [("first", "second", "version"), ("third", "second", "version")]


def test_of_one_day_the_later_file_and_the_later_record_count(tmp_path: Path) -> None:
    day = date(2024, 3, 1)
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        load(connection, tmp_path, extraction("z", THIRD, day, url=URL))
        load(connection, tmp_path, extraction("a#10", SECOND, day, url=URL, modified_at=EVENING))
        load(connection, tmp_path, extraction("a#9", FIRST, day, url=URL, modified_at=EVENING))
        assert connection.sql("select article_id from raw.current_articles").fetchall() == [("second",)]


def test_a_home_page_is_the_address_of_no_article(tmp_path: Path) -> None:
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        for raw_path, article in (("a", FIRST), ("b", SECOND)):
            load(connection, tmp_path, extraction(raw_path, article, url="https://example.org/"))
        assert connection.sql("select count(*) from raw.current_articles").fetchall() == [(2,)]


def test_an_old_version_that_stands_elsewhere_still_counts(tmp_path: Path) -> None:
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        load(connection, tmp_path, extraction("a", FIRST, date(2024, 3, 1), url=URL))
        load(connection, tmp_path, extraction("b", FIRST, date(2024, 3, 2), url="https://example.com/orvane"))
        load(connection, tmp_path, extraction("c", SECOND, date(2024, 3, 3), url=URL))
        found = connection.sql("select article_id, raw_path from raw.current_articles order by all").fetchall()
        assert found == [("first", "b"), ("second", "c")]


def test_what_a_file_no_longer_holds_does_not_count(tmp_path: Path) -> None:
    before, after = (
        file_of(extraction("week.jsonl", None)),
        file_of(extraction("week.jsonl", None, modified_at=EVENING)),
    )
    two = [extraction("week.jsonl#1", FIRST), extraction("week.jsonl#2", SECOND)]
    one = replace(two[0], modified_at=EVENING)
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        for file, documents, at in ((before, two, MORNING), (after, [one], EVENING)):
            load(connection, tmp_path, *documents, at=at)
            note_read(connection, [FileRead(file, len(documents), 0)], "run", at)
        assert connection.sql("select article_id from raw.current_articles").fetchall() == [("first",)]


def test_a_second_try_takes_the_place_of_the_rejection(tmp_path: Path) -> None:
    refused = replace(
        extraction("a", FIRST), article=None, rejection=Rejection("extract", "timed_out", "too slow", is_retryable=True)
    )
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        assert load(connection, tmp_path, refused) == LoadCounts(documents=1, rejections=1)
        assert load(connection, tmp_path, extraction("a", FIRST)) == LoadCounts(documents=1, articles=1)
        assert connection.sql("select outcome, article_id from raw.documents").fetchall() == [("article", "first")]


def test_a_run_that_was_killed_between_batches_is_taken_up_without_a_trace(tmp_path: Path) -> None:
    documents = [extraction("a", FIRST, url=URL), extraction("b", SECOND, url=URL), extraction("c", None)]
    current = "select article_id, raw_path, original_article_id from raw.current_articles order by all"
    with open_warehouse(tmp_path / "whole.duckdb") as connection:
        whole = load_in_nights(connection, tmp_path, [documents])
        expected = connection.sql(current).fetchall()
    with open_warehouse(tmp_path / "killed.duckdb") as connection:
        load(connection, tmp_path, documents[0])
        assert load_in_nights(connection, tmp_path, [documents]) == whole
        assert connection.sql(current).fetchall() == expected


def test_the_account_is_checked_against_what_was_seen_and_stored(tmp_path: Path) -> None:
    documents = [extraction("a", FIRST), extraction("b", FIRST), extraction("c", None)]
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        loaded = load(connection, tmp_path, *documents)
        require_account(connection, "run", 3, loaded)
        with pytest.raises(DealwireError, match="4 documents were seen"):
            require_account(connection, "run", 4, loaded)
        connection.execute("delete from raw.rejections")
        with pytest.raises(DealwireError, match="1 rejections no reason"):
            require_account(connection, "run", 3, loaded)
        connection.execute("delete from raw.documents where raw_path = 'b'")
        with pytest.raises(DealwireError, match="does not hold"):
            require_account(connection, "run", 3, loaded)


def test_documents_from_before_there_were_versions_move_along(tmp_path: Path) -> None:
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        load(connection, tmp_path, extraction("a", FIRST, url=URL))
        connection.execute("create table raw.old as select * exclude (file_path, url_key) from raw.documents")
        connection.execute("drop table raw.documents; alter table raw.old rename to documents")
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        assert load(connection, tmp_path, extraction("b", SECOND, url=URL)).documents == 1
        assert connection.sql("select count(*) from raw.current_articles").fetchall() == [(2,)]

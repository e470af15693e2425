"""CSV, TSV and Parquet: a record a row."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from dealwire.documents.article import Extraction
from tests.documents.conftest import ReadAll, ReadOne

TEXT = "La société Velterra a cédé sa filiale Ombrelle au groupe Castan pour 12,5 millions d'euros, a-t-elle indiqué."
ROW = {"Title": "Velterra cède Ombrelle", "TEXT": TEXT, "url": "https://journal.example/a", "date": "2025-02-04"}


def table(rows: list[dict[str, str]], delimiter: str = ",") -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def assert_is_the_row(found: Extraction) -> None:
    assert found.article is not None, found.rejection
    assert (found.article.title, found.article.body, found.article.language) == (ROW["Title"], TEXT, "fr")
    assert (found.url, found.published_on) == (ROW["url"], date(2025, 2, 4))


@pytest.mark.parametrize(("name", "delimiter"), [("a.csv", ","), ("a.csv", ";"), ("a.tsv", "\t"), ("export", ",")])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_row_is_an_article(read_one: ReadOne, name: str, delimiter: str, encoding: str) -> None:
    found = read_one(table([ROW], delimiter).encode(encoding), name)
    assert found.raw_path == f"{name}#1"
    assert_is_the_row(found)


def test_a_text_may_run_over_many_lines_and_hold_quotes(read_one: ReadOne) -> None:
    text = f'{TEXT}\n\n"Une page se tourne", dit son président. {TEXT}'
    found = read_one(table([ROW | {"TEXT": text}]), "a.csv")
    assert found.article is not None
    assert found.article.body == text


def test_marked_up_text_loses_its_marks(read_one: ReadOne) -> None:
    marked = f"<p>{TEXT}</p><script>track()</script><p>Le 3&nbsp;mars, <b>Castan</b> a confirmé.</p>"
    found = read_one(table([ROW | {"TEXT": marked}]), "a.csv")
    assert found.article is not None
    assert found.article.body == f"{TEXT}\n\nLe 3 mars, Castan a confirmé."


def test_rows_before_an_open_quote_are_read_and_the_rest_is_one_rejection(read_all: ReadAll) -> None:
    found = read_all(table([ROW, ROW | {"date": "2025-02-05"}]) + 'x,"never closed\n' * 2, "a.csv")
    assert [extraction.raw_path for extraction in found] == ["a.csv#1", "a.csv#2", "a.csv"]
    assert [extraction.rejection and extraction.rejection.reason for extraction in found] == [None, None, "bad_table"]


def test_a_table_without_a_text_is_refused(read_one: ReadOne) -> None:
    found = read_one("price,amount\n1,2\n", "a.csv")
    assert found.rejection is not None
    assert found.rejection.reason == "bad_table"


def test_a_line_over_the_limit_is_not_held_in_memory(read_all: ReadAll) -> None:
    found = read_all(table([ROW]) + "x" * 100_000, "a.csv", max_bytes=5_000)
    assert [extraction.rejection and extraction.rejection.reason for extraction in found] == [None, "too_large"]


def test_prose_with_commas_is_no_table(read_one: ReadOne) -> None:
    found = read_one(f"Text, title and date, a title\n\n{TEXT}", "note.txt")
    assert found.media_type == "text/plain"


def test_a_parquet_row_is_an_article_whatever_the_file_is_called(tmp_path: Path, read_one: ReadOne) -> None:
    columns = {name: [value] for name, value in ROW.items()} | {"date": [date(2025, 2, 4)], "embedding": [[0.1, 0.2]]}
    parquet.write_table(pa.table(columns), tmp_path / "rows")
    found = read_one((tmp_path / "rows").read_bytes(), "rows.bin")
    assert found.media_type == "application/vnd.apache.parquet"
    assert_is_the_row(found)


def test_a_cut_parquet_file_is_damaged(tmp_path: Path, read_one: ReadOne) -> None:
    parquet.write_table(pa.table({"text": [TEXT]}), tmp_path / "rows")
    found = read_one((tmp_path / "rows").read_bytes()[:-20], "rows.parquet")
    assert found.rejection is not None
    assert found.rejection.reason == "damaged"

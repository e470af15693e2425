"""The warehouse takes each document once, accounts for all of them, and one writer at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dealwire.annotation.text.mention import Annotations, ArticleText, Event, Role, Span
from dealwire.documents.article import Article, RawFile
from dealwire.documents.hints import Hints
from dealwire.errors import Busy, DealwireError
from dealwire.warehouse.annotations import AnnotationCounts, export_pending, load_annotations
from dealwire.warehouse.connection import open_warehouse
from dealwire.warehouse.files import FileRead, note_read, unseen
from dealwire.warehouse.inputs import inputs_hash
from dealwire.warehouse.journal import Journal
from dealwire.warehouse.load_counts import LoadCounts
from dealwire.warehouse.lock import run_lock
from dealwire.warehouse.rates import load_rates
from dealwire.warehouse.spool import read_pending, write_annotations
from tests.warehouse.miniature import EVENING, MORNING, extraction, load

ONE = Article("one", "Velmora lève des fonds", "Velmora a levé 40 millions d'euros.", "fr")
TWO = Article("two", "", "Rien à signaler.", "fr")


def test_documents_are_articles_duplicates_and_rejections(tmp_path: Path) -> None:
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        first = load(connection, tmp_path, extraction("a", ONE), extraction("b", ONE), extraction("c", None))
        second = load(connection, tmp_path, extraction("d", ONE), extraction("e", TWO))
        assert first == LoadCounts(documents=3, articles=1, duplicates=1, rejections=1)
        assert second == LoadCounts(documents=2, articles=1, duplicates=1, rejections=0)
        assert connection.sql("select reason, message from raw.rejections").fetchall() == [
            ("empty", "the file is empty")
        ]


def test_what_was_read_to_its_end_is_not_read_again_unless_it_changed(tmp_path: Path) -> None:
    same = RawFile("a", tmp_path / "a", 10, MORNING)
    touched = RawFile("a", tmp_path / "a", 10, EVENING)
    grown = RawFile("a", tmp_path / "a", 11, MORNING)
    new = RawFile("z#12", tmp_path / "z#12", 10, MORNING)
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        load(connection, tmp_path, extraction("a", ONE))
        assert unseen(connection, [same], max_tries=3) == [same]
        note_read(connection, [FileRead(same, 1, 0)], "run", MORNING)
        assert unseen(connection, [same, touched, grown, new], max_tries=3) == [touched, grown, new]
        note_read(connection, [FileRead(new, 1, 0)], "run", MORNING)
        assert unseen(connection, [same, new], max_tries=3) == []


def test_what_sources_yaml_says_anew_is_read_again_once(tmp_path: Path) -> None:
    before = RawFile("a", tmp_path / "a", 10, MORNING)
    after = replace(before, hints=Hints("Le Courrier", "fr", (("text", "corps"),)))
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        note_read(connection, [FileRead(before, 1, 0)], "run", MORNING)
        assert unseen(connection, [before, after], max_tries=3) == [after]
        note_read(connection, [FileRead(after, 1, 0)], "run", MORNING)
        assert unseen(connection, [after], max_tries=3) == []


def test_what_may_pass_is_tried_again_but_not_for_ever(tmp_path: Path) -> None:
    slow, mended = RawFile("a", tmp_path / "a", 10, MORNING), RawFile("a", tmp_path / "a", 10, EVENING)
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        for _ in range(2):
            note_read(connection, [FileRead(slow, 5, 1)], "run", MORNING)
            assert unseen(connection, [slow], max_tries=3) == [slow]
        note_read(connection, [FileRead(slow, 5, 1)], "run", MORNING)
        assert unseen(connection, [slow, mended], max_tries=3) == [mended]
        note_read(connection, [FileRead(mended, 5, 1)], "run", MORNING)
        assert unseen(connection, [mended], max_tries=3) == [mended]
        note_read(connection, [FileRead(mended, 5, 0)], "run", MORNING)
        assert unseen(connection, [mended], max_tries=3) == []


def test_the_copy_that_speaks_for_an_article_does_not_depend_on_the_order(tmp_path: Path) -> None:
    early, late, undated = (
        extraction("z", ONE, date(2024, 1, 2)),
        extraction("a", ONE, date(2024, 1, 3)),
        extraction("b", ONE),
    )
    speakers = []
    for number, order in enumerate([(early, late, undated), (undated, late, early)]):
        with open_warehouse(tmp_path / f"{number}.duckdb") as connection:
            for one in order:
                load(connection, tmp_path, one)
            speakers.append(connection.sql("select raw_path, published_on from raw.current_articles").fetchall())
    assert speakers == [[("z", date(2024, 1, 2))]] * 2


def test_a_changed_file_takes_the_place_of_its_old_version(tmp_path: Path) -> None:
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        load(connection, tmp_path, extraction("a", ONE))
        load(connection, tmp_path, extraction("a", TWO, content="v2"), at=EVENING)
        assert connection.sql("select article_id from raw.current_articles").fetchall() == [("two",)]
        assert connection.sql("select count(*) from raw.articles").fetchall() == [(2,)]


def annotated(article: ArticleText) -> Annotations:
    trigger = Span("body", 10, 14, "levé")
    quote = Span("body", 0, 35, article.body)
    investee = Role("investee", "Velmora", Span("body", 0, 7, "Velmora"))
    event = Event("ev", "investments", "funding_round", trigger, quote, quote, (investee,), "fr_levee", 0.9)
    return Annotations(article.article_id, events=[event])


def test_annotations_are_due_once_and_again_when_date_or_annotator_change(tmp_path: Path) -> None:
    spool = tmp_path / "spool"

    def due(version: str) -> list[ArticleText]:
        return [article for path in export_pending(connection, version, 1, spool) for article in read_pending(path)]

    with open_warehouse(tmp_path / "w.duckdb") as connection:
        load(connection, tmp_path, extraction("b", ONE))
        (article,) = due("v1")
        assert article == ArticleText("one", ONE.title, ONE.body, "fr", None)
        for _ in range(2):
            write_annotations([(article, annotated(article))], tmp_path / "out")
            assert load_annotations(connection, tmp_path / "out", "v1", "run") == AnnotationCounts(1, 1)
        assert connection.sql("select role, name_as_written from annotations.event_roles").fetchall() == [
            ("investee", "Velmora")
        ]
        assert due("v1") == []
        assert [one.article_id for one in due("v2")] == ["one"]
        load(connection, tmp_path, extraction("a", ONE, date(2024, 1, 2)))
        assert [one.published_on for one in due("v1")] == [date(2024, 1, 2)]


def test_the_inputs_hash_knows_what_is_new_and_nothing_else(tmp_path: Path) -> None:
    models = tmp_path / "models"
    models.mkdir()
    (models / "deals.sql").write_text("select 1")
    hashes = []
    for number, order in enumerate([("a", "b"), ("b", "a")]):
        with open_warehouse(tmp_path / f"{number}.duckdb") as connection:
            for raw_path in order:
                load(connection, tmp_path, extraction(raw_path, ONE))
            hashes.append(inputs_hash(connection, [models]))
            load(connection, tmp_path, extraction("c", None))
            hashes.append(inputs_hash(connection, [models]))
            (models / "target").mkdir(exist_ok=True)
            (models / "target" / "manifest.json").write_text("{}")
            hashes.append(inputs_hash(connection, [models]))
    (models / "deals.sql").write_text("select 2")
    with open_warehouse(tmp_path / "1.duckdb") as connection:
        changed = inputs_hash(connection, [models])
    assert hashes[:3] == hashes[3:]
    assert hashes[0] != hashes[1] == hashes[2] != changed


def test_rates_are_loaded_once_and_know_the_euro_of_a_day(tmp_path: Path) -> None:
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        assert load_rates(connection) > 200_000
        assert load_rates(connection) == 0
        # 1 EUR = 1.0808 USD on that day: the European Central Bank's reference rate.
        query = "select per_eur from raw.exchange_rates where currency = 'USD' and rate_date = '2024-02-28'"
        assert connection.sql(query).fetchall() == [(1.0808,)]


def test_a_second_run_is_told_that_the_first_is_at_work(tmp_path: Path) -> None:
    with run_lock(tmp_path), pytest.raises(Busy, match="another run is at work"), run_lock(tmp_path):
        pass
    with run_lock(tmp_path):
        pass


def test_a_damaged_warehouse_is_named(tmp_path: Path) -> None:
    (tmp_path / "w.duckdb").write_bytes(b"this is no database" * 1000)
    with pytest.raises(DealwireError, match="cannot be opened"), open_warehouse(tmp_path / "w.duckdb"):
        pass


def test_the_journal_tells_how_runs_and_steps_ended(tmp_path: Path) -> None:
    warehouse = tmp_path / "w.duckdb"
    killed = Journal(warehouse, "nightly").run()
    killed.__enter__()
    stopped = pytest.raises(Busy)
    with stopped, Journal(warehouse, "ingest").run() as journal, journal.step("ingest") as step:
        step.rows_in = 3
        raise Busy("in the way")
    with open_warehouse(warehouse) as connection:
        runs = connection.sql("select command, status, message from meta.runs order by started_at").fetchall()
        steps = connection.sql("select step, rows_in, status, message from meta.run_steps").fetchall()
    assert runs == [("nightly", "killed", None), ("ingest", "failed", "in the way")]
    assert steps == [("ingest", 3, "failed", "in the way")]

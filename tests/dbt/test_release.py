"""What holds for a release as a whole, whatever its facts."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from dealwire.errors import BuildFailed
from dealwire.releases.build import DBT_PROJECT, Workshop, build, generate_docs, run_dbt
from dealwire.releases.dbt_results import first_failure
from tests.dbt.miniature import Mention, Story, on, write_document, write_story, write_warehouse
from tests.dbt.release import MARTS, Release

LATER = datetime(2024, 7, 1)


def allies(*partners: str) -> Mention:
    return Mention("deals", "partnership", {"partner": list(partners)}, {"status": "announced"})


def test_the_order_of_loading_changes_nothing(
    release: Release, stories: list[Story], write: Callable[[Iterable[Story]], Path], publish: Callable[[Path], Release]
) -> None:
    shuffled = list(stories)
    random.Random(7).shuffle(shuffled)
    assert publish(write(shuffled)).everything() == release.everything()


def test_a_release_holds_the_contract_and_nothing_else(release: Release) -> None:
    tables = release.rows("select schema_name || '.' || table_name from duckdb_tables()")
    assert {name for (name,) in tables} == set(MARTS)
    assert release.rows("select view_name from duckdb_views() where not internal") == []


def test_every_table_and_column_carries_its_comment(release: Release) -> None:
    assert release.rows("select table_name from duckdb_tables() where comment is null") == []
    assert (
        release.rows("select table_name, column_name from duckdb_columns() where comment is null and not internal")
        == []
    )


def test_a_new_article_leaves_the_ids_of_the_facts_that_it_restates(
    write: Callable[[Iterable[Story]], Path], publish: Callable[[Path], Release]
) -> None:
    first = Story("first", on("2024-01-10"), [allies("Almery", "Bodmin")])
    copy = Story("copy", on("2024-01-09"), [], "Gazette", text="first")
    warehouse = write([first])
    before = publish(warehouse)
    ids = before.rows("select deal_id from marts.deals")

    with duckdb.connect(str(warehouse)) as connection:
        write_story(
            connection, Story("second", on("2024-02-10"), [allies("Bodmin", "Almery"), allies("Cotes", "Durrel")])
        )
        write_document(connection, copy)
    after = publish(warehouse)
    assert after.rows("select deal_id from marts.deals where n_articles = 2") == ids
    assert after.rows("select raw_path, source, n_facts from marts.articles order by all") == [
        ("copy.txt", "Gazette", 1),
        ("second.txt", None, 2),
    ]

    with duckdb.connect(str(warehouse)) as connection:
        write_document(connection, first, LATER, outcome="rejection", article_id=None)
        write_document(connection, copy, LATER, outcome="rejection", article_id=None)
        connection.execute(
            "insert into raw.rejections"
            " select document_id, raw_path, 'extract', 'empty', 'no text', false, 'r', ingested_at"
            " from raw.documents where outcome = 'rejection'"
        )
    gone = publish(warehouse)
    assert gone.rows("select n_articles from marts.deals") == [(1,), (1,)]
    assert gone.rows("select raw_path, reason from meta.rejections order by all") == [
        ("copy.txt", "empty"),
        ("first.txt", "empty"),
    ]


def test_an_empty_warehouse_gives_an_empty_release(
    write: Callable[[Iterable[Story]], Path], publish: Callable[[Path], Release]
) -> None:
    assert not any(publish(write([])).everything().values())


def test_a_failed_build_names_the_node_and_leaves_no_candidate(tmp_path: Path) -> None:
    project = shutil.copytree(DBT_PROJECT, tmp_path / "project")
    kinds = project / "seeds" / "fact_kinds.csv"
    kinds.write_text(kinds.read_text(encoding="utf-8").replace(",partners,", ",friends,"), encoding="utf-8")
    warehouse = write_warehouse(tmp_path / "warehouse.duckdb", [])
    with pytest.raises(BuildFailed, match=r"^dbt test accepted_values_fact_kinds_party_rule.*\n?$"):
        build(warehouse, tmp_path / "candidate.duckdb", tmp_path / "work", project)
    assert not (tmp_path / "candidate.duckdb").exists()


def test_an_error_before_any_node_is_one_line_without_a_traceback(tmp_path: Path) -> None:
    output = (
        "10:11:12  Encountered an error:\n  IO Error: no such\n  database\n10:11:13  Traceback (most recent call last)"
    )
    assert first_failure(tmp_path, output) == "dbt: Encountered an error: IO Error: no such database"


@pytest.fixture(scope="module")
def documented(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    folder = tmp_path_factory.mktemp("docs")
    warehouse = write_warehouse(folder / "warehouse.duckdb", [])
    assert (generate_docs(warehouse, folder / "work") / "index.html").exists()
    return Workshop(warehouse, folder / "work", DBT_PROJECT)


def test_the_documentation_knows_every_mart(documented: Workshop) -> None:
    catalog = (documented.target / "catalog.json").read_text(encoding="utf-8")
    assert all(f'"model.dealwire.{table.split(".")[1]}"' in catalog for table in MARTS)


def test_the_unit_tests_of_the_models_pass(documented: Workshop) -> None:
    run_dbt(documented, "test", "--select", "test_type:unit")

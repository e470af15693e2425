"""Near-copies are found whatever stands around them, and tied to the first published, whatever came in first."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dealwire.documents.article import Article, Extraction
from dealwire.warehouse import near_copies
from dealwire.warehouse.connection import open_warehouse
from dealwire.warehouse.near_copies import compare_new
from dealwire.warehouse.shingles import shingle_hashes, sketch
from dealwire.warehouse.similarity import MIN_SIMILARITY, similarity
from tests.warehouse.miniature import extraction, load_in_nights, sentences, text

AGENCY = sentences("agency", 24)
OTHER = sentences("other", 24)
TIES = "select article_id, original_article_id, kind from raw.duplicates order by all"


def rewritten(body: Sequence[str], seed: str, share: float = 0.12) -> list[str]:
    """A share of the sentences replaced, evenly over the text, and another site's chrome around it."""
    fresh, step = sentences(seed, len(body)), round(1 / share)
    changed = [fresh[place] if place % step == step // 2 else one for place, one in enumerate(body)]
    return [*sentences(f"{seed} menu", 3), *changed, *sentences(f"{seed} footer", 3)]


def alike(one: Sequence[str], other: Sequence[str]) -> float:
    return similarity(*shingle_hashes([" ".join(one), " ".join(other)]))


def test_a_rewritten_copy_in_other_chrome_is_alike_and_another_text_is_not() -> None:
    assert alike(rewritten(AGENCY, "one"), AGENCY) >= MIN_SIMILARITY
    assert alike(rewritten(AGENCY, "one"), rewritten(AGENCY, "two", 0.05)) >= MIN_SIMILARITY
    assert alike(AGENCY, OTHER) == 0
    assert alike(AGENCY, [*AGENCY[:10], *OTHER[:14]]) < MIN_SIMILARITY
    assert alike(AGENCY[:6], AGENCY) < MIN_SIMILARITY, "a brief is not the report"


def test_case_and_punctuation_make_no_difference_and_texts_do_not_run_together() -> None:
    plain, loud = shingle_hashes(["Velmora lève douze millions", "« VELMORA » lève : douze… millions !"])
    assert plain.tolist() == loud.tolist()
    apart = shingle_hashes(["un deux trois quatre", "", "cinq six", "un deux trois quatre 😀"])
    assert [len(hashes) for hashes in apart] == [2, 0, 0, 2]
    assert apart[0].tolist() == apart[3].tolist()


def test_hashes_are_the_same_on_every_machine() -> None:
    assert shingle_hashes(["un deux trois"])[0].tolist() == [16050472701202764148]


def test_a_short_text_has_no_copies() -> None:
    assert not len(sketch(shingle_hashes(["Velmora lève des fonds auprès de ses actionnaires."])[0]))


DOCUMENTS = [
    extraction("late", text("late", AGENCY), date(2024, 3, 5)),
    extraction("copy", text("copy", rewritten(AGENCY, "copy")), date(2024, 3, 4)),
    extraction("early", text("early", rewritten(AGENCY, "early", 0.05)), date(2024, 3, 3)),
    extraction("undated", text("undated", rewritten(AGENCY, "undated", 0.05))),
    extraction("other", text("other", OTHER), date(2024, 3, 1)),
    extraction("twin", text("other", OTHER), date(2024, 3, 2)),
    extraction("old", text("old", AGENCY[1:]), date(2024, 3, 1), url="https://example.org/a"),
    extraction("new", text("new", sentences("new", 24)), date(2024, 3, 2), url="https://example.org/a"),
]
EXPECTED = [
    ("copy", "early", "near_copy"),
    ("late", "early", "near_copy"),
    ("old", "new", "version"),
    ("undated", "early", "near_copy"),
]


def test_many_pairs_are_compared_in_shares_and_give_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(near_copies, "_MEETINGS_AT_ONCE", 5)
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        load_in_nights(connection, tmp_path, [DOCUMENTS])
        assert connection.sql(TIES).fetchall() == EXPECTED


def test_boilerplate_on_thousands_of_pages_fits_into_little_memory(tmp_path: Path) -> None:
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        connection.execute("set memory_limit = '100MB'")
        connection.execute(
            """
            insert into raw.new_sketches
            select md5(number::varchar), list_prepend(7, [hash(number // 2, run) for run in range(31)])::ubigint[],
            from range(6000) pages (number)
            """
        )
        with pytest.raises(KeyError):  # each has a copy, but no text to be compared
            compare_new(connection)


@pytest.mark.parametrize("seed", range(6))
def test_groups_do_not_depend_on_order_nights_or_batches(tmp_path: Path, seed: int) -> None:
    draw = random.Random(seed)
    shuffled = draw.sample(DOCUMENTS, len(DOCUMENTS))
    cuts = sorted(draw.sample(range(len(shuffled) + 1), 2))
    nights = [shuffled[start:end] for start, end in zip([0, *cuts], [*cuts, None], strict=True)]
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        total = load_in_nights(connection, tmp_path, nights)
        assert total.documents == total.articles + total.versions + total.duplicates == len(DOCUMENTS)
        assert connection.sql(TIES).fetchall() == EXPECTED
        originals = "select distinct original_article_id from raw.current_articles order by all"
        assert connection.sql(originals).fetchall() == [("early",), ("new",), ("other",)]
        similar = "select min(similarity) >= 0.75 and max(similarity) <= 1 from raw.duplicates where kind = 'near_copy'"
        assert connection.sql(similar).fetchall() == [(True,)]


def test_an_earlier_publication_becomes_the_original_of_all(tmp_path: Path) -> None:
    first = extraction("first", text("first", AGENCY), date(2024, 3, 4))
    copy = extraction("copy", text("copy", rewritten(AGENCY, "copy")), date(2024, 3, 5))
    earlier = extraction("earlier", text("earlier", rewritten(AGENCY, "earlier", 0.05)), date(2024, 3, 1))
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        load_in_nights(connection, tmp_path, [[first, copy]])
        assert connection.sql(TIES).fetchall() == [("copy", "first", "near_copy")]
        load_in_nights(connection, tmp_path, [[earlier]])
        assert connection.sql(TIES).fetchall() == [("copy", "earlier", "near_copy"), ("first", "earlier", "near_copy")]


def test_a_group_larger_than_what_is_compared_stays_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dealwire.warehouse.near_copies.MAX_CARRIERS", 3)
    copies = [_copy(number) for number in range(12)]
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        load_in_nights(connection, tmp_path, [copies[6:], copies[:6]])
        originals = "select distinct original_article_id from raw.current_articles"
        assert connection.sql(originals).fetchall() == [("copy-00",)]


def _copy(number: int) -> Extraction:
    article = Article(f"copy-{number:02d}", "", " ".join(rewritten(AGENCY, str(number), 0.05)), "fr")
    return replace(extraction(f"{number}", article), published_on=date(2024, 3, 1))

"""The figures are those of the shared scoring script, where that stands beside the project."""

from __future__ import annotations

import importlib.util
import json
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dealwire.annotation.annotate import annotate
from dealwire.annotation.text.mention import ArticleText, Event
from dealwire.annotation.words.lexicon import Lexicon
from dealwire.evaluation.evaluate import evaluate
from dealwire.evaluation.labels import read_labels
from tests.evaluation.miniature import LABELS, build_release, write

PROJECT = Path(__file__).resolve().parents[2]
SHARED = PROJECT.parent / "shared"
GOLD = SHARED / "corpus" / "gold"

pytestmark = pytest.mark.skipif(
    not (SHARED / "tools" / "score.py").is_file(), reason="the scoring script (../shared/tools) is not on this machine"
)

Counts = dict[tuple[str, str], tuple[int, int, int, int]]


def theirs(marts: Path, gold: Path) -> Counts:
    spec = importlib.util.spec_from_file_location("score", SHARED / "tools" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    counts, _ = module.score(str(marts), [str(gold)])
    names = ("gold", "predicted", "found", "exact")
    return {key: tuple(c[name] for name in names) for key, c in counts.items() if any(c[name] for name in names)}


def ours(marts: Path, gold: Path) -> Counts:
    with duckdb.connect(marts, read_only=True) as release:
        figures = evaluate(release, read_labels(gold)).figures
    return {key: (f.labelled, f.published, f.found, f.exact) for key, f in figures.items()}


def test_same_figures_on_the_miniature(tmp_path: Path) -> None:
    build_release(tmp_path / "candidate.duckdb")
    gold = write(tmp_path, LABELS)
    assert ours(tmp_path / "candidate.duckdb", gold) == theirs(tmp_path / "candidate.duckdb", gold)


@pytest.mark.skipif(not GOLD.is_dir(), reason="the labelled articles (../shared/corpus/gold) are not on this machine")
def test_same_figures_on_the_labelled_articles(tmp_path: Path) -> None:
    """Every mention as a fact of its own: more facts, and more wrong ones, than a release would hold."""
    release_of_mentions(tmp_path / "mentions.duckdb")
    found = ours(tmp_path / "mentions.duckdb", GOLD / "dev.jsonl")
    assert found == theirs(tmp_path / "mentions.duckdb", GOLD / "dev.jsonl")
    assert found["all", "all"][2] > 100


def release_of_mentions(file: Path) -> None:
    build_release(file)
    lexicon = Lexicon.load(PROJECT / "dbt_project" / "seeds")
    with duckdb.connect(file) as connection:
        for table in ("deals", "investments", "valuations", "regulatory_reactions", "parties", "evidence", "articles"):
            connection.execute(f"delete from marts.{table}")
        connection.execute("begin")
        for path in sorted((GOLD / "articles").glob("*.json")):
            article = read(path)
            connection.execute(
                "insert into marts.articles (article_id, raw_path) values ($1, $2)", [article.article_id, path.name]
            )
            for event in annotate(article, lexicon).events:
                insert(connection, article, event)
        connection.execute("commit")


def read(path: Path) -> ArticleText:
    record: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    day = date.fromisoformat(record["date"][:10]) if record.get("date") else None
    return ArticleText(path.stem, record.get("title") or "", record["text"], record.get("language") or "fr", day)


KEYS = {
    "deals": ("deal_id", "deal_type", "status, announced_on"),
    "investments": ("investment_id", "investment_type", "status, announced_on"),
    "valuations": ("valuation_id", "basis", ""),
    "regulatory_reactions": ("reaction_id", "action", "stance, announced_on"),
}


def insert(connection: duckdb.DuckDBPyConnection, article: ArticleText, event: Event) -> None:
    key, kind, more = KEYS[event.fact_table]
    columns = [key, kind, "amount", "currency", *filter(None, more.split(", "))]
    values = [event.event_id, event.kind, *(getattr(event, column) for column in columns[2:])]
    marks = ", ".join("?" * len(columns))
    connection.execute(f"insert into marts.{event.fact_table} ({', '.join(columns)}) values ({marks})", values)
    connection.execute(
        "insert into marts.evidence (evidence_id, fact_table, fact_id, article_id, quote) values (?, ?, ?, ?, ?)",
        [event.event_id, event.fact_table, event.event_id, article.article_id, event.quote.text],
    )
    for role in event.roles:
        connection.execute(
            "insert into marts.parties (fact_table, fact_id, role, name) values (?, ?, ?, ?)",
            [event.fact_table, event.event_id, role.role, role.name],
        )

"""A release against labels: figures by language and table, and every error."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

import duckdb

from dealwire.evaluation.errors import describe
from dealwire.evaluation.figures import Figures
from dealwire.evaluation.labels import LabelledArticle
from dealwire.evaluation.pair import Paired, pair
from dealwire.evaluation.published_facts import paths_by_name, read_published

ALL = "all"


@dataclass(slots=True)
class Evaluation:
    """`figures` by language and table, either of which may be `all`.

    `missing` names labelled articles that are not in the release (their labels count as missed); `left_empty` are the
    articles without labels for which nothing was published, of `empty`. `errors` are lines to read, in order.
    """

    figures: defaultdict[tuple[str, str], Figures] = field(default_factory=lambda: defaultdict(Figures))
    missing: list[str] = field(default_factory=list)
    empty: int = 0
    left_empty: int = 0
    errors: list[str] = field(default_factory=list)


def evaluate(release: duckdb.DuckDBPyConnection, articles: list[LabelledArticle]) -> Evaluation:
    """Hold the labelled articles against the open release. An article is found by its file's name."""
    published = read_published(release)
    paths = paths_by_name(list(published))
    result = Evaluation()
    for article in articles:
        path = paths.get(article.name)
        if path is None:
            result.missing.append(article.name)
        facts = published.get(path or "", [])
        if not article.facts:
            result.empty += 1
            result.left_empty += not facts
        paired = pair(article.facts, facts)
        _count(result, article.language, paired)
        result.errors.extend(describe(article.name, paired))
    return result


def _count(result: Evaluation, language: str, paired: Paired) -> None:
    def figures(table: str) -> list[Figures]:
        return [result.figures[key] for key in ((language, table), (language, ALL), (ALL, table), (ALL, ALL))]

    for label, fact, match in paired.found:
        # A label and what finds it are of one table: `compare` sees to that.
        for counts in figures(label.table):
            counts.labelled += 1
            counts.found += 1
            counts.exact += match.is_exact
        for counts in figures(fact.table):
            counts.published += 1
    for label in paired.missed:
        for counts in figures(label.table):
            counts.labelled += 1
    for fact in paired.wrong:
        for counts in figures(fact.table):
            counts.published += 1

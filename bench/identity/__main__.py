"""How often facts are split or merged that should not be, over pairs of labelled facts that somebody has judged.

GOLD.jsonl holds labelled articles, one a line: `id`, `date` and `facts`, each with `table`, `type`, `roles` and what
the article states. The pairs are `bench/data/identity_pairs.jsonl`. Figures come out over the labels taken as
mentions, which measures the models alone, and, with RELEASE (a file published from the same articles), over the facts
found there: of all pairs, of those of sure facts alone, and of those across articles.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from bench.identity.found_facts import found_labels
from bench.identity.labels import Label, Row
from bench.identity.labels_as_mentions import published_labels
from bench.identity.score import score


def show(title: str, facts: Mapping[Label, str], articles: list[Row]) -> None:
    """Print the score of all pairs, of those of facts that no reader doubts, and of those across articles."""
    doubted = {(row["id"], place) for row in articles for place, fact in enumerate(row["facts"]) if fact.get("doubt")}
    kinds: dict[str, Callable[[Label, Label], bool]] = {
        "all pairs": lambda *_: True,
        "of sure facts": lambda one, other: not {one, other} & doubted,
        "across articles": lambda one, other: one[0] != other[0],
    }
    for name, counts in kinds.items():
        print(f"{title}, {name}: {score(facts, counts)}")


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.identity", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, metavar="GOLD.jsonl")
    parser.add_argument("release", type=Path, metavar="RELEASE", nargs="?")
    options = parser.parse_args()
    articles = [json.loads(line) for line in options.gold.read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        show("labels as mentions", published_labels(articles, Path(folder)), articles)
    if options.release:
        show("facts found", found_labels(articles, options.release), articles)


if __name__ == "__main__":
    main()

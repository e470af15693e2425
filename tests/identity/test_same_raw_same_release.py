"""The same articles and mentions publish the same rows, in whatever order, loads and batches they came."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import duckdb

from dealwire.releases.build import build
from tests.dbt.miniature import Mention, Story, money, write_story, write_warehouse
from tests.dbt.release import Release

FIRST_DAY = date(2024, 1, 1)
NAMES = [
    "Brunel",
    "Brunel Freight",
    "Castor Group",
    "Castor",
    "Dovrefjell A/S",
    "Dovrefjell",
    "Eskdale",
    "Compagnie du Gué",
]
SOURCES = ["Gazette", "Courier", "Ledger", None]


def a_season(seed: int, n_articles: int = 100) -> list[Story]:
    """Return articles by chance about a handful of companies, so that most facts are told again; some are copies."""
    chance = random.Random(seed)
    stories = []
    for number in range(n_articles):
        day = FIRST_DAY + timedelta(days=chance.randrange(0, 500)) if chance.random() < 0.8 else None
        mentions = [a_mention(chance) for _ in range(chance.randint(0, 3))]
        stories.append(Story(f"{number:03}", day, mentions, chance.choice(SOURCES)))
        if chance.random() < 0.1:
            stories.append(Story(f"copy of {number:03}", day, mentions, chance.choice(SOURCES), text=f"{number:03}"))
    return stories


def a_mention(chance: random.Random) -> Mention:
    one, other = chance.sample(NAMES, 2)
    stated = (
        money(chance.choice([15e6, 15.4e6, 16e6, 40e6]), chance.choice(["EUR", "USD"])) if chance.random() < 0.5 else {}
    )
    if chance.random() < 0.3:
        stated["announced_on"] = FIRST_DAY + timedelta(days=chance.randrange(0, 500))
    status = {"status": chance.choice(["rumoured", "announced", "completed", "withdrawn"])}
    made: list[Callable[[], Mention]] = [
        lambda: Mention("deals", "acquisition", {"acquirer": one, "target": other}, status | stated),
        lambda: Mention("deals", "partnership", {"partner": [one, other]}, status | stated),
        lambda: Mention("investments", "stake", {"investor": one, "investee": other}, status | stated),
        lambda: Mention("investments", "funding_round", {"investee": one}, status | stated),
        lambda: Mention("valuations", "current", {"company": one}, money(2e9, "USD", 1e9)),
        lambda: Mention(
            "regulatory_reactions", "review", {"authority": "European Commission@european_commission", "company": [one]}
        ),
    ]
    return chance.choice(made)()


def load(file: Path, stories: list[Story], n_loads: int, chance: random.Random) -> Path:
    """Write the stories in `n_loads` loads of any size, each in any order."""
    shuffled = chance.sample(stories, len(stories))
    cuts = [0, *sorted(chance.sample(range(1, len(stories)), n_loads - 1)), len(stories)]
    write_warehouse(file, [])
    for night, (start, end) in enumerate(itertools.pairwise(cuts)):
        with duckdb.connect(str(file)) as connection:
            for story in shuffled[start:end]:
                write_story(connection, story, datetime(2025, 1, 1) + timedelta(days=night))
    return file


def test_order_and_loads_change_no_published_row(tmp_path: Path) -> None:
    stories, chance = a_season(seed=1), random.Random(2)
    releases = []
    for n_loads in (1, 3, 10):
        warehouse = load(tmp_path / f"{n_loads}.duckdb", stories, n_loads, chance)
        release = tmp_path / f"release{n_loads}.duckdb"
        build(warehouse, release, tmp_path / "work")
        releases.append(Release(release).everything())
    once, *others = releases
    assert all(rows for table, rows in once.items() if table.startswith("marts."))
    assert [other == once for other in others] == [True, True]

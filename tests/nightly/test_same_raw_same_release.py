"""Same raw, same release: neither the order, nor the batches, nor the number of runs shows in what is published."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

from tests.nightly.conftest import PROJECT, Command, Home

RUN = """
import sys
from pathlib import Path

from flows.annotate import annotate
from flows.ingest import ingest

raw, home, *nights = map(Path, sys.argv[1:])
for number, night in enumerate(nights):
    for article in sorted(night.rglob("*.*")):
        target = raw / article.relative_to(night)
        target.parent.mkdir(parents=True, exist_ok=True)
        article.rename(target)
    ingest(raw, home)
    if number % 4 == 3:
        annotate(home)
"""


def sample_articles() -> list[Path]:
    return sorted(path for path in (PROJECT / "raw").rglob("*") if path.suffix in {".txt", ".html"})


def test_three_nights_publish_what_one_does(dealwire: Command, sample_release: Home, tmp_path: Path) -> None:
    raw, home = tmp_path / "raw", Home(tmp_path / "home")
    articles = sample_articles()
    for night in range(3):
        arrive(articles[night::3], raw)
        outcome = dealwire("nightly", "--raw", raw, "--home", home.path, DEALWIRE_BATCH_SIZE="3", DEALWIRE_WORKERS="1")
        assert outcome.exit_code == 0, outcome.output
    assert home.facts() == sample_release.facts()


def test_ten_runs_in_any_order_publish_what_one_does(
    dealwire: Command, prefect_server: str, sample_release: Home, tmp_path: Path
) -> None:
    """Ten runs of shuffled articles, a document a batch and two workers; then one night over what they left."""
    raw, home = tmp_path / "raw", Home(tmp_path / "home")
    shuffled = random.Random(20241104).sample(sample_articles(), len(sample_articles()))
    nights = [tmp_path / f"night {number}" for number in range(10)]
    for number, night in enumerate(nights):
        arrive(shuffled[number::10], night)
    subprocess.run(
        [sys.executable, "-c", RUN, raw, home.path, *nights],
        cwd=PROJECT,
        env=os.environ | {"PREFECT_API_URL": prefect_server, "DEALWIRE_BATCH_SIZE": "1", "DEALWIRE_WORKERS": "2"},
        check=True,
        capture_output=True,
    )
    outcome = dealwire("nightly", "--raw", raw, "--home", home.path)
    assert outcome.exit_code == 0, outcome.output
    assert home.facts() == sample_release.facts()


def arrive(articles: list[Path], folder: Path) -> None:
    """Put articles where a landing zone with this folder as its root would have them."""
    for article in articles:
        target = folder / article.relative_to(PROJECT / "raw")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(article, target)

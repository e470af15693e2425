"""Same raw, same release: neither the order, nor the batches, nor the number of runs shows in what is published."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

from tests.nights import PROJECT, Home

RUN = """
import sys
from pathlib import Path

from flows.ingest import ingest
from flows.nightly import nightly

raw, home, *arrivals = map(Path, sys.argv[1:])
for number, arrival in enumerate(arrivals):
    for article in sorted(arrival.rglob("*.*")):
        target = raw / article.relative_to(arrival)
        target.parent.mkdir(parents=True, exist_ok=True)
        article.rename(target)
    run = nightly if number in (3, 6, 9) else ingest
    run(raw, home)
"""


def sample_articles() -> list[Path]:
    return sorted(path for path in (PROJECT / "raw").rglob("*") if path.suffix in {".txt", ".html"})


def test_ten_runs_in_any_order_publish_what_one_does(prefect_server: str, sample_release: Home, tmp_path: Path) -> None:
    """Ten runs of shuffled articles, of which three are whole nights; a document a batch, and one worker."""
    raw, home = tmp_path / "raw", Home(tmp_path / "home")
    shuffled = random.Random(20241104).sample(sample_articles(), len(sample_articles()))
    arrivals = [tmp_path / f"arrival {number}" for number in range(10)]
    for number, arrival in enumerate(arrivals):
        arrive(shuffled[number::10], arrival)
    raw.mkdir()
    subprocess.run(
        [sys.executable, "-c", RUN, raw, home.path, *arrivals],
        cwd=PROJECT,
        env=os.environ | {"PREFECT_API_URL": prefect_server, "DEALWIRE_BATCH_SIZE": "1", "DEALWIRE_WORKERS": "1"},
        check=True,
        capture_output=True,
    )
    assert len(home.query("select run_id from meta.runs")) == 10
    assert home.facts() == sample_release.facts()


def arrive(articles: list[Path], folder: Path) -> None:
    """Put articles where a landing zone with this folder as its root would have them."""
    for article in articles:
        target = folder / article.relative_to(PROJECT / "raw")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(article, target)

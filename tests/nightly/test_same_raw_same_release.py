"""Same raw, same release: neither the order, nor the batches, nor the number of runs shows in what is published."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.nightly.conftest import PROJECT, Command, Home


def test_three_nights_publish_what_one_does(dealwire: Command, sample_release: Home, tmp_path: Path) -> None:
    raw, home = tmp_path / "raw", Home(tmp_path / "home")
    articles = sorted(path for path in (PROJECT / "raw").rglob("*") if path.suffix in {".txt", ".html"})
    for night in range(3):
        for article in reversed(articles[night::3]):
            target = raw / article.relative_to(PROJECT / "raw")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(article, target)
        outcome = dealwire("nightly", "--raw", raw, "--home", home.path, DEALWIRE_BATCH_SIZE="3", DEALWIRE_WORKERS="1")
        assert outcome.exit_code == 0, outcome.output
    assert home.facts() == sample_release.facts()

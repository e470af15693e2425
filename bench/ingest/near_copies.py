"""Near-copies that are planted and found again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from bench.ingest.corpus import bulk_lines
from bench.ingest.proof import Proof
from bench.ingest.run import ingest, query
from bench.planted import plant

N_ORIGINALS = 3_000


def near_copies(corpus: Path, work: Path) -> Iterator[Proof]:
    """Copies planted after their originals, in a second night; what was alike before does not count."""
    raw, home = work / "planted", work / "home-planted"
    raw.mkdir()
    records = [{**json.loads(line), "date": "2021-01-01"} for line in islice(bulk_lines(corpus), N_ORIGINALS)]
    for place, record in enumerate(records):
        (raw / f"{place}.json").write_text(json.dumps(record), encoding="utf-8")
    ingest(raw, home)
    groups = {path: original for path, original, _ in query(home, _TIES)}
    n_planted = plant(records, raw / "copies", seed=3)
    ingest(raw, home)
    right = wrong = 0
    for path, original, is_tied in query(home, _TIES):
        if path.startswith("copies/"):
            same = original == groups[path.removeprefix("copies/")]
            right, wrong = right + (is_tied and same), wrong + (is_tied and not same)
        else:
            wrong += groups[path] != original
    recall, precision = right / n_planted, right / (right + wrong)
    yield Proof(f"near-copies: recall over {n_planted:,} planted", f"{recall:.4f}", ">= 0.98", recall >= 0.98)
    yield Proof("near-copies: precision", f"{precision:.4f}", ">= 0.98", precision >= 0.98)


_TIES = """
    select documents.raw_path, current.original_article_id, current.original_article_id <> current.article_id
    from raw.documents
    inner join raw.current_articles as current using (article_id)
"""

"""Whole pages, against trafilatura's own extraction."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from bench.ingest.corpus import html_pages, truths
from bench.ingest.proof import Proof, memory
from bench.ingest.run import WORKERS, ingest, query

N_PAGES = 1_000


def html(corpus: Path, work: Path) -> Iterator[Proof]:
    """Whole pages, against trafilatura's own extraction with metadata in a bare pool of as many processes."""
    pages = html_pages(corpus)
    raw, home = work / "pages", work / "home-pages"
    raw.mkdir()
    looped = [
        (f"{turn}-{name}.html", page) for turn in range(-(-N_PAGES // len(pages))) for name, page in pages.items()
    ]
    for file_name, page in looped:
        (raw / file_name).write_bytes(page)
    paths = sorted(raw.iterdir())
    started = time.perf_counter()
    with ProcessPoolExecutor(WORKERS) as pool:
        theirs = dict(zip(paths, pool.map(_trafilatura, paths, chunksize=10), strict=True))
    bare = time.perf_counter() - started
    ours = ingest(raw, home)
    ratio = ours.seconds / bare
    yield Proof(
        f"html: {len(paths):,} pages against trafilatura alone",
        f"{ours.seconds:.1f} s / {bare:.1f} s = {ratio:.2f}",
        "<= 1.2",
        ratio <= 1.2,
    )
    yield memory("html", ours)
    bodies = dict(query(home, "select raw_path, body from raw.documents inner join raw.articles using (article_id)"))
    truth_by_name = truths(corpus)
    scores = [
        (_f1(bodies.get(f"0-{name}.html", ""), truth), _f1(theirs[raw / f"0-{name}.html"], truth))
        for name, truth in truth_by_name.items()
        if name in pages
    ]
    mine, others = (sum(column) / len(scores) for column in zip(*scores, strict=True))
    yield Proof("html: F1 of body words, against trafilatura's", f"{mine:.4f} / {others:.4f}", ">=", mine >= others)


def _trafilatura(path: Path) -> str:
    from trafilatura import bare_extraction  # noqa: PLC0415 - in the pool's processes only

    found = bare_extraction(path.read_bytes(), with_metadata=True, include_comments=False)
    return str(getattr(found, "text", "") or "")


def _f1(found: str, truth: str) -> float:
    ours, theirs = (Counter(re.findall(r"\w+", text.lower())) for text in (found, truth))
    common = sum((ours & theirs).values())
    return 2 * common / (ours.total() + theirs.total()) if common else 0.0

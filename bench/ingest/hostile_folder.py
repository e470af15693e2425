"""Broken, huge and malicious input."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bench.hostile import make_hostile
from bench.ingest.corpus import html_pages
from bench.ingest.proof import Proof, memory
from bench.ingest.run import ingest, query


def hostile(corpus: Path, work: Path, n_mutations: int) -> Iterator[Proof]:
    """Broken, huge and malicious input: every document accounted for."""
    raw, home = work / "hostile", work / "home-hostile"
    n_files = make_hostile(raw, list(html_pages(corpus).values()), n_mutations, seed=5)
    run = ingest(raw, home)
    (read,) = query(home, "select count(*), sum(n_documents)::bigint from raw.files")
    holds = read == (n_files, run.documents)
    yield Proof(f"hostile: {n_files:,} files accounted for", run.message, "all", holds)
    yield memory("hostile", run)
    reasons = query(home, "select reason, count(*) from raw.rejections group by reason order by all")
    yield Proof("hostile: reasons", ", ".join(f"{reason} {count}" for reason, count in reasons), "", True)

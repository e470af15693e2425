"""Plain articles: how fast, and whether one file or many makes a difference."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bench.ingest.corpus import bulk_lines
from bench.ingest.proof import Proof, memory
from bench.ingest.run import ingest, query


def text(corpus: Path, work: Path) -> Iterator[Proof]:
    """Plain articles by the ten thousand, in one file as a partner leaves it and in many as a crawler does."""
    lines = list(bulk_lines(corpus))
    one, many = work / "one", work / "many"
    one.mkdir()
    many.mkdir()
    (one / "articles.jsonl").write_bytes(b"".join(lines))
    for start in range(0, len(lines), 100):
        (many / f"{start:06d}.jsonl").write_bytes(b"".join(lines[start : start + 100]))
    for raw in (one, many):
        home = work / f"home-{raw.name}"
        first, second = ingest(raw, home), ingest(raw, home)
        rate = first.documents / first.seconds
        yield Proof(f"text, {raw.name} file(s): articles a second", f"{rate:,.0f}", ">= 2,500", rate >= 2_500)
        yield memory(f"text, {raw.name} file(s)", first)
        yield Proof(f"text, {raw.name} file(s): second run", f"{second.seconds:.2f} s", "< 3 s", second.seconds < 3)
    currents = [query(work / f"home-{name}", _TEXTS) for name in ("one", "many")]
    yield Proof("text: same articles and ties either way", f"{len(currents[0]):,}", "same", currents[0] == currents[1])


_TEXTS = "select article_id, original_article_id from raw.current_articles order by all"

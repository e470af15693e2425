"""How fast, how exact and how sturdy the ingest is: `python -m bench.ingest CORPUS`.

CORPUS holds real articles, which this project does not ship: `bulk/*.jsonl.gz` (JSON lines with url, title, text and
date), `html/pages/*.html.gz` and `html/truth.jsonl` (a line a page: id, body). Every run is a `dealwire ingest` in
processes of its own, over a landing zone that is made for it and thrown away.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import duckdb
from rich.console import Console
from rich.table import Table

from bench.hostile import make_hostile
from bench.planted import plant
from bench.process_memory import watched

WORKERS = 2
N_PAGES = 1_000
N_ORIGINALS = 3_000
GIGABYTE = 1_000_000_000


@dataclass(frozen=True)
class Proof:
    """A row of the table: what was measured, and whether that is good enough."""

    name: str
    measured: str
    wanted: str
    holds: bool


@dataclass(frozen=True)
class Ingested:
    """An ingest that ran to its end: seconds of its step, its documents, and its peak memory in bytes."""

    seconds: float
    documents: int
    message: str
    memory: int


def ingest(raw: Path, home: Path) -> Ingested:
    """Run `dealwire ingest`. Raises RuntimeError, with its output, if it fails."""
    command = [sys.executable, "-m", "dealwire", "ingest", "--raw", str(raw), "--home", str(home)]
    variables = {**os.environ, "DEALWIRE_WORKERS": str(WORKERS), "PREFECT_HOME": str(home.parent / "prefect")}
    # A machine at work on something else starts the server slowly.
    variables["PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS"] = "120"
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, env=variables, stdout=output, stderr=subprocess.STDOUT)
        with watched(process) as peak:
            code = process.wait()
        if code:
            output.seek(0)
            raise RuntimeError(output.read().decode(errors="replace")[-5_000:])
    steps = query(home, "select seconds, rows_in, message from meta.run_steps order by started_at desc limit 1")
    seconds, documents, message = steps[0]
    return Ingested(seconds, documents, message, peak.resident)


def query(home: Path, sql: str) -> list[tuple[Any, ...]]:
    with duckdb.connect(home / "warehouse.duckdb", read_only=True) as connection:
        return connection.sql(sql).fetchall()


def text(corpus: Path, work: Path) -> Iterator[Proof]:
    """Plain articles by the ten thousand, in one file as a partner leaves it and in many as a crawler does."""
    lines = list(_lines(corpus))
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
        yield _memory(f"text, {raw.name} file(s)", first)
        yield Proof(f"text, {raw.name} file(s): second run", f"{second.seconds:.2f} s", "< 3 s", second.seconds < 3)
    currents = [query(work / f"home-{name}", _TEXTS) for name in ("one", "many")]
    yield Proof("text: same articles and ties either way", f"{len(currents[0]):,}", "same", currents[0] == currents[1])


_TEXTS = "select article_id, original_article_id from raw.current_articles order by all"


def _memory(name: str, run: Ingested) -> Proof:
    return Proof(f"{name}: peak memory", f"{run.memory / GIGABYTE:.2f} GB", "< 1.5 GB", run.memory < 1.5 * GIGABYTE)


def _lines(corpus: Path) -> Iterator[bytes]:
    largest = max((corpus / "bulk").glob("*.jsonl.gz"), key=lambda path: path.stat().st_size)
    with gzip.open(largest) as file:
        yield from file


def html(corpus: Path, work: Path) -> Iterator[Proof]:
    """Whole pages, against trafilatura's own extraction with metadata in a bare pool of as many processes."""
    pages = _pages(corpus)
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
    yield _memory("html", ours)
    bodies = dict(query(home, "select raw_path, body from raw.documents inner join raw.articles using (article_id)"))
    truths = _truths(corpus)
    scores = [
        (_f1(bodies.get(f"0-{name}.html", ""), truth), _f1(theirs[raw / f"0-{name}.html"], truth))
        for name, truth in truths.items()
        if name in pages
    ]
    mine, others = (sum(column) / len(scores) for column in zip(*scores, strict=True))
    yield Proof("html: F1 of body words, against trafilatura's", f"{mine:.4f} / {others:.4f}", ">=", mine >= others)


def _pages(corpus: Path) -> dict[str, bytes]:
    paths = sorted((corpus / "html" / "pages").glob("*.html.gz"))
    return {path.name.removesuffix(".html.gz"): gzip.decompress(path.read_bytes()) for path in paths}


def _trafilatura(path: Path) -> str:
    from trafilatura import bare_extraction  # noqa: PLC0415 - in the pool's processes only

    found = bare_extraction(path.read_bytes(), with_metadata=True, include_comments=False)
    return str(getattr(found, "text", "") or "")


def _truths(corpus: Path) -> dict[str, str]:
    with (corpus / "html" / "truth.jsonl").open(encoding="utf-8") as file:
        return {record["id"]: record["body"] for record in map(json.loads, file)}


def _f1(found: str, truth: str) -> float:
    ours, theirs = (Counter(re.findall(r"\w+", text.lower())) for text in (found, truth))
    common = sum((ours & theirs).values())
    return 2 * common / (ours.total() + theirs.total()) if common else 0.0


def near_copies(corpus: Path, work: Path) -> Iterator[Proof]:
    """Copies planted after their originals, in a second night; what was alike before does not count."""
    raw, home = work / "planted", work / "home-planted"
    raw.mkdir()
    records = [{**json.loads(line), "date": "2021-01-01"} for line in islice(_lines(corpus), N_ORIGINALS)]
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


# Copies of one text share an article, so that each path is asked for by itself.
_TIES = """
    select documents.raw_path, current.original_article_id, current.original_article_id <> current.article_id
    from raw.documents
    inner join raw.current_articles as current using (article_id)
"""


def hostile(corpus: Path, work: Path, n_mutations: int) -> Iterator[Proof]:
    """Broken, huge and malicious input: every document accounted for."""
    raw, home = work / "hostile", work / "home-hostile"
    n_files = make_hostile(raw, list(_pages(corpus).values()), n_mutations, seed=5)
    run = ingest(raw, home)
    (read,) = query(home, "select count(*), sum(n_documents)::bigint from raw.files")
    holds = read == (n_files, run.documents)
    yield Proof(f"hostile: {n_files:,} files accounted for", run.message, "all", holds)
    yield _memory("hostile", run)
    reasons = query(home, "select reason, count(*) from raw.rejections group by reason order by all")
    yield Proof("hostile: reasons", ", ".join(f"{reason} {count}" for reason, count in reasons), "", True)


def show(proofs: Sequence[Proof]) -> None:
    table = Table("proof", "measured", "wanted", "holds", title="Ingest", title_justify="left")
    for proof in proofs:
        table.add_row(proof.name, proof.measured, proof.wanted, "yes" if proof.holds else "NO")
    Console(width=150).print(table)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.ingest", description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("corpus", type=Path, help="the folder with bulk/ and html/")
    parser.add_argument("--only", choices=["text", "html", "near-copies", "hostile"], help="one of the four parts")
    parser.add_argument("--mutations", type=int, default=10_000, help="mutated pages in the hostile folder")
    arguments = parser.parse_args()
    corpus = arguments.corpus
    if not (corpus / "bulk").is_dir() or not (corpus / "html" / "truth.jsonl").is_file():
        print(f"bench: {corpus} lacks bulk/*.jsonl.gz or html/truth.jsonl.\n{(__doc__ or '').split(chr(10), 2)[2]}")
        return 2
    parts: dict[str, Callable[[Path], Iterator[Proof]]] = {
        "text": lambda work: text(corpus, work),
        "html": lambda work: html(corpus, work),
        "near-copies": lambda work: near_copies(corpus, work),
        "hostile": lambda work: hostile(corpus, work, arguments.mutations),
    }
    proofs: list[Proof] = []
    for name, part in parts.items():
        if arguments.only in (None, name):
            with tempfile.TemporaryDirectory(prefix="dealwire-bench-") as work:
                proofs += part(Path(work))
    show(proofs)
    return 0 if all(proof.holds for proof in proofs) else 1


if __name__ == "__main__":
    sys.exit(main())

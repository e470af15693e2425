"""How fast, how exact and how sturdy the ingest is: `python -m bench.ingest CORPUS`.

CORPUS holds real articles, which this project does not ship: `bulk/*.jsonl.gz` (JSON lines with url, title, text and
date), `html/pages/*.html.gz` and `html/truth.jsonl` (a line a page: id, body). Every run is a `dealwire ingest` in
processes of its own, over a landing zone that is made for it and thrown away.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.ingest.hostile_folder import hostile
from bench.ingest.html import html
from bench.ingest.near_copies import near_copies
from bench.ingest.plain_text import text
from bench.ingest.proof import Proof


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

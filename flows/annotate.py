"""Annotate: articles without annotations, or with outdated ones, get their mentions."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import duckdb
from prefect import flow, task
from prefect.logging import get_run_logger

from dealwire.annotation.annotate import annotate as annotate_article
from dealwire.annotation.version import extractor_version
from dealwire.annotation.words.lexicon import Lexicon
from dealwire.warehouse.annotations import export_pending, load_annotations
from dealwire.warehouse.connection import open_warehouse
from dealwire.warehouse.spool import read_pending, write_annotations
from flows.batches import results
from flows.orphans import end_with_parent
from flows.run import Run, start_run
from flows.task_runner import task_runner

Export = Callable[[duckdb.DuckDBPyConnection, str], list[Path]]
"""Takes a connection to the warehouse and the annotator's version, writes batches of articles, returns their files."""


@lru_cache(maxsize=1)
def _lexicon(lexicons: Path) -> Lexicon:
    return Lexicon.load(lexicons)


@task(task_run_name="annotate {pending.stem}")
def annotate_batch(pending: Path, lexicons: Path) -> Path:
    """Annotate the articles of the Parquet file `pending`; return the folder with one file a table."""
    end_with_parent()
    lexicon = _lexicon(lexicons)
    folder = pending.with_suffix("")
    write_annotations(((article, annotate_article(article, lexicon)) for article in read_pending(pending)), folder)
    return folder


def annotate_pending(run: Run) -> int:
    """Annotate every article that waits; return how many did."""
    settings = run.settings
    return annotate_batches(
        run, lambda connection, version: export_pending(connection, version, settings.batch_size, run.spool)
    )


def annotate_batches(run: Run, export: Export) -> int:
    """Annotate the articles that `export` writes to files, batch by batch; return how many there were."""
    settings, run_id = run.settings, run.journal.run_id
    with run.journal.step("annotate") as step:
        version = extractor_version(settings.lexicons)
        _lexicon(settings.lexicons)  # a wrong row stops the run here, before any work
        with open_warehouse(settings.warehouse) as connection:
            run.journal.note_extractor(connection, version)
            batches = export(connection, version)
            calls = [(batch, settings.lexicons) for batch in batches]
            loaded = [
                load_annotations(connection, folder, version, run_id)
                for folder in results(run, "annotate", annotate_batch, calls)
            ]
        step.rows_in = sum(counts.articles for counts in loaded)
        step.rows_out = sum(counts.events for counts in loaded)
    get_run_logger().info("annotate: %d articles, %d event mentions", step.rows_in, step.rows_out)
    return step.rows_in


@flow(name="annotate", task_runner=task_runner())
def annotate(home: Path | None = None) -> int:
    """Annotate what waits in the warehouse; nothing is published.

    Args:
        home: the folder of the warehouse; DEALWIRE_HOME if not given
    """
    with start_run("annotate", None, home) as run:
        return annotate_pending(run)

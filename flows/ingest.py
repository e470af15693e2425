"""Ingest: what is new in the landing zone becomes articles, versions, duplicates and rejections in the warehouse."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

import duckdb
from prefect import flow, task
from prefect.logging import get_run_logger

from dealwire.documents.article import RawFile
from dealwire.documents.discover import discover
from dealwire.documents.fetching.fetch import by_site
from dealwire.documents.source import EVERY_NIGHT
from dealwire.documents.targets import read_targets
from dealwire.ingestion.job import Item, Job, Limits, Part
from dealwire.ingestion.plan import jobs
from dealwire.ingestion.sandbox import sandbox
from dealwire.ingestion.tally import Tally
from dealwire.warehouse.account import require_account
from dealwire.warehouse.connection import open_warehouse
from dealwire.warehouse.documents import load_extractions
from dealwire.warehouse.duplicates import is_due, refresh_duplicates
from dealwire.warehouse.files import note_read, unseen
from dealwire.warehouse.load_counts import NO_DOCUMENTS, LoadCounts
from dealwire.warehouse.near_copies import compare_new
from flows.batches import results
from flows.fetch import fetch_due, fetch_sites
from flows.orphans import end_with_parent
from flows.run import Run, start_run
from flows.task_runner import sandbox_runner, task_runner

LOAD_SECONDS: Final = 5.0
"""For how long batches of few, large documents wait for each other: what a kill costs at most of work done."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """What one task read, and the parts that hold it."""

    items: tuple[Item, ...]
    parts: Sequence[Part]


@task(task_run_name="extract {name}")
def extract_batch(items: tuple[Item, ...], folder: Path, name: str, today: date, limits: Limits) -> Extracted:
    """Extract the documents of some files, in a sandbox, into Parquet parts in `folder`."""
    end_with_parent()
    parts = list(sandbox(limits).run(Job(items, folder, name, today, limits.max_bytes)))
    return Extracted(items, parts)


def ingest_new(run: Run, refused: LoadCounts = NO_DOCUMENTS, only: Sequence[Path] | None = None) -> LoadCounts:
    """Ingest what the landing zone holds and the warehouse has not seen; of `only` these files and folders, if given.

    `refused` are documents of this run that were refused before, as addresses are that could not be fetched: they are
    part of its account.
    """
    settings = run.settings
    with run.journal.step("ingest") as step:
        with open_warehouse(settings.warehouse) as connection:
            connection.execute(f"set memory_limit = '{settings.max_warehouse_memory}B'")
            found = (file for file in discover(settings.raw) if only is None or _is_below(file.path, only))
            files = unseen(connection, found, settings.max_tries)
            total = ingest_files(run, connection, files, refused)
        step.rows_in, step.rows_out = total.documents, total.articles + total.versions
        step.rows_rejected, step.message = total.rejections, str(total)
    get_run_logger().info("ingest: %s", total)
    return total


def _is_below(path: Path, places: Sequence[Path]) -> bool:
    return any(path.is_relative_to(place) for place in places)


def ingest_files(
    run: Run, connection: duckdb.DuckDBPyConnection, files: Sequence[RawFile], refused: LoadCounts = NO_DOCUMENTS
) -> LoadCounts:
    """Read these files, batch by batch, into the warehouse, whether or not they were read before; once a run.

    Return the account of the run, with the documents that were `refused` in it before.
    """
    run_id, total, tally = run.journal.run_id, refused, Tally()
    with sandbox_runner(run.settings) as runner:
        batches = results(run, "extract", extract_batch, _calls(run, files), runner=runner)
        for some in _gathered(batches, run.settings.batch_size):
            parts = [part.path for extracted in some for part in extracted.parts]
            if parts:
                total += load_extractions(connection, parts, run_id, datetime.now(UTC))
            read = [file for extracted in some for file in tally.take(extracted.items, extracted.parts)]
            note_read(connection, read, run_id, datetime.now(UTC))
            for part in parts:
                part.unlink()
    require_account(connection, run_id, refused.documents + tally.documents, total)
    if is_due(connection):
        get_run_logger().info("ingest: %d new pairs of near-copies", compare_new(connection))
        refresh_duplicates(connection)
    return total


def _gathered(batches: Iterable[Extracted], enough: int) -> Iterator[list[Extracted]]:
    """Yield batches together until they have `enough` documents, since loading costs by the load."""
    waiting: list[Extracted] = []
    n_documents, since = 0, time.monotonic()
    for batch in batches:
        waiting.append(batch)
        n_documents += sum(count.documents for part in batch.parts for count in part.counts.values())
        if n_documents >= enough or time.monotonic() - since > LOAD_SECONDS:
            yield waiting
            waiting, n_documents, since = [], 0, time.monotonic()
    if waiting:
        yield waiting


def _calls(run: Run, files: Sequence[RawFile]) -> Iterator[tuple[Any, ...]]:
    settings, folder = run.settings, run.spool / run.journal.run_id
    folder.mkdir(parents=True, exist_ok=True)
    limits = Limits(settings.max_document_seconds, settings.max_document_memory, settings.max_document_bytes)
    today = datetime.now(UTC).date()
    for number, items in enumerate(jobs(files, settings.batch_size, folder)):
        yield items, folder, f"extractions-{number:06d}", today, limits


@flow(name="ingest", task_runner=task_runner())
def ingest(  # noqa: PLR0913, PLR0917 - one parameter a field of the form
    raw: Path | None = None,
    home: Path | None = None,
    groups: Sequence[str] = EVERY_NIGHT,
    only: Sequence[str] = (),
    follow: bool = False,
    private: bool = False,
) -> LoadCounts:
    """Fetch sources over HTTP and ingest what is new in the landing zone; nothing is published.

    Raises SourceFailed when all of that is done, if a source could not be fetched.

    Args:
        raw: the landing zone; DEALWIRE_RAW if not given
        home: the folder of the warehouse; DEALWIRE_HOME if not given
        groups: the sources over HTTP to fetch first, by their schedule groups in raw/sources.yaml; none if empty
        only: read these alone: addresses of pages and feeds, files and folders of the landing zone
        follow: the addresses are feeds or sitemaps, and the pages that they list are wanted
        private: the addresses may be inside the own network
    """
    with start_run("ingest", raw, home) as run:
        if not only:
            fetches = fetch_due(run, groups)
            total = ingest_new(run, fetches.refused)
        else:
            targets = read_targets(only, run.settings.raw, follow, private)
            fetches = fetch_sites(run, by_site(targets.sources))
            total = ingest_new(run, fetches.refused, targets.paths)
        fetches.require_all()
        return total

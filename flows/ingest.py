"""Ingest: what is new in the landing zone becomes articles, duplicates and rejections in the warehouse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from prefect import flow, task
from prefect.logging import get_run_logger

from dealwire.documents.article import RawFile
from dealwire.documents.discover import discover
from dealwire.documents.extract import extract
from dealwire.warehouse.connection import open_warehouse
from dealwire.warehouse.documents import LoadCounts, load_extractions, unseen
from dealwire.warehouse.spool import write_extractions
from flows.batches import results
from flows.run import Run, start_run
from flows.task_runner import task_runner


@task(task_run_name="extract {out.stem}")
def extract_batch(files: Sequence[RawFile], out: Path, today: date, max_bytes: int) -> Path:
    """Read and extract the files of a batch into the Parquet file `out`; return it."""
    write_extractions((extraction for file in files for extraction in extract(file, today, max_bytes)), out)
    return out


def ingest_new(run: Run) -> LoadCounts:
    """Ingest what the landing zone holds and the warehouse has not seen."""
    settings = run.settings
    with run.journal.step("ingest") as step:
        with open_warehouse(settings.warehouse) as connection:
            files = unseen(connection, discover(settings.raw))
            total = LoadCounts()
            calls = [
                (
                    batch,
                    run.spool / f"extractions-{number:06d}.parquet",
                    datetime.now(UTC).date(),
                    settings.max_document_bytes,
                )
                for number, batch in enumerate(_batches(files, settings.batch_size))
            ]
            for path in results("extract", extract_batch, calls):
                total += load_extractions(connection, path, run.journal.run_id, datetime.now(UTC))
                path.unlink()
        step.rows_in, step.rows_out, step.rows_rejected = total.documents, total.articles, total.rejections
    get_run_logger().info(
        "ingest: %d new documents = %d articles + %d duplicates + %d rejections",
        total.documents,
        total.articles,
        total.duplicates,
        total.rejections,
    )
    return total


def _batches(files: Sequence[RawFile], size: int) -> Iterator[Sequence[RawFile]]:
    for start in range(0, len(files), size):
        yield files[start : start + size]


@flow(name="ingest", task_runner=task_runner())
def ingest(raw: Path | None = None, home: Path | None = None) -> LoadCounts:
    """Ingest the landing zone alone; nothing is published.

    Args:
        raw: the landing zone; DEALWIRE_RAW if not given
        home: the folder of the warehouse; DEALWIRE_HOME if not given
    """
    with start_run("ingest", raw, home) as run:
        return ingest_new(run)

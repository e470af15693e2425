"""Backfill: documents of some days are read, annotated and built anew."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from prefect import flow
from prefect.logging import get_run_logger

from dealwire.annotation.version import extractor_version
from dealwire.documents.discover import discover
from dealwire.documents.version import reader_version
from dealwire.operations.backfill import (
    STEPS,
    Backfill,
    Dating,
    Request,
    Step,
    begin,
    export_unannotated,
    files_to_read,
    finish,
)
from dealwire.releases.current import ReleaseInfo
from dealwire.warehouse.connection import open_warehouse
from dealwire.warehouse.files import unseen
from dealwire.warehouse.journal import now
from flows.annotate import annotate_batches
from flows.assets import marts_published
from flows.audit import audit_candidate
from flows.build import build_candidate, fresh_inputs
from flows.ingest import ingest_files
from flows.publish import publish_candidate
from flows.run import Run, start_run
from flows.task_runner import task_runner


@flow(name="backfill", task_runner=task_runner())
def backfill(  # noqa: PLR0913, PLR0917 - one parameter a field of the form
    from_date: date,
    to_date: date,
    source: str | None = None,
    by: Dating = "published",
    steps: Sequence[Step] = STEPS,
    publish: bool = True,
    raw: Path | None = None,
    home: Path | None = None,
) -> ReleaseInfo | None:
    """Do again what was done to the documents of some days; return the release that came of it, if one did.

    A run that was killed is gone on with by the next one of the same parameters: what it read and annotated is not done
    again.

    Args:
        from_date: first day
        to_date: last day, included
        source: documents of this source only; all if not given
        by: whether the days are those of publication or of ingestion (documents without a date of publication are
            found by ingestion only; files that were never read are read for days of publication)
        steps: extract (read the raw files again; those that are gone stay as they are), annotate, build (with audit)
        publish: put the release before the analysts; if not, an audited candidate waits for `dealwire publish`
        raw: the landing zone; DEALWIRE_RAW if not given
        home: where the warehouse, the releases and marts.duckdb live; DEALWIRE_HOME if not given
    """
    request = Request(from_date, to_date, source, by, tuple(steps))
    with start_run("backfill", raw, home) as run:
        at_work = _begin(run, request)
        if "extract" in request.steps:
            _extract(run, at_work)
        if "annotate" in request.steps:
            batch_size = run.settings.batch_size
            annotate_batches(run, lambda connection, _: export_unannotated(connection, at_work, batch_size, run.spool))
        release = _release(run, publish) if "build" in request.steps else None
        with open_warehouse(run.settings.warehouse) as connection:
            finish(connection, at_work, now())
        return release


def _begin(run: Run, request: Request) -> Backfill:
    versions = (reader_version(), extractor_version(run.settings.lexicons))
    with open_warehouse(run.settings.warehouse) as connection:
        due = unseen(connection, discover(run.settings.raw), run.settings.max_tries)
        never_read = [file.raw_path for file in due]
        at_work = begin(connection, request, run.journal, versions, never_read)
    if at_work.is_resumed:
        get_run_logger().info("backfill: goes on from run %s", at_work.backfill_id)
    return at_work


def _extract(run: Run, at_work: Backfill) -> None:
    with run.journal.step("extract") as step:
        with open_warehouse(run.settings.warehouse) as connection:
            connection.execute(f"set memory_limit = '{run.settings.max_warehouse_memory}B'")
            due = files_to_read(connection, at_work)
            files = [file for file in discover(run.settings.raw) if file.raw_path in due]
            total = ingest_files(run, connection, files)
        step.rows_in, step.rows_out, step.rows_rejected = total.documents, total.articles, total.rejections
        gone = len(due) - len(files)
        step.message = f"{total}; {gone:,} files are gone and stay as they were" if gone else str(total)
    get_run_logger().info("backfill: %s", step.message)


def _release(run: Run, publish: bool) -> ReleaseInfo | None:
    candidate = build_candidate(run, fresh_inputs(run))
    audit_candidate(run, candidate)
    if not publish:
        return None
    release = publish_candidate(run, candidate)
    marts_published()
    return release

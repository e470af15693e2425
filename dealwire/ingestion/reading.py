"""The documents of an item, one after the other, each extracted or refused unseen."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from dealwire.documents import fingerprint, raw_path
from dealwire.documents.account import account
from dealwire.documents.article import Extraction, Rejection
from dealwire.documents.blob import Blob
from dealwire.documents.document import Document, Reading, refused
from dealwire.documents.limits import DEFAULT, Budget
from dealwire.documents.media_type import BINARY
from dealwire.documents.readers.json_lines import read_json_lines
from dealwire.documents.rejections import EXTRACTOR_FAILED, OUT_OF_MEMORY, Refused
from dealwire.documents.walk import documents
from dealwire.ingestion.job import Item, Job, Position

if TYPE_CHECKING:
    from dealwire.ingestion.worker import Marker


def read_item(job: Job, place: int, marker: Marker) -> Iterator[tuple[Position, Extraction]]:
    """Yield the extraction of every document of the `place`-th item from the job's start on.

    The marker shows the document that is being worked on, so that others know which one it was if this process dies.
    """
    item = job.items[place]
    found = _documents_of(item, job)
    with closing(found):
        for number in range(1_000_000_000):
            position = Position(place, number)
            marker.set(position)
            if position in job.unreadable:
                yield position, _refuse(item, number, job.unreadable[position])
                return
            document = next(found, None)
            if document is None:
                return
            if position >= job.start:
                yield position, _extract(document, item, job, position)


def _documents_of(item: Item, job: Job) -> Generator[Document, None, None]:
    """Yield the documents of a file; those of a piece by their number in the whole file."""
    file = item.raw_file
    if item.problem is not None:
        known_by = fingerprint.file_hash(file.path) if file.path.exists() else ""
        yield refused(file.raw_path, known_by, BINARY, _as_refused(item.problem))
        return
    reading = Reading(job.today, job.max_bytes, DEFAULT, Budget(file.size_bytes, DEFAULT), file.hints)
    if item.first is None:
        yield from documents(file, reading)
        return
    with file.path.open("rb") as stream:
        lines = read_json_lines(Blob(file.raw_path, file.path.name, stream, file.path), reading)
        for number, document in enumerate(lines, start=item.first + 1):
            yield replace(document, raw_path=raw_path.of_record(file.raw_path, number))


def _extract(document: Document, item: Item, job: Job, position: Position) -> Extraction:
    condemned = job.condemned.get(position)
    if condemned is not None:
        document = refused(document.raw_path, document.content_hash, document.media_type, _as_refused(condemned))
    extraction = account(document, item.raw_file, job.today)
    rejection = extraction.rejection
    if rejection is not None and rejection.reason == EXTRACTOR_FAILED and "MemoryError" in rejection.message:
        message = "it takes more memory than one document may"
        return replace(extraction, rejection=Rejection("extract", OUT_OF_MEMORY, message, is_retryable=True))
    return extraction


def _refuse(item: Item, number: int, rejection: Rejection) -> Extraction:
    """Refuse the rest of an item, at the file or, in a piece, at the record where reading it ended."""
    file = item.raw_file
    path = file.raw_path if item.first is None else raw_path.of_record(file.raw_path, item.first + number + 1)
    return account(refused(path, "", BINARY, _as_refused(rejection)), file, file.modified_at.date())


def _as_refused(rejection: Rejection) -> Refused:
    return Refused(rejection.stage, rejection.reason, rejection.message, rejection.is_retryable)

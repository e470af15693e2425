"""Put refused documents back, so that the next ingest reads them again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dealwire.documents.discover import discover
from dealwire.ingestion.addresses import ADDRESS
from dealwire.operations.reading import read_warehouse
from dealwire.settings import Settings
from dealwire.warehouse.connection import open_warehouse
from dealwire.warehouse.files import put_back
from dealwire.warehouse.lock import run_lock
from dealwire.warehouse.refusals import Refusal, refusals


@dataclass(frozen=True, slots=True)
class Retry:
    """How many documents are put back, in how many files; and of the others whose file is gone, or are addresses."""

    documents: int
    files: int
    gone: int
    addresses: int


def retry_refused(settings: Settings, choose: Callable[[Sequence[Refusal]], Sequence[Refusal]]) -> Retry:
    """Put back the documents that `choose` picks of those that are refused.

    Raises Busy while a run is at work, DealwireError if there is no warehouse, ConfigurationError if there is no
    landing zone, and what `choose` raises: nothing is changed then.
    """
    with read_warehouse(settings.warehouse) as warehouse:
        chosen = choose(refusals(warehouse))
    of_files = [one for one in chosen if one.media_type != ADDRESS]
    here = {file.raw_path for file in discover(settings.raw)} if of_files else set()
    readable = [one for one in of_files if one.file_path in here]
    files = {one.file_path for one in readable}
    if files:
        with run_lock(settings.home), open_warehouse(settings.warehouse) as warehouse:
            put_back(warehouse, files)
    return Retry(len(readable), len(files), len(of_files) - len(readable), len(chosen) - len(of_files))

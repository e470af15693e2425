"""From one raw file to its articles and rejections."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from typing import Final

from dealwire.documents.account import account
from dealwire.documents.article import Extraction, RawFile
from dealwire.documents.document import Reading
from dealwire.documents.limits import DEFAULT, Budget, Limits
from dealwire.documents.walk import documents

MAX_BYTES: Final = 20_000_000
"""Size limit of one document, which is trafilatura's own for a page."""


def extract(raw_file: RawFile, today: date, max_bytes: int = MAX_BYTES) -> list[Extraction]:
    """Read one file and account for every document in it; `extract_stream` as a list."""
    return list(extract_stream(raw_file, today, max_bytes))


def extract_stream(
    raw_file: RawFile, today: date, max_bytes: int = MAX_BYTES, limits: Limits = DEFAULT
) -> Iterator[Extraction]:
    """Read one file piece by piece and account for every document in it: an article, or the reason why there is none.

    `today` bounds dates of publication from above, `max_bytes` the size of one document, `limits` what archives may
    unpack to. Nothing in or about the file raises: what goes wrong becomes a rejection. Only a broken installation (the
    boilerplate rows) raises, with ConfigurationError. The same file gives the same extractions in the same order, and
    memory holds one document at a time. Not to be called from several threads at once (trafilatura).
    """
    reading = Reading(today, max_bytes, limits, Budget(raw_file.size_bytes, limits), raw_file.hints)
    with closing(documents(raw_file, reading)) as found:
        for document in found:
            yield account(document, raw_file, today)

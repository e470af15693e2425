"""Extractions on their way to the warehouse: Parquet files of bounded size, written while the documents come."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from dealwire.documents.article import Extraction, RawFile
from dealwire.warehouse.shingles import shingle_hashes, sketch
from dealwire.warehouse.spool import EXTRACTIONS, write_whole

MAX_ROWS: Final = 2_000
MAX_CHARACTERS: Final = 6_000_000
"""Of text in one part: what a worker holds in memory, and what the loader loads in one transaction."""

_NO_ARTICLE: Final = (None, None, None, None)
_NO_REJECTION: Final = (None, None, None, None)
# Long texts gain nothing from a dictionary, and the loader reads every row: statistics would be for nobody.
_OPTIONS: Final = {
    "use_dictionary": ["media_type", "source", "language", "stage", "reason", "file_path"],
    "write_statistics": False,
}


class ExtractionPart:
    """The rows of a part that is being filled."""

    def __init__(self) -> None:
        self._rows: list[tuple[Any, ...]] = []
        self._characters = 0

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def is_full(self) -> bool:
        """Whether it is time to write the part."""
        return len(self._rows) >= MAX_ROWS or self._characters >= MAX_CHARACTERS

    def add(self, extraction: Extraction, raw_file: RawFile) -> None:
        """Take one document of `raw_file`."""
        self._rows.append(_row(extraction, raw_file))
        if extraction.article is not None:
            self._characters += len(extraction.article.body)

    def write(self, path: Path) -> None:
        """Write the rows to `path`, whole or not at all. Raises OSError if that cannot be done."""
        *columns, bodies = zip(*((*row, row[_BODY]) for row in self._rows), strict=True)
        sketches = [sketch(hashes) for hashes in shingle_hashes([body or "" for body in bodies])]
        arrays = [pa.array(column, kind) for column, kind in zip(columns, EXTRACTIONS.types[:-1], strict=True)]
        sketch_column = pa.array(sketches, EXTRACTIONS.types[-1])
        write_whole(pa.Table.from_arrays([*arrays, sketch_column], schema=EXTRACTIONS), path, **_OPTIONS)


_BODY: Final = EXTRACTIONS.names.index("body")


def write_extractions(extractions: Iterable[tuple[Extraction, RawFile]], path: Path) -> None:
    """Write extractions, each with the file that it comes from, as one part."""
    part = ExtractionPart()
    for extraction, raw_file in extractions:
        part.add(extraction, raw_file)
    part.write(path)


def _row(extraction: Extraction, raw_file: RawFile) -> tuple[Any, ...]:
    """Return the values of a row, in the order of `EXTRACTIONS` without the sketch."""
    article, rejection = extraction.article, extraction.rejection
    modified_at: datetime = raw_file.modified_at
    return (
        extraction.document_id,
        extraction.raw_path,
        extraction.content_hash,
        raw_file.size_bytes,
        modified_at.replace(tzinfo=None),
        extraction.media_type,
        extraction.source,
        extraction.url,
        extraction.author,
        extraction.published_on,
        extraction.published_on_precision,
        extraction.published_on_origin,
        *((article.article_id, article.title, article.body, article.language) if article else _NO_ARTICLE),
        *(
            (rejection.stage, rejection.reason, rejection.message, rejection.is_retryable)
            if rejection
            else _NO_REJECTION
        ),
        raw_file.raw_path,
    )

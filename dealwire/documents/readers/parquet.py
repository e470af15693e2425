"""Parquet with a column of texts: a record a row, read in small batches and only the columns that count."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any, Final

from dealwire.documents.blob import Blob
from dealwire.documents.document import Document, Reading
from dealwire.documents.field_names import FieldNames, field_names
from dealwire.documents.media_type import PARQUET
from dealwire.documents.readers.seekable import seekable
from dealwire.documents.readers.table import spelled
from dealwire.documents.record import numbered
from dealwire.documents.rejections import DAMAGED, Refused

_BATCH_ROWS: Final = 64


def read_parquet(blob: Blob, reading: Reading) -> Iterator[Document]:
    """Yield every row. Raises Refused (`damaged`, `bad_table`)."""
    rows = chain.from_iterable(_batches(blob, reading))
    for number, fields in enumerate(rows, start=1):
        yield numbered(blob, number, fields, PARQUET, reading)


def _batches(blob: Blob, reading: Reading) -> Iterator[list[dict[str, Any]]]:
    import pyarrow as pa  # noqa: PLC0415 -- slow to import, seldom needed
    from pyarrow import parquet  # noqa: PLC0415

    with seekable(blob) as file:
        try:
            table = parquet.ParquetFile(file)
            wanted = _wanted(table.schema_arrow.names, reading)
            for batch in table.iter_batches(_BATCH_ROWS, columns=list(wanted), use_threads=False):
                reading.budget.spend(batch.nbytes)
                yield [{wanted[name]: value for name, value in row.items()} for row in batch.to_pylist()]
        except (pa.ArrowException, OSError, ValueError) as error:
            message = " ".join(f"the columns are damaged: {error}".split())[:300]
            raise Refused("read", DAMAGED, message) from error


def _wanted(columns: list[str], reading: Reading) -> dict[str, str]:
    """Return the columns that hold something of an article, with the names of their fields."""
    known = _known(field_names(reading.hints.fields))
    spellings = dict(zip(columns, spelled(columns, reading), strict=True))
    return {column: field for column, field in spellings.items() if field.split(".")[0] in known}


def _known(names: FieldNames) -> set[str]:
    return {name.split(".")[0] for field in FieldNames.__slots__ for name in getattr(names, field)}

"""Delimited text (CSV, TSV): a record a row, under a header that names the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from dealwire.documents.blob import Blob, too_large
from dealwire.documents.decode import encoding_of
from dealwire.documents.document import Document, Reading
from dealwire.documents.field_names import field_names, spell
from dealwire.documents.media_type import TABLE
from dealwire.documents.record import numbered
from dealwire.documents.rejections import BAD_TABLE, Refused
from dealwire.documents.table_header import columns, delimiter_of

_MAX_FIELD = 2**31 - 1


def read_table(blob: Blob, reading: Reading) -> Iterator[Document]:
    """Yield every row that is not blank; columns are found whatever their case.

    Raises Refused (`bad_table`, `too_large`, `not_text`): after a quotation mark that is never closed, say, no row can
    be told from the next.
    """
    encoding = encoding_of(blob.head(), blob.charset)
    text = io.TextIOWrapper(blob.stream, encoding=encoding, errors="replace", newline="")
    lines = _lines(text, reading.max_bytes)
    header = next((line for line in lines if line.strip()), "").strip("\ufeff\r\n")
    delimiter = "\t" if PurePosixPath(blob.name).suffix.lower() == ".tsv" else delimiter_of(header)
    names = spelled(columns(header, delimiter), reading)
    rows = (row for row in _rows(lines, delimiter, reading.max_bytes) if any(row))
    for number, row in enumerate(rows, start=1):
        yield numbered(blob, number, dict(zip(names, row, strict=False)), TABLE, reading)


def spelled(columns: Sequence[str], reading: Reading) -> list[str]:
    """Return the names of a table's columns as the fields spell them.

    Raises Refused (`bad_table`) for a table without any column that could hold a text.
    """
    names = field_names(reading.hints.fields)
    found = [spell(column, names) for column in columns]
    if set(found).isdisjoint(names.text):
        raise Refused("extract", BAD_TABLE, f"the table has none of the columns {', '.join(names.text)}")
    return found


def _lines(text: io.TextIOWrapper, max_characters: int) -> Iterator[str]:
    while line := text.readline(max_characters):
        if len(line) == max_characters and not line.endswith("\n"):
            raise too_large(max_characters)
        yield line


def _rows(lines: Iterator[str], delimiter: str, max_characters: int) -> Iterator[list[str]]:
    # The module's own limit of 128 KiB a field is less than some articles.
    csv.field_size_limit(min(max_characters, _MAX_FIELD))
    try:
        yield from csv.reader(lines, delimiter=delimiter, strict=True)
    except csv.Error as error:
        raise Refused("extract", BAD_TABLE, f"from here on the rows cannot be told apart: {error}") from error

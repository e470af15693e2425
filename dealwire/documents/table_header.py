"""The header of a table in delimited text: what parts its columns, and whether a text is such a table at all."""

from __future__ import annotations

import csv
from typing import Final

from dealwire.documents.field_names import STANDARD

DELIMITERS: Final = ("\t", ";", ",", "|")
_MAX_HEADER = 2000
_TEXT_NAMES = frozenset(name.lower() for name in STANDARD.text)
_OTHER_NAMES = frozenset(
    name.lower()
    for names in (STANDARD.title, STANDARD.published, STANDARD.url, STANDARD.author, STANDARD.source, STANDARD.language)
    for name in names
)


def delimiter_of(header: str) -> str:
    """Return the delimiter that parts a header into most columns; tabs, then semicolons, where two are as good."""
    return max(DELIMITERS, key=lambda delimiter: len(columns(header, delimiter)))


def columns(header: str, delimiter: str) -> list[str]:
    """Return the names of a header's columns."""
    return [name.strip() for name in next(csv.reader([header], delimiter=delimiter), [])]


def is_table_header(start: str) -> bool:
    """Whether a text begins with a line that names a column of texts and another that articles have."""
    header = start.lstrip("\ufeff").partition("\n")[0].rstrip("\r")
    if not header or len(header) > _MAX_HEADER:
        return False
    names = {name.lower() for name in columns(header, delimiter_of(header))}
    return not names.isdisjoint(_TEXT_NAMES) and not names.isdisjoint(_OTHER_NAMES)

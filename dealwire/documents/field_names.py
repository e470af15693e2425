"""The names under which records and tables keep an article's text and metadata."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldNames:
    """The names of each field, best first: the first field that holds something counts.

    trafilatura: text, raw_text, date, sitename, source-hostname, hostname; its `source` is the address. news-please:
    maintext, date_publish, source_domain, authors. schema.org: the rest.
    """

    text: Names = ("text", "maintext", "body", "articleBody", "content", "raw_text")
    title: Names = ("title", "headline")
    published: Names = ("date", "date_publish", "published_on", "published", "datePublished", "pubDate")
    url: Names = ("url", "link", "source")
    author: Names = ("author", "authors", "byline")
    source: Names = ("sitename", "source-hostname", "source_domain", "hostname", "source", "publisher")
    language: Names = ("language", "lang", "inLanguage")


STANDARD: Final = FieldNames()


@cache
def field_names(mapping: tuple[tuple[str, str], ...]) -> FieldNames:
    """Return the standard names with those of a mapping (standard name, own name) before them."""
    own = {standard: (name, *getattr(STANDARD, standard)) for standard, name in mapping}
    return FieldNames(**{name: own.get(name, getattr(STANDARD, name)) for name in FieldNames.__slots__})


def spell(column: str, names: FieldNames) -> str:
    """Return a column's name as the fields spell it: tables write "Title", "TITLE" or " title "."""
    return _spellings(names).get(column.strip().lower(), column)


@cache
def _spellings(names: FieldNames) -> dict[str, str]:
    return {name.lower(): name for field in FieldNames.__slots__ for name in getattr(names, field)}

"""Read JSON records, in the field names of trafilatura and of news-please."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from dealwire.documents.draft import Draft
from dealwire.documents.rejections import BAD_JSON, NO_TEXT_FIELD, Refused

# The first field that holds something counts. trafilatura: text, raw_text, date, sitename, source-hostname, hostname;
# its `source` is the address. news-please: maintext, date_publish, source_domain, authors. schema.org: the rest.
_TEXT: Final = ("text", "maintext", "body", "articleBody", "content", "raw_text")
_TITLE: Final = ("title", "headline")
_PUBLISHED: Final = ("date", "date_publish", "published_on", "published", "datePublished", "pubDate")
_URL: Final = ("url", "link", "source")
_AUTHOR: Final = ("author", "authors", "byline")
_SOURCE: Final = ("sitename", "source-hostname", "source_domain", "hostname", "source", "publisher")
_LANGUAGE: Final = ("language", "lang", "inLanguage")


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a file: its bytes, its number from 1 (None where the file is the record), what JSON made of it."""

    content: bytes
    number: int | None
    fields: Any
    problem: str | None = None


def records(content: bytes, is_lines: bool) -> Iterator[Record]:
    """Yield the records of a JSON document, or of JSON lines; what is not JSON becomes a record with a problem."""
    if is_lines:
        yield from _lines(content)
        return
    whole = _parse(content, None)
    if not isinstance(whole.fields, list):
        yield whole
        return
    for number, fields in enumerate(whole.fields, start=1):
        yield Record(json.dumps(fields, sort_keys=True).encode(), number, fields)


def read_record(record: Record) -> Draft:
    """Return what a record says. Raises Refused (`bad_json`, `no_text_field`)."""
    if record.problem is not None:
        raise Refused("extract", BAD_JSON, record.problem)
    if not isinstance(record.fields, dict):
        raise Refused("extract", BAD_JSON, f"a record is an object, not a {type(record.fields).__name__}")
    text = _first(record.fields, _TEXT)
    if text is None:
        raise Refused("extract", NO_TEXT_FIELD, f"the record has none of the fields {', '.join(_TEXT)}")
    return Draft(
        text=text,
        is_laid_out=True,
        title=_first(record.fields, _TITLE),
        published=_first(record.fields, _PUBLISHED),
        url=_first(record.fields, _URL, is_url=True),
        author=_first(record.fields, _AUTHOR),
        source=_first(record.fields, _SOURCE, is_url=False),
        language=_first(record.fields, _LANGUAGE),
    )


def _lines(content: bytes) -> Iterator[Record]:
    lines = (line.strip() for line in content.split(b"\n"))
    for number, line in enumerate(filter(None, lines), start=1):
        yield _parse(line, number)


def _parse(content: bytes, number: int | None) -> Record:
    try:
        return Record(content, number, json.loads(content.removeprefix(b"\xef\xbb\xbf")))
    except (ValueError, RecursionError) as error:
        return Record(content, number, None, f"not valid JSON: {error}"[:300])


def _first(fields: Mapping[str, Any], names: tuple[str, ...], is_url: bool | None = None) -> str | None:
    """Return the first of the fields that holds text; if `is_url` is given, one that is an address, or that is none."""
    for name in names:
        value = _as_text(fields.get(name))
        if value and is_url in (None, value.startswith(("http://", "https://"))):
            return value
    return None


def _as_text(value: object) -> str | None:
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return ", ".join(value).strip() or None
    return None

"""Read a record: a JSON object, a row of a table, an entry of a feed."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Any, Final

from dealwire.documents import fingerprint, raw_path
from dealwire.documents.blob import Blob, too_large
from dealwire.documents.document import Document, Reading
from dealwire.documents.draft import Draft
from dealwire.documents.field_names import FieldNames, Names, field_names
from dealwire.documents.fragment import fragment_text, is_fragment
from dealwire.documents.page import read_page
from dealwire.documents.rejections import BAD_JSON, NO_TEXT_FIELD, Refused

_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)

_INNER: Final = ("name", "rendered", "@value")
"""Where an object keeps its text: schema.org's persons and publishers, WordPress's exports, JSON-LD."""


def numbered(blob: Blob, number: int, fields: Any, media_type: str, reading: Reading) -> Document:
    """Return the `number`-th record of a blob, known by the hash of its fields, whatever their order."""
    content = json.dumps(fields, sort_keys=True, default=str).encode()
    return record_document(raw_path.of_record(blob.raw_path, number), content, fields, media_type, reading)


def record_document(path: str, content: bytes, fields: Any, media_type: str, reading: Reading) -> Document:
    """Return the record that was read from the bytes `content`."""
    return Document(path, fingerprint.content_hash(content), media_type, partial(_read, content, fields, reading))


def _read(content: bytes, fields: Any, reading: Reading) -> Draft:
    if len(content) > reading.max_bytes:
        raise too_large(reading.max_bytes)
    return read_record(fields, reading)


def read_record(fields: Any, reading: Reading) -> Draft:
    """Return what a record says. Raises Refused (`bad_json`, `no_text_field`, and what a page in it may raise)."""
    if not isinstance(fields, dict):
        raise Refused("extract", BAD_JSON, f"a record is an object, not a {type(fields).__name__}")
    names = field_names(reading.hints.fields)
    text = _first(fields, names.text)
    if text is None:
        raise Refused("extract", NO_TEXT_FIELD, f"the record has none of the fields {', '.join(names.text)}")
    draft = _described(fields, names)
    if "<" in text and _PAGE.match(text):
        return _on_page(draft, read_page(text, reading.today))
    if "<" in text and is_fragment(text):
        return replace(draft, text=fragment_text(text), is_laid_out=False)
    return replace(draft, text=text)


def _described(fields: Mapping[str, Any], names: FieldNames) -> Draft:
    return Draft(
        text="",
        is_laid_out=True,
        title=_first(fields, names.title),
        published=_first(fields, names.published),
        url=_first(fields, names.url, is_url=True),
        author=_first(fields, names.author),
        source=_first(fields, names.source, is_url=False),
        language=_first(fields, names.language),
    )


def _on_page(record: Draft, page: Draft) -> Draft:
    """Return the text of a page with what the record says about it, and what the page says where it says nothing."""
    return Draft(
        text=page.text,
        is_laid_out=False,
        title=record.title or page.title,
        published=record.published or page.published,
        url=record.url or page.url,
        author=record.author or page.author,
        source=record.source or page.source,
        language=record.language or page.language,
    )


def _first(fields: Mapping[str, Any], names: Names, is_url: bool | None = None) -> str | None:
    """Return the first of the fields that holds text; if `is_url` is given, one that is an address, or that is none."""
    for name in names:
        value = _as_text(_value(fields, name))
        if value and is_url in (None, value.startswith(("http://", "https://"))):
            return value
    return None


def _value(fields: Mapping[str, Any], name: str) -> object:
    if name in fields or "." not in name:
        return fields.get(name)
    outer, _, inner = name.partition(".")
    within = fields.get(outer)
    return _value(within, inner) if isinstance(within, dict) else None


def _as_text(value: object) -> str | None:
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, list):
        parts = [_as_text(part) for part in value]
        return ", ".join(filter(None, parts)) or None if all(parts) else None
    if isinstance(value, dict):
        return _as_text(next((value[key] for key in _INNER if isinstance(value.get(key), str)), None))
    if isinstance(value, date | datetime):
        return value.isoformat()
    return None

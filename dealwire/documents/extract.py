"""From one raw file to its articles and rejections."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from dealwire.documents import fingerprint, media_type
from dealwire.documents.article import Article, Extraction, RawFile, Rejection
from dealwire.documents.clean import clean
from dealwire.documents.decode import decode
from dealwire.documents.draft import Draft
from dealwire.documents.language import detect
from dealwire.documents.normalize import one_line
from dealwire.documents.page import read_page
from dealwire.documents.published import Published, published
from dealwire.documents.read import Content, read
from dealwire.documents.record import Record, read_record, records
from dealwire.documents.rejections import EMPTY, EXTRACTOR_FAILED, TOO_LARGE, Refused
from dealwire.errors import ConfigurationError

MAX_BYTES: Final = 20_000_000
"""Size limit of one document, which is trafilatura's own for a page."""


@dataclass(frozen=True, slots=True)
class _Document:
    """What is known of a document before it is read as an article."""

    raw_file: RawFile
    raw_path: str
    content_hash: str
    media_type: str


def extract(raw_file: RawFile, today: date, max_bytes: int = MAX_BYTES) -> list[Extraction]:
    """Read one file and account for every record in it: an article, or the reason why there is none.

    `today` bounds dates of publication from above, `max_bytes` the size of one document. Nothing in or about the file
    raises: what goes wrong becomes a rejection. Only a broken installation (the boilerplate rows) raises, with
    ConfigurationError. Not to be called from several threads at once (trafilatura).
    """
    content = read(raw_file, max_bytes)
    document = _Document(raw_file, raw_file.raw_path, content.content_hash, content.media_type)
    if content.rejection is not None:
        return [_rejected(document, content.rejection)]
    if content.media_type in (media_type.JSON, media_type.JSON_LINES):
        nothing = Rejection("extract", EMPTY, "the list holds no record")
        return list(_extract_records(document, content, today, max_bytes)) or [_rejected(document, nothing)]
    return [_account(document, partial(_read_draft, content, today), today)]


def _read_draft(content: Content, today: date) -> Draft:
    text = decode(content.data)
    return read_page(text, today) if content.media_type == media_type.HTML else Draft(text, is_laid_out=True)


def _extract_records(file: _Document, content: Content, today: date, max_bytes: int) -> Iterator[Extraction]:
    for record in records(content.data, content.media_type == media_type.JSON_LINES):
        yield _account(_document_of(record, file), partial(_read_within, record, max_bytes), today)


def _document_of(record: Record, file: _Document) -> _Document:
    raw_path = file.raw_path if record.number is None else f"{file.raw_path}#{record.number}"
    return _Document(file.raw_file, raw_path, fingerprint.content_hash(record.content), file.media_type)


def _read_within(record: Record, max_bytes: int) -> Draft:
    if len(record.content) > max_bytes:
        raise Refused("read", TOO_LARGE, f"{len(record.content):,} bytes, more than the limit of {max_bytes:,}")
    return read_record(record)


def _account(document: _Document, read_draft: Callable[[], Draft], today: date) -> Extraction:
    """Turn whatever happens to one document into its extraction."""
    try:
        return _accepted(document, read_draft(), today)
    except Refused as refused:
        return _rejected(document, refused.rejection)
    except ConfigurationError:
        raise
    except Exception as error:
        message = f"{type(error).__name__}: {error}"[:300]
        return _rejected(document, Rejection("extract", EXTRACTOR_FAILED, one_line(message)))


def _accepted(document: _Document, draft: Draft, today: date) -> Extraction:
    cleaned = clean(draft)
    language = detect(f"{cleaned.title}\n{cleaned.body}", draft.language)
    article_id = fingerprint.article_id(cleaned.title, cleaned.body)
    article = Article(article_id, cleaned.title, cleaned.body, language)
    return _extraction(document, draft, published(draft.published, cleaned.paragraphs, language, today), article, None)


def _rejected(document: _Document, rejection: Rejection) -> Extraction:
    return _extraction(document, None, None, None, rejection)


def _extraction(
    document: _Document,
    draft: Draft | None,
    dated: Published | None,
    article: Article | None,
    rejection: Rejection | None,
) -> Extraction:
    return Extraction(
        document_id=fingerprint.document_id(document.raw_path, document.content_hash),
        raw_path=document.raw_path,
        content_hash=document.content_hash,
        size_bytes=document.raw_file.size_bytes,
        modified_at=document.raw_file.modified_at,
        media_type=document.media_type,
        source=(one_line(draft.source) or draft.host) if draft else None,
        url=(one_line(draft.url) or None) if draft else None,
        author=(one_line(draft.author) or None) if draft else None,
        published_on=dated.on if dated else None,
        published_on_precision=dated.precision if dated else None,
        published_on_origin=dated.origin if dated else None,
        article=article,
        rejection=rejection,
    )

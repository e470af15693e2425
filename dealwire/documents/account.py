"""From one document to its article or rejection: every document ends here, once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dealwire.documents import fingerprint
from dealwire.documents.article import Article, Extraction, RawFile, Rejection
from dealwire.documents.clean import clean
from dealwire.documents.document import Document
from dealwire.documents.draft import Draft
from dealwire.documents.hints import Hints
from dealwire.documents.language import detect
from dealwire.documents.mojibake import mend
from dealwire.documents.normalize import one_line
from dealwire.documents.published import published
from dealwire.documents.rejections import EXTRACTOR_FAILED, Refused
from dealwire.errors import ConfigurationError


def account(document: Document, raw_file: RawFile, today: date) -> Extraction:
    """Read a document and return what became of it: an article, or the reason why there is none.

    Raises only ConfigurationError, for a broken installation. Not to be called from several threads at once.
    """
    unread = _unread(document, raw_file)
    try:
        return _accepted(unread, document.read(), raw_file.hints, today)
    except Refused as refusal:
        return replace(unread, rejection=refusal.rejection)
    except ConfigurationError:
        raise
    except Exception as error:
        message = f"{type(error).__name__}: {error}"[:300]
        return replace(unread, rejection=Rejection("extract", EXTRACTOR_FAILED, one_line(message)))


def _unread(document: Document, raw_file: RawFile) -> Extraction:
    return Extraction(
        document_id=fingerprint.document_id(document.raw_path, document.content_hash),
        raw_path=document.raw_path,
        content_hash=document.content_hash,
        size_bytes=raw_file.size_bytes,
        modified_at=raw_file.modified_at,
        media_type=document.media_type,
        source=None,
        url=None,
        author=None,
        published_on=None,
        published_on_precision=None,
        published_on_origin=None,
        article=None,
        rejection=None,
    )


def _accepted(unread: Extraction, written: Draft, hints: Hints, today: date) -> Extraction:
    draft = mend(written)
    cleaned = clean(draft)
    language = detect(f"{cleaned.title}\n{cleaned.body}", draft.language or hints.language)
    dated = published(draft.published, cleaned.paragraphs, language, today)
    article_id = fingerprint.article_id(cleaned.title, cleaned.body)
    return replace(
        unread,
        source=one_line(draft.source) or hints.source or draft.host,
        url=one_line(draft.url) or None,
        author=one_line(draft.author) or None,
        published_on=dated.on if dated else None,
        published_on_precision=dated.precision if dated else None,
        published_on_origin=dated.origin if dated else None,
        article=Article(article_id, cleaned.title, cleaned.body, language),
    )

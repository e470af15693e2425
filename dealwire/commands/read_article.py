"""One file's articles, read as ingestion would read them, without a warehouse."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from dealwire.annotation.text.mention import ArticleText
from dealwire.documents.article import Extraction, RawFile
from dealwire.documents.extract import extract
from dealwire.documents.hints import NO_HINTS, Hints
from dealwire.documents.raw_path import of_file
from dealwire.documents.sources import hints_for, load_sources
from dealwire.errors import ConfigurationError, DealwireError


def read_articles(
    file: Path, raw: Path, max_bytes: int, language: str | None, published_on: date | None
) -> list[ArticleText]:
    """Return the articles of a file, in order; those of a file in the landing zone `raw` heed its sources.

    `language` and `published_on` overrule what the file says. Raises ConfigurationError where there is no such file,
    DealwireError with the reason where no article could be read from it.
    """
    if not file.is_file():
        raise ConfigurationError(f"{file} is {'a folder' if file.is_dir() else 'no file'}; give the file of an article")
    status = file.stat()
    modified_at = datetime.fromtimestamp(status.st_mtime, UTC)
    raw_path, hints = _place(file, raw)
    found = extract(RawFile(raw_path, file, status.st_size, modified_at, hints), datetime.now(UTC).date(), max_bytes)
    articles = [_text(document, language, published_on) for document in found if document.article is not None]
    if not articles:
        raise DealwireError(f"{file}: no article could be read, {_reason(found)}")
    return articles


def _place(file: Path, raw: Path) -> tuple[str, Hints]:
    if not file.resolve().is_relative_to(raw.resolve()):
        return of_file(file.name), NO_HINTS
    raw_path = of_file(file.resolve().relative_to(raw.resolve()).as_posix())
    return raw_path, hints_for(raw_path, load_sources(raw))


def _text(document: Extraction, language: str | None, published_on: date | None) -> ArticleText:
    article = document.article
    assert article is not None
    return ArticleText(
        article.article_id,
        article.title,
        article.body,
        language or article.language,
        published_on or document.published_on,
    )


def _reason(found: list[Extraction]) -> str:
    rejections = [document.rejection for document in found if document.rejection is not None]
    return f"{rejections[0].reason}: {rejections[0].message}" if rejections else "it holds no document"

"""What the extraction of one raw document yields: an article or a rejection."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from dealwire.documents.hints import NO_HINTS, Hints


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file of the landing zone as found: nothing of it has been read yet.

    `raw_path` is relative to the landing zone, with forward slashes on every system, and escaped as
    `dealwire.documents.raw_path` says. `modified_at` is the file's modification time, in UTC. `hints` is what
    `sources.yaml` says of its folder.
    """

    raw_path: str
    path: Path
    size_bytes: int
    modified_at: datetime
    hints: Hints = NO_HINTS


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned article. `article_id` is a hash of title and body alone, so that copies share it.

    `language` is an ISO 639-1 code. `title` may be empty, `body` never is.
    """

    article_id: str
    title: str
    body: str
    language: str


@dataclass(frozen=True, slots=True)
class Rejection:
    """Why a document gave no article.

    `stage` is where it was refused (`fetch`, `read`, `extract`, `clean`); `reason` is a code of
    `dealwire.documents.rejections`; `is_retryable` says whether trying again unchanged makes sense.
    """

    stage: str
    reason: str
    message: str
    is_retryable: bool = False


@dataclass(frozen=True, slots=True)
class Extraction:
    """One raw document, accounted for: exactly one of `article` and `rejection` is set.

    `raw_path` ends in `#n` for the n-th record (from 1) of a file that holds several, and leads through `!/` to a
    member of an archive (`dealwire.documents.raw_path`). `document_id` hashes `raw_path` and `content_hash` (SHA-256 of
    the document's bytes, in hex: a record's line, or its fields). `size_bytes` and `modified_at` are the file's.
    `published_on_precision` is `day`, `month`, `year` or None, and `published_on_origin` says where the date
    was found: `metadata` (of the page or record) or `text` (a dateline in it).
    """

    document_id: str
    raw_path: str
    content_hash: str
    size_bytes: int
    modified_at: datetime
    media_type: str
    source: str | None
    url: str | None
    author: str | None
    published_on: date | None
    published_on_precision: str | None
    published_on_origin: str | None
    article: Article | None
    rejection: Rejection | None

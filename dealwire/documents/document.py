"""One document that a reader found, to be read as an article by whoever accounts for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Never

from dealwire.documents.draft import Draft
from dealwire.documents.hints import Hints
from dealwire.documents.limits import Budget, Limits
from dealwire.documents.rejections import Refused


@dataclass(frozen=True, slots=True)
class Document:
    """Where a document stands, its hash and kind; `read` returns its draft or raises Refused."""

    raw_path: str
    content_hash: str
    media_type: str
    read: Callable[[], Draft]


@dataclass(frozen=True, slots=True)
class Reading:
    """What holds while one file is read: the day it is, limits, the budget of the file, and hints about it."""

    today: date
    max_bytes: int
    limits: Limits
    budget: Budget
    hints: Hints


def refused(raw_path: str, content_hash: str, media_type: str, refusal: Refused) -> Document:
    """Return a document that nobody can read, for the reason given."""

    # Not the exception itself: its traceback keeps what was read of the document alive.
    rejection = refusal.rejection

    def refuse() -> Never:
        raise Refused(rejection.stage, rejection.reason, rejection.message, rejection.is_retryable)

    return Document(raw_path, content_hash, media_type, refuse)

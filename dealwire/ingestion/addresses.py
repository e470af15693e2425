"""An address that gave nothing, as a document that was refused: so it is accounted for like any other."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from dealwire.documents.account import account
from dealwire.documents.article import Extraction, RawFile
from dealwire.documents.document import refused
from dealwire.documents.fetching.collect import Fetched
from dealwire.documents.fetching.landing import address_name
from dealwire.documents.fingerprint import content_hash
from dealwire.documents.normalize import one_line
from dealwire.documents.rejections import UNREACHABLE, Refused
from dealwire.documents.source import fetched_folder

ADDRESS: Final = "text/uri-list"
"""The media type of a document of which there is only the address (RFC 2483)."""


def address_path(fetched: Fetched) -> str:
    """Return the raw path by which an address is known; its answers are files whose names begin like it."""
    return f"{fetched_folder(fetched.source)}/{address_name(fetched.url)}"


def refused_address(fetched: Fetched, at: datetime) -> tuple[Extraction, RawFile]:
    """Return the rejection of an address that failed, and the file that it would have been. `at` is in UTC.

    The same address that fails for the same reason is the same document, whatever the words and the night.
    """
    path, reason = address_path(fetched), fetched.reason or UNREACHABLE
    message = one_line(f"{fetched.url}: {fetched.message}")[:500]
    raw_file = RawFile(path, Path(path), 0, at)
    document = refused(
        path,
        content_hash(f"{fetched.url}\n{reason}".encode("utf-8", "surrogatepass")),
        ADDRESS,
        Refused("fetch", reason, message, fetched.is_retryable),
    )
    extraction = account(document, raw_file, at.date())
    return replace(extraction, source=fetched.source, url=one_line(fetched.url)), raw_file

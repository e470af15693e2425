"""What a reader of one kind of document found in it, before cleaning."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Draft:
    """A document's text and what it says about itself.

    `published` is a date as written there; `is_laid_out` says that lines of `text` may be wrapped by a layout
    (plain text and records) rather than be paragraphs already (pages).
    """

    text: str
    is_laid_out: bool
    title: str | None = None
    published: str | None = None
    url: str | None = None
    author: str | None = None
    source: str | None = None
    language: str | None = None

    @property
    def host(self) -> str | None:
        """The host of `url` without its `www`."""
        try:
            host = urlsplit(self.url or "").hostname
        except ValueError:
            return None
        return host.removeprefix("www.") if host else None

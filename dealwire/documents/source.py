"""One place that articles come from: a row of `sources.yaml`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from dealwire.documents.hints import Hints

FOLDER: Final = "folder"
FEED: Final = "feed"
SITEMAP: Final = "sitemap"
PAGE: Final = "page"
KINDS: Final = (FOLDER, FEED, SITEMAP, PAGE)
NIGHTLY: Final = "nightly"
HOURLY: Final = "hourly"
EVERY_NIGHT: Final = (HOURLY, NIGHTLY)
"""The schedule groups that a nightly run fetches; what is wanted every hour is wanted at night as well."""
NEWEST: Final = 200
FETCHED: Final = "fetched"
"""The folder of the landing zone for what comes over HTTP."""

_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Source:
    """One row; the comments of `raw/sources.yaml` say what each value means."""

    name: str
    kind: str
    where: str
    language: str | None = None
    schedule: str = NIGHTLY
    follow: bool = False
    newest: int = NEWEST
    private: bool = False
    fields: tuple[tuple[str, str], ...] = ()

    @property
    def is_list(self) -> bool:
        """Whether its address only names the pages that are its documents."""
        return self.follow or self.kind == SITEMAP

    @property
    def hints(self) -> Hints:
        """What is said here of every document of the source."""
        return Hints(self.name, self.language, self.fields)

    @property
    def folder(self) -> str:
        """The folder of the landing zone where its documents are, with forward slashes."""
        return self.where if self.kind == FOLDER else fetched_folder(self.name)


def fetched_folder(name: str) -> str:
    """Return the folder of the landing zone for what comes over HTTP from the source of this name."""
    return f"{FETCHED}/{slug(name)}"


def slug(name: str) -> str:
    """Return a name in the small letters and figures that every file system takes."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _NOT_IN_NAMES.sub("-", plain).strip("-")

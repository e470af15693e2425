"""What a row of `sources.yaml` says about the files of its folder."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hints:
    """What is true of a whole folder, where its documents say nothing themselves.

    `source` is the publisher's name, `language` an ISO 639-1 code. `fields` maps the standard names of a record's
    fields (`text`, `title`, `published`, `url`, `author`, `source`, `language`) to the names that these files use;
    a dot in such a name leads into an object.
    """

    source: str | None = None
    language: str | None = None
    fields: tuple[tuple[str, str], ...] = ()


NO_HINTS = Hints()

"""The sources of a landing zone, and what they say of its files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Any, Final

from dealwire.documents.hints import NO_HINTS, Hints
from dealwire.documents.raw_path import of_file
from dealwire.documents.source import Source
from dealwire.documents.source_row import read_row
from dealwire.errors import ConfigurationError

SOURCES_YAML: Final = "sources.yaml"


def load_sources(raw: Path) -> tuple[Source, ...]:
    """Read the sources of the landing zone `raw`; none where it has no list. Raises ConfigurationError, in one line."""
    path = raw / SOURCES_YAML
    if not path.exists():
        return ()
    rows = enumerate(_rows(path), start=1)
    sources = tuple(read_row(row, f"{SOURCES_YAML}, source {number}") for number, row in rows)
    for key in ("name", "where", "folder"):
        values = [getattr(source, key) for source in sources]
        if twice := next((value for value in values if values.count(value) > 1), None):
            raise ConfigurationError(f"{SOURCES_YAML}: two sources have the {key} {twice!r}; remove or rename one")
    return sources


def hints_for(raw_path: str, sources: Sequence[Source]) -> Hints:
    """Return what the source says in whose folder a file is; of folders in each other the innermost counts."""
    folders = {of_file(source.folder): source for source in sources}
    parents = [str(parent) for parent in PurePosixPath(raw_path).parents]
    return next((folders[parent].hints for parent in parents if parent in folders), NO_HINTS)


def _rows(path: Path) -> list[Any]:
    import yaml  # noqa: PLC0415 -- only where there is a list

    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ConfigurationError(f"{SOURCES_YAML} cannot be read: {' '.join(str(error).split())}") from error
    if content is None:  # nothing but comments
        return []
    rows = content.get("sources") if isinstance(content, dict) else None
    if not isinstance(rows, list) or len(content) != 1:
        raise ConfigurationError(f"{SOURCES_YAML}: must hold a list under the one key 'sources'")
    return rows

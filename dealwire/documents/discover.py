"""Which files of the landing zone are documents."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from dealwire.documents.article import RawFile
from dealwire.documents.document_name import is_document_name
from dealwire.documents.raw_path import of_file
from dealwire.documents.source import Source
from dealwire.documents.sources import hints_for, load_sources
from dealwire.errors import ConfigurationError


def discover(raw: Path) -> Iterator[RawFile]:
    """Yield every document of the landing zone `raw`, sorted by `raw_path`.

    Left out: hidden files and folders, `README*`, `sources.yaml`, folders behind symbolic links, and links to files
    outside the landing zone. The ending of a name decides nothing. Each file comes with the hints of its source. Raises
    ConfigurationError where `raw` is no folder or its `sources.yaml` has a mistake.
    """
    if not raw.is_dir():
        raise ConfigurationError(f"landing zone {raw} is not a folder: create it or point DEALWIRE_RAW at one")
    root, sources = raw.resolve(), load_sources(raw)
    found = [raw_file for path in _walk(raw) if (raw_file := _describe(path, raw, root, sources)) is not None]
    yield from sorted(found, key=lambda raw_file: raw_file.raw_path)


def _walk(raw: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(raw):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(folder, name) for name in names if is_document_name(name))


def _describe(path: Path, raw: Path, root: Path, sources: Sequence[Source]) -> RawFile | None:
    # A file that is gone by now, a dangling link, a pipe or a socket is no document.
    if not path.is_file() or not path.resolve().is_relative_to(root):
        return None
    status = path.stat()
    raw_path = of_file(_printable(path.relative_to(raw).as_posix()))
    return RawFile(
        raw_path=raw_path,
        path=path,
        size_bytes=status.st_size,
        modified_at=datetime.fromtimestamp(status.st_mtime, UTC),
        hints=hints_for(raw_path, sources),
    )


def _printable(name: str) -> str:
    # A name that is not UTF-8 could not be stored; its odd bytes are spelled out instead.
    return os.fsencode(name).decode("utf-8", "backslashreplace")

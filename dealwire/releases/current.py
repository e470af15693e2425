"""The release that analysts have open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb

from dealwire.errors import DealwireError
from dealwire.releases.contract import MARTS, PUBLISHED_FILE
from dealwire.releases.known_error import known_error
from dealwire.releases.snapshot import readable


@dataclass(frozen=True, slots=True)
class ReleaseInfo:
    """What a release says of itself. `built_at` is in UTC without a zone; `rows` maps each mart to its rows."""

    release_id: str
    built_at: datetime
    inputs_hash: str
    previous_release_id: str | None
    dealwire_version: str
    extractor_version: str | None
    n_documents: int
    n_duplicates: int
    n_rejections: int
    rows: dict[str, int]


def link_target(home: Path) -> Path | None:
    """Return the folder of the release that `home/marts.duckdb` leads to, None if it is no link."""
    published = home / PUBLISHED_FILE
    return published.resolve().parent if published.is_symlink() else None


def current_release(home: Path) -> ReleaseInfo | None:
    """Return the release that `home/marts.duckdb` holds, None if nothing was published yet.

    Raises DealwireError if the file is no release.
    """
    published = home / PUBLISHED_FILE
    if not published.exists():
        return None
    try:
        with readable(published) as file:
            return read_release(file)
    except duckdb.Error as error:
        raise known_error(_no_release(published), error) from error


@contextmanager
def open_published(published: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Yield a read-only connection to the published file. Raises DealwireError if there is none, or it is damaged."""
    if not published.exists():
        raise DealwireError(f"nothing is published at {published} yet; run `dealwire nightly` first")
    with readable(published) as file:
        try:
            connection = duckdb.connect(file, read_only=True)
        except duckdb.Error as error:
            raise known_error(_no_release(published), error) from error
        try:
            yield connection
        finally:
            connection.close()


def _no_release(published: Path) -> str:
    return f"{published} is no release, move it away and build again"


def read_release(file: Path) -> ReleaseInfo:
    """Return what the release in `file` says of itself. Raises duckdb.Error if it is none."""
    with duckdb.connect(file, read_only=True) as connection:
        cursor = connection.execute("select * from meta.release")
        names = [column[0] for column in cursor.description]
        row = cursor.fetchone()
    if row is None:
        raise duckdb.InvalidInputException("meta.release is empty")
    values = dict(zip(names, row, strict=True))
    rows = {mart: values.pop(f"n_{mart}") for mart in MARTS}
    return ReleaseInfo(**values, rows=rows)

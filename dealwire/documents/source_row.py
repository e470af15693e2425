"""Check one row of `sources.yaml`, so that a slip is one readable line and not a night without articles."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any, Final
from urllib.parse import urlsplit

from dealwire.documents.field_names import FieldNames
from dealwire.documents.source import FEED, FOLDER, KINDS, PAGE, SITEMAP, Source, slug
from dealwire.errors import ConfigurationError

# What each key may hold, and the kinds of source that it belongs to.
_KEYS: Final[Mapping[str, tuple[type, Sequence[str]]]] = {
    "name": (str, KINDS),
    "kind": (str, KINDS),
    "where": (str, KINDS),
    "language": (str, KINDS),
    "schedule": (str, (FEED, SITEMAP, PAGE)),
    "follow": (bool, (FEED,)),
    "newest": (int, (FEED, SITEMAP)),
    "private": (bool, (FEED, SITEMAP, PAGE)),
    "fields": (dict, (FOLDER,)),
}
_IN_ADDRESS: Final = re.compile(r"[^\s\x00-\x1f\x7f<>\"]+")
_VALUES: Final[Mapping[type, str]] = {
    str: "a text",
    bool: "true or false",
    int: "a whole number",
    dict: "keys and values",
}


def read_row(row: Any, where: str) -> Source:
    """Return the source that a row describes. Raises ConfigurationError, which begins with `where` the row stands."""
    if not isinstance(row, dict):
        raise ConfigurationError(f"{where}: must be keys and values, such as 'name: Example'")
    where = f"{where} ({row.get('name', 'unnamed')})"
    for key in ("name", "kind", "where"):
        if not row.get(key):
            raise ConfigurationError(f"{where}: needs a {key}")
    if row["kind"] not in KINDS:
        raise ConfigurationError(f"{where}: kind must be one of {', '.join(KINDS)}, not {row['kind']!r}")
    for key, value in row.items():
        _check(key, value, row["kind"], where)
    if not slug(row["name"]):
        raise ConfigurationError(f"{where}: name must hold a letter or figure that can name a folder")
    place = _folder(row["where"], where) if row["kind"] == FOLDER else _address(row["where"], where)
    mapping = tuple(sorted(row.get("fields", {}).items()))
    return Source(**{**row, "where": place, "fields": mapping})


def _check(key: str, value: object, kind: str, where: str) -> None:
    if key not in _KEYS:
        raise ConfigurationError(f"{where}: no such key as {key!r}; there are {', '.join(_KEYS)}")
    wanted, kinds = _KEYS[key]
    if kind not in kinds:
        raise ConfigurationError(f"{where}: {key} is for {' and '.join(kinds)}, not for a {kind}")
    if type(value) is not wanted:
        raise ConfigurationError(f"{where}: {key} must be {_VALUES[wanted]}, not {value!r}")
    if key == "language" and not (isinstance(value, str) and len(value) == 2 and value.isascii() and value.islower()):
        raise ConfigurationError(f"{where}: language must be two letters, such as fr, not {value!r}")
    if key == "newest" and isinstance(value, int) and value < 1:
        raise ConfigurationError(f"{where}: newest must be at least 1, not {value}")
    if isinstance(value, dict):
        _check_fields(value, where)


def _check_fields(fields: Mapping[object, object], where: str) -> None:
    for standard, own in fields.items():
        if standard not in FieldNames.__slots__:
            raise ConfigurationError(f"{where}: fields may name {', '.join(FieldNames.__slots__)}, not {standard!r}")
        if not isinstance(own, str) or not own:
            raise ConfigurationError(f"{where}: the own name of {standard} must be a text, not {own!r}")


def _folder(place: str, where: str) -> str:
    path = PurePosixPath(place)
    if path.is_absolute() or ".." in path.parts or "\\" in place or path == PurePosixPath("."):
        raise ConfigurationError(f"{where}: where must be a folder inside the landing zone, not {place!r}")
    return str(path)


def _address(place: str, where: str) -> str:
    try:
        parts = urlsplit(place)
        is_address = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.username is None
        _ = parts.port
        is_address = is_address and _IN_ADDRESS.fullmatch(place) is not None
    except ValueError:
        is_address = False
    if not is_address:
        raise ConfigurationError(f"{where}: where must be an http or https address, not {place!r}")
    return place

"""What somebody asks to be read by name: addresses, and files and folders of the landing zone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dealwire.documents.fetching.fetch import source_at
from dealwire.documents.source import FOLDER, Source
from dealwire.documents.sources import load_sources
from dealwire.errors import ConfigurationError


@dataclass(frozen=True, slots=True)
class Targets:
    """Sources to fetch, and the files and folders to read, those of the sources included."""

    sources: tuple[Source, ...]
    paths: tuple[Path, ...]


def read_targets(words: Sequence[str], raw: Path, follow: bool = False, private: bool = False) -> Targets:
    """Return what the words name: addresses, and paths from the working folder or from the landing zone `raw`.

    An address that is in `sources.yaml` is fetched as it says there, another one as `source_at` says of `follow` and
    `private`. Raises ConfigurationError, in one line, for what is neither an address nor in the landing zone.
    """
    known = {source.where: source for source in load_sources(raw) if source.kind != FOLDER}
    urls = list(dict.fromkeys(word for word in words if "://" in word))
    sources = tuple(known.get(url) or source_at(url, follow, private) for url in urls)
    paths = [_place(word, raw) for word in words if "://" not in word]
    if not urls and (follow or private):
        raise ConfigurationError("--follow and --private are about addresses: give one")
    return Targets(sources, (*paths, *(raw / source.folder for source in sources)))


def _place(word: str, raw: Path) -> Path:
    path = next((path for path in (Path(word).absolute(), raw / word) if path.exists()), None)
    if path is None:
        raise ConfigurationError(f"{word}: there is no such file or folder, and an address begins with https://")
    if not path.resolve().is_relative_to(raw.resolve()):
        raise ConfigurationError(f"{word} is not in the landing zone {raw}: copy it there, or give --raw")
    return raw / path.resolve().relative_to(raw.resolve())

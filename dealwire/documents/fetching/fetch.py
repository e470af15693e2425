"""Fetch sources, with what is known of each kept between runs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from urllib.parse import urlsplit

from dealwire.documents.fetching.client import Client
from dealwire.documents.fetching.collect import Fetched, collect
from dealwire.documents.fetching.state import FetchState
from dealwire.documents.rejections import UNREADABLE
from dealwire.documents.source import FEED, FOLDER, PAGE, Source, slug
from dealwire.documents.source_row import read_row
from dealwire.errors import ConfigurationError


def due(sources: Sequence[Source], schedules: Collection[str]) -> list[list[Source]]:
    """Return the sources of these schedule groups that are fetched, those of one site together."""
    return by_site([source for source in sources if source.kind != FOLDER and source.schedule in schedules])


def by_site(sources: Sequence[Source]) -> list[list[Source]]:
    """Return sources, those of one site together: of hosts whose last two labels are the same.

    Groups may be fetched side by side; two sources that meet on one host may not, or it would be asked twice as often.
    """
    return [list(group) for _, group in groupby(sorted(sources, key=_site), _site)]


def fetch(sources: Sequence[Source], raw: Path, states: Path, client: Client) -> Iterator[Fetched]:
    """Fetch one source after the other into the landing zone `raw` and yield what became of each address.

    `states` is the folder where what is known of each source is kept; it is saved after each answer, so that whatever
    ends this, nothing is asked for twice. A state that cannot be read is a failure of its source. Raises OSError where
    nothing can be written.
    """
    states.mkdir(parents=True, exist_ok=True)
    for source in sources:
        yield from _fetch_one(source, raw, states / f"{slug(source.name)}.json", client)


def _fetch_one(source: Source, raw: Path, path: Path, client: Client) -> Iterator[Fetched]:
    try:
        state = FetchState.load(path)
    except ConfigurationError as error:
        yield Fetched(source.name, source.where, "failed", None, UNREADABLE, str(error))
        return
    try:
        for found in collect(source, raw, state, client):
            if found.outcome == "new":
                state.save(path)
            yield found
    finally:
        state.save(path)


def source_at(url: str, follow: bool = False, private: bool = False) -> Source:
    """Return a source for an address that is in no list, named after its host.

    It is a page, or a feed whose entries are the documents; with `follow` a feed or sitemap whose pages are. `private`
    allows an address inside the own network. Raises ConfigurationError, in one line, for what is no address.
    """
    try:
        host = urlsplit(url).hostname
    except ValueError:
        host = None
    row = {"name": host or "address", "kind": FEED if follow else PAGE, "where": url, "private": private}
    return read_row(row | ({"follow": True} if follow else {}), repr(url))


def _site(source: Source) -> str:
    host = urlsplit(source.where).hostname or ""
    # An address in figures has no labels.
    return host if host[-1:].isdigit() or ":" in host else ".".join(host.split(".")[-2:])

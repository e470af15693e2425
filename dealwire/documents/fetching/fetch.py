"""Fetch sources, with what is known of each kept between runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from urllib.parse import urlsplit

from dealwire.documents.fetching.client import Client
from dealwire.documents.fetching.collect import Fetched, collect
from dealwire.documents.fetching.state import FetchState
from dealwire.documents.source import FOLDER, PAGE, Source, slug
from dealwire.documents.source_row import read_row


def due(sources: Sequence[Source], schedule: str | None = None) -> list[list[Source]]:
    """Return the sources to fetch, of one schedule group or of all, in groups of one host.

    Groups may be fetched side by side; two sources on one host may not, or it would be asked twice as often.
    """
    wanted = [source for source in sources if source.kind != FOLDER and schedule in (None, source.schedule)]
    return [list(group) for _, group in groupby(sorted(wanted, key=_host), _host)]


def fetch(sources: Sequence[Source], raw: Path, states: Path, client: Client) -> Iterator[Fetched]:
    """Fetch one source after the other into the landing zone `raw` and yield what became of each address.

    `states` is the folder where what is known of each source is kept; it is saved after each, also when interrupted.
    Raises ConfigurationError for a state that cannot be read and OSError where nothing can be written.
    """
    states.mkdir(parents=True, exist_ok=True)
    for source in sources:
        path = states / f"{slug(source.name)}.json"
        state = FetchState.load(path)
        try:
            yield from collect(source, raw, state, client)
        finally:
            state.save(path)


def source_at(url: str) -> Source:
    """Return a source for an address that is in no list: a page, or a feed whose entries are the documents.

    Raises ConfigurationError, in one line, for what is no address.
    """
    try:
        host = urlsplit(url).hostname
    except ValueError:
        host = None
    return read_row({"name": host or "address", "kind": PAGE, "where": url}, f"{url!r}")


def _host(source: Source) -> str:
    return urlsplit(source.where).hostname or ""

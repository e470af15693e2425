"""Fetch what a source names and keep it in the landing zone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from dealwire.documents.fetching.client import Client
from dealwire.documents.fetching.failure import FetchFailed
from dealwire.documents.fetching.landing import land
from dealwire.documents.fetching.listing import Listed, read_listing
from dealwire.documents.fetching.state import FetchState, Known
from dealwire.documents.source import SITEMAP, Source

_MAX_LISTS: Final = 20
"""Sitemaps read for one source: an index of a large site has thousands, the newest first."""

Outcome = Literal["new", "unchanged", "failed"]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of one address: `new` is in the file `path`; `failed` says why and whether to try again."""

    source: str
    url: str
    outcome: Outcome
    path: Path | None = None
    message: str | None = None
    is_retryable: bool = False


def collect(source: Source, raw: Path, state: FetchState, client: Client) -> Iterator[Fetched]:
    """Fetch a source of any kind but `folder` and yield what became of each address.

    New answers are files below `raw`; `state`, the source's own, is updated as they come, so that whoever saves it
    after an interruption does not ask again. Nothing that a server does raises; a landing zone that cannot be written
    to does (OSError).
    """
    folder = raw / source.folder
    if not (source.follow or source.kind == SITEMAP):
        yield _fetch(source, Listed(source.where, None), folder, state, client)
        return
    pages: list[Listed] = []
    has_failed = False
    for found in _read_lists(source, client):
        if isinstance(found, Fetched):
            has_failed = True
            yield found
        else:
            pages.append(found)
    for page in pages[: source.newest]:
        yield _fetch(source, page, folder, state, client)
    if not has_failed:
        state.keep({page.url for page in pages})


def _read_lists(source: Source, client: Client) -> Iterator[Listed | Fetched]:
    """Yield the pages that a source lists, and the lists that failed."""
    lists, n_pages = [Listed(source.where, None)], 0
    for number in range(_MAX_LISTS):
        if number >= len(lists) or n_pages >= source.newest:
            return
        try:
            found = read_listing(client.get(lists[number].url, allow_private=source.private))
        except FetchFailed as failure:
            yield _failed(source, lists[number], failure)
            continue
        lists += [one for one in found if one.is_list]
        pages = [one for one in found if not one.is_list]
        n_pages += len(pages)
        yield from pages


def _fetch(source: Source, page: Listed, folder: Path, state: FetchState, client: Client) -> Fetched:
    known = state.known.get(page.url)
    is_listed = page.url != source.where
    if is_listed and known is not None and known.listed_as == page.listed_as:
        return Fetched(source.name, page.url, "unchanged")
    try:
        answer = client.get(page.url, known.conditions if known else {}, source.private)
    except FetchFailed as failure:
        return _failed(source, page, failure)
    if answer.status == 304:
        return Fetched(source.name, page.url, "unchanged")
    path, is_new = land(answer, folder)
    etag, last_modified = answer.headers.get("ETag"), answer.headers.get("Last-Modified")
    state.known[page.url] = Known(etag, last_modified, page.listed_as)
    return Fetched(source.name, page.url, "new" if is_new else "unchanged", path)


def _failed(source: Source, page: Listed, failure: FetchFailed) -> Fetched:
    return Fetched(source.name, page.url, "failed", message=str(failure), is_retryable=failure.is_retryable)

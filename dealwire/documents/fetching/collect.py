"""Fetch what a source names and keep it in the landing zone."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal

from dealwire.documents.fetching.client import Client
from dealwire.documents.fetching.errand import Errand
from dealwire.documents.fetching.failure import FetchFailed
from dealwire.documents.fetching.landing import land
from dealwire.documents.fetching.listing import Listed, read_listing
from dealwire.documents.fetching.state import FetchState, Known
from dealwire.documents.rejections import TIMED_OUT
from dealwire.documents.source import FEED, Source

_MAX_LISTS: Final = 20
"""Sitemaps read for one source: an index of a large site has thousands, the newest first."""

Outcome = Literal["new", "unchanged", "listed", "failed"]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of one address.

    `new` is in the file `path`, and so is `unchanged` if it was asked for; `listed` is a list that named others;
    `failed` says why, in words and by a code of `dealwire.documents.rejections`, and whether to try again.
    """

    source: str
    url: str
    outcome: Outcome
    path: Path | None = None
    reason: str | None = None
    message: str | None = None
    is_retryable: bool = False


def collect(source: Source, raw: Path, state: FetchState, client: Client) -> Iterator[Fetched]:
    """Fetch a source of any kind but `folder` and yield what became of each address.

    New answers are files below `raw`; `state`, the source's own, is updated as they come, so that whoever saves it
    after an interruption does not ask again. A source that is given up half-way ends with a failure of its own address,
    unless it is merely slow: had it something new, the next run goes on.
    Nothing that a server does raises; a landing zone that cannot be written to does (OSError).
    """
    folder, errand, has_news = raw / source.folder, Errand(source, client), False
    pages = [Listed(source.where, None)]
    if source.is_list:
        pages = yield from _listed_pages(source, state, errand)
    for page in pages[: source.newest]:
        fetched = _fetch(source, page, folder, state, errand)
        has_news = has_news or fetched.outcome == "new"
        yield fetched
    if (why := errand.given_up) and not (has_news and why.reason == TIMED_OUT):
        yield _failed(source, source.where, why)


def _listed_pages(source: Source, state: FetchState, errand: Errand) -> Generator[Fetched, None, list[Listed]]:
    """Yield what became of each list, and return the pages in them; of others nothing needs to be known any more."""
    pages: list[Listed] = []
    has_failed = False
    for found in _read_lists(source, errand):
        if isinstance(found, Fetched):
            has_failed = has_failed or found.outcome == "failed"
            yield found
        else:
            pages.append(found)
    if not has_failed:
        state.keep({page.url for page in pages})
    return pages


def _read_lists(source: Source, errand: Errand) -> Iterator[Listed | Fetched]:
    """Yield the pages that a source lists, and what became of each list."""
    lists, n_pages = [Listed(source.where, None)], 0
    for number in range(_MAX_LISTS):
        if number >= len(lists) or n_pages >= source.newest:
            return
        url = lists[number].url
        try:
            found = read_listing(errand.get(url))
        except FetchFailed as failure:
            yield _failed(source, url, failure)
            continue
        yield Fetched(source.name, url, "listed")
        lists += [one for one in found if one.is_list]
        pages = [one for one in found if not one.is_list]
        n_pages += len(pages)
        yield from pages


def _fetch(source: Source, page: Listed, folder: Path, state: FetchState, errand: Errand) -> Fetched:
    known = state.known.get(page.url)
    is_listed = page.url != source.where
    if is_listed and known is not None and known.listed_as == page.listed_as:
        return Fetched(source.name, page.url, "unchanged")
    try:
        answer = errand.get(page.url, known.conditions if known else {})
        if source.kind == FEED and not is_listed and answer.status != 304:
            read_listing(answer)  # what stands there now may be no feed any more
    except FetchFailed as failure:
        return _failed(source, page.url, failure)
    if answer.status == 304:
        if known:
            state.known[page.url] = replace(known, listed_as=page.listed_as)
        return Fetched(source.name, page.url, "unchanged")
    path, is_new = land(answer, folder)
    etag, last_modified = answer.headers.get("ETag"), answer.headers.get("Last-Modified")
    state.known[page.url] = Known(etag, last_modified, page.listed_as)
    return Fetched(source.name, page.url, "new" if is_new else "unchanged", path)


def _failed(source: Source, url: str, failure: FetchFailed) -> Fetched:
    return Fetched(source.name, url, "failed", None, failure.reason, str(failure), failure.is_retryable)

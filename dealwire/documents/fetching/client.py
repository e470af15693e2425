"""Fetch an address the way a good guest does: robots.txt, pauses, retries with back-off, bounded redirections."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit

from dealwire.documents.decode import decode
from dealwire.documents.fetching.answer import Answer
from dealwire.documents.fetching.exchange import Exchange
from dealwire.documents.fetching.failure import FetchFailed
from dealwire.documents.fetching.pace import Pace
from dealwire.documents.fetching.policy import AGENT, FetchPolicy
from dealwire.documents.fetching.robots import ALLOW_ALL, MAX_BYTES, Robots, read_robots
from dealwire.documents.rejections import BAD_ADDRESS, DISALLOWED, UNREACHABLE, Refused

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_PASSING: Final = frozenset({429, 500, 502, 503, 504})
"""Answers that another try may change."""


class Client(AbstractContextManager["Client"]):
    """Fetches addresses one after the other; a context manager that closes its connections.

    `tls` says whose certificates are believed (a house's own, say); by default those that browsers believe.
    """

    def __init__(
        self, policy: FetchPolicy | None = None, pace: Pace | None = None, tls: ssl.SSLContext | None = None
    ) -> None:
        self.policy = policy or FetchPolicy()
        self._pace = pace or Pace()
        self._exchange = Exchange(self.policy, tls)
        self._robots: dict[str, Robots | FetchFailed] = {}

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._exchange.close()

    def get(self, url: str, headers: Mapping[str, str] | None = None, allow_private: bool = False) -> Answer:
        """Return a good answer (2xx) or "not modified" (304) of `url`, after redirections.

        Raises FetchFailed for everything else, and where robots.txt says no.
        """
        asked = headers or {}
        for _ in range(self.policy.redirects + 1):
            parts = _split(url)
            robots = self._robots_of(f"{parts.scheme}://{parts.netloc}", allow_private)
            if not robots.allows(f"{parts.path}?{parts.query}" if parts.query else parts.path):
                raise FetchFailed("robots.txt does not allow it", DISALLOWED)
            answer = self._patiently(url, asked, allow_private, robots)
            if answer.status not in _REDIRECTS:
                return _good(answer)
            # What was known of the first address says nothing about another one.
            url, asked = _target(answer), {}
        raise FetchFailed(f"more than {self.policy.redirects} redirections")

    def _patiently(self, url: str, headers: Mapping[str, str], allow_private: bool, robots: Robots) -> Answer:
        """Ask again after a while where the failure may pass."""
        host, pause = _host(url), min(max(self.policy.pause, robots.delay or 0), self.policy.longest_wait)
        for attempt in range(self.policy.tries):
            self._pace.wait(host)
            is_last = attempt + 1 == self.policy.tries
            back_off = self.policy.back_off * 2**attempt
            try:
                answer = self._exchange.get(url, headers, allow_private)
            except FetchFailed as failure:
                if is_last or not failure.is_retryable:
                    raise
            else:
                if is_last or answer.status not in _PASSING:
                    return answer
                back_off = answer.retry_after or back_off
            finally:
                self._pace.hold_off(host, pause)
            if back_off > self.policy.longest_wait:
                raise FetchFailed(f"{host} wants to be left alone for {back_off:g} seconds", is_retryable=True)
            self._pace.hold_off(host, back_off)
        raise FetchFailed("not tried", UNREACHABLE, is_retryable=True)

    def _robots_of(self, site: str, allow_private: bool) -> Robots:
        """Return a site's rules, asked for once; a site that cannot be reached is not tried again for each page."""
        if site not in self._robots:
            try:
                self._robots[site] = self._fetch_robots(f"{site}/robots.txt", allow_private)
            except FetchFailed as failure:
                self._robots[site] = failure
        robots = self._robots[site]
        if isinstance(robots, FetchFailed):
            is_of_host = robots.reason in (UNREACHABLE, BAD_ADDRESS)
            message = str(robots) if is_of_host else f"its robots.txt cannot be had: {robots}"
            raise FetchFailed(message, robots.reason, robots.is_retryable)
        return robots

    def _fetch_robots(self, url: str, allow_private: bool) -> Robots:
        """Return a site's rules: all is allowed where it has none (RFC 9309, 2.3.1.3).

        Raises FetchFailed where it cannot say, which means no (2.3.1.4).
        """
        for _ in range(self.policy.redirects + 1):
            answer = self._patiently(url, {}, allow_private, ALLOW_ALL)
            if answer.status in _REDIRECTS:
                url = _target(answer)
            elif 200 <= answer.status < 300:
                return _parsed(answer.body[:MAX_BYTES])
            elif 400 <= answer.status < 500 and answer.status != 429:
                return ALLOW_ALL
            else:
                raise FetchFailed(f"the server answered {answer.status}", is_retryable=answer.status in _PASSING)
        return ALLOW_ALL


def _parsed(body: bytes) -> Robots:
    try:
        return read_robots(decode(body), AGENT)
    except Refused:
        return ALLOW_ALL


def _split(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError as error:
        raise FetchFailed(f"not an address: {error}", BAD_ADDRESS) from error


def _host(url: str) -> str:
    return _split(url).hostname or ""


def _target(answer: Answer) -> str:
    location = str(answer.headers.get("Location", ""))
    if not location:
        raise FetchFailed(f"status {answer.status} leads nowhere")
    try:
        target = urljoin(answer.url, location)
    except ValueError as error:
        raise FetchFailed(f"a redirection leads nowhere: {error}") from error
    if _split(answer.url).scheme == "https" and _split(target).scheme == "http":
        raise FetchFailed("a redirection leads from https to http")
    return target


def _good(answer: Answer) -> Answer:
    if 200 <= answer.status < 300 or answer.status == 304:
        return answer
    raise FetchFailed(f"the server answered {answer.status}", is_retryable=answer.status in _PASSING)

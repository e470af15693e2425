"""The requests that one source costs: they end when its server is not worth more tonight."""

from __future__ import annotations

import time
from collections.abc import Mapping

from dealwire.documents.fetching.answer import Answer
from dealwire.documents.fetching.client import Client
from dealwire.documents.fetching.failure import FetchFailed
from dealwire.documents.rejections import TIMED_OUT, UNREACHABLE
from dealwire.documents.source import Source


class Errand:
    """Asks for the addresses of one source, until its time is over or its server fails again and again."""

    def __init__(self, source: Source, client: Client) -> None:
        self._source = source
        self._client = client
        self._policy = client.policy
        self._ends_at = time.monotonic() + self._policy.source_seconds
        self._failures = 0
        self.given_up: FetchFailed | None = None
        """Why an address was not asked for, if one was not."""

    def _has_enough(self) -> FetchFailed | None:
        if self._failures >= self._policy.failures:
            return FetchFailed(f"given up after {self._failures} failures in a row", UNREACHABLE, is_retryable=True)
        if time.monotonic() > self._ends_at:
            seconds = self._policy.source_seconds
            return FetchFailed(f"not at its end within {seconds:g} seconds", TIMED_OUT, is_retryable=True)
        return None

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """Return the answer of an address; `Client.get` says more. Raises FetchFailed, unasked once it is given up."""
        self.given_up = self.given_up or self._has_enough()
        if why := self.given_up:
            raise FetchFailed(f"not asked for: the source was {why}", why.reason, is_retryable=True)
        try:
            answer = self._client.get(url, headers, self._source.private)
        except FetchFailed as failure:
            self._failures = self._failures + 1 if failure.is_retryable else 0
            raise
        self._failures = 0
        return answer

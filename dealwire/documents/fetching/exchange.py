"""One request and its answer, within time and size, to a machine that may be asked."""

from __future__ import annotations

import ssl
import time
from collections.abc import Mapping
from datetime import UTC, datetime

import httpx

from dealwire.documents.fetching.addresses import resolve
from dealwire.documents.fetching.answer import Answer
from dealwire.documents.fetching.failure import FetchFailed
from dealwire.documents.fetching.policy import FetchPolicy
from dealwire.documents.rejections import BAD_ADDRESS, TIMED_OUT, TOO_LARGE, UNREACHABLE
from dealwire.documents.time_limit import time_limit

_PORTS = {"http": 80, "https": 443}


class Exchange:
    """Asks one address at a time; redirections are answers like any other."""

    def __init__(self, policy: FetchPolicy, tls: ssl.SSLContext | None = None) -> None:
        self._policy = policy
        timeout = httpx.Timeout(policy.total_seconds, connect=policy.connect_seconds)
        # No connection is kept: by its address alone, one made for a host would serve another that was never verified.
        # No proxies or passwords from the environment: the address that was checked must be the one that is asked.
        self._client = httpx.Client(
            timeout=timeout,
            verify=tls or True,
            follow_redirects=False,
            trust_env=False,
            limits=httpx.Limits(max_keepalive_connections=0),
        )

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def get(self, url: str, headers: Mapping[str, str], allow_private: bool) -> Answer:
        """Return the answer of `url`. Raises FetchFailed."""
        try:
            with time_limit(self._policy.total_seconds):
                return self._get(httpx.URL(url), headers, allow_private)
        except httpx.InvalidURL as error:
            raise FetchFailed(f"not an address: {error}", BAD_ADDRESS) from error
        except (TimeoutError, httpx.TimeoutException) as error:
            limit = self._policy.total_seconds
            raise FetchFailed(f"no whole answer within {limit:g} seconds", TIMED_OUT, is_retryable=True) from error
        except (httpx.TransportError, httpx.DecodingError, OSError) as error:
            message = f"the connection failed: {error or type(error).__name__}"
            raise FetchFailed(message, UNREACHABLE, is_retryable=True) from error

    def _get(self, url: httpx.URL, headers: Mapping[str, str], allow_private: bool) -> Answer:
        if url.scheme not in _PORTS or not url.host:
            raise FetchFailed(f"{url.scheme or 'no scheme'}: only http and https are fetched", BAD_ADDRESS)
        host = url.raw_host.decode("ascii")
        address = resolve(host, url.port or _PORTS[url.scheme], allow_private)
        sent = {
            "User-Agent": self._policy.user_agent,
            "Accept-Encoding": "gzip, deflate",
            **headers,
            "Host": url.netloc.decode("ascii"),
        }
        checked = url.copy_with(host=address, userinfo=b"")
        request = self._client.stream("GET", checked, headers=sent, extensions={"sni_hostname": host})
        with request as response:
            body = self._body(response)
        plain = url.copy_with(userinfo=b"", fragment=None)
        return Answer(str(plain), response.status_code, response.headers, body, datetime.now(UTC))

    def _body(self, response: httpx.Response) -> bytes:
        limit, ends_at = self._policy.max_bytes, time.monotonic() + self._policy.total_seconds
        declared = response.headers.get("Content-Length", "")
        if declared.isdecimal() and int(declared[:18]) > limit:
            raise FetchFailed(f"{declared} bytes, more than the limit of {limit:,}", TOO_LARGE)
        parts, size = [], 0
        for part in response.iter_bytes():
            size += len(part)
            if size > limit:
                raise FetchFailed(f"more than the limit of {limit:,} bytes", TOO_LARGE)
            # The limit around this covers the main thread; this one covers all.
            if time.monotonic() > ends_at:
                raise TimeoutError
            parts.append(part)
        return b"".join(parts)

"""A server and a client that is in a hurry."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest

from dealwire.documents.fetching.answer import Answer
from dealwire.documents.fetching.client import Client
from dealwire.documents.fetching.policy import FetchPolicy
from tests.documents.fetching.server import Server, running

HASTY = FetchPolicy(
    connect_seconds=1, total_seconds=1, max_bytes=50_000, tries=3, back_off=0.02, pause=0, longest_wait=2
)


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as server:
        yield server


@pytest.fixture
def client() -> Iterator[Client]:
    with Client(HASTY) as client:
        yield client


@pytest.fixture
def get(client: Client) -> Callable[[str], Answer]:
    return partial(client.get, allow_private=True)

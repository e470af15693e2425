"""What a client takes from servers that throttle, lie, wander, stall and break off."""

from __future__ import annotations

import gzip
import socket
import struct
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from socketserver import StreamRequestHandler

import pytest

from dealwire.documents.fetching import addresses
from dealwire.documents.fetching.answer import Answer
from dealwire.documents.fetching.client import Client
from dealwire.documents.fetching.failure import FetchFailed
from dealwire.documents.fetching.policy import FetchPolicy
from tests.documents.fetching.conftest import HASTY
from tests.documents.fetching.server import Server, answer

Get = Callable[[str], Answer]


def hang_up(handler: StreamRequestHandler) -> None:
    """Reset the connection without a word."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()


def drip(handler: StreamRequestHandler) -> None:
    """Say a little, for ever."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(100):
        handler.wfile.write(f"X-Drip-{number}: 1\r\n".encode())
        time.sleep(0.1)


def drip_body(handler: StreamRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
    for _ in range(100):
        handler.wfile.write(b"more ")
        time.sleep(0.1)


def pour(handler: StreamRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
    for _ in range(10_000):
        handler.wfile.write(b"more " * 1000)


def test_a_page_is_fetched_by_its_name_with_our_own(server: Server, get: Get) -> None:
    found = get(server.serve("/a?b=c", answer("<p>Bonjour", ETag='"1"')))
    assert (found.status, found.body, found.headers["ETag"]) == (200, b"<p>Bonjour", '"1"')
    [asked] = server.requests["/a?b=c"]
    assert asked["host"] == server.address.removeprefix("http://")
    assert asked["user-agent"].startswith("dealwire/")


def test_the_address_is_that_of_the_last_redirection(server: Server, get: Get) -> None:
    end = server.serve("/c", answer("there"))
    server.serve("/b", answer(status="308 Permanent Redirect", Location=end))
    found = get(server.serve("/a", answer(status="302 Found", Location="/b")))
    assert (found.url, found.body) == (end, b"there")


@pytest.mark.parametrize(
    ("location", "message"),
    [("/a", "redirections"), ("file:///etc/passwd", "only http"), ("http://[::1", "location"), ("", "nowhere")],
)
def test_redirections_lead_to_pages_and_end(server: Server, get: Get, location: str, message: str) -> None:
    with pytest.raises(FetchFailed, match=message):
        get(server.serve("/a", answer(status="301 Moved Permanently", Location=location)))
    assert len(server.requests["/a"]) <= HASTY.redirects + 1


@pytest.mark.parametrize("failure", [answer(status="503 Service Unavailable"), hang_up, b"nonsense\r\n\r\n"])
def test_what_may_pass_is_tried_again(server: Server, get: Get, failure: bytes) -> None:
    assert get(server.serve("/a", failure, failure, answer("at last"))).body == b"at last"
    with pytest.raises(FetchFailed) as caught:
        get(server.serve("/b", failure))
    assert caught.value.is_retryable
    assert len(server.requests["/b"]) == HASTY.tries


@pytest.mark.parametrize("status", ["404 Not Found", "403 Forbidden", "410 Gone"])
def test_what_will_not_pass_is_not_tried_again(server: Server, get: Get, status: str) -> None:
    with pytest.raises(FetchFailed, match=status[:3]) as caught:
        get(server.serve("/a", answer("no", status)))
    assert not caught.value.is_retryable
    assert len(server.requests["/a"]) == 1


def test_each_wait_is_longer_unless_the_server_names_one(server: Server, get: Get) -> None:
    get(server.serve("/a", answer(status="500 Oh"), answer(status="500 Oh"), answer("fine")))
    first, second, third = server.times["/a"]
    assert third - second > second - first > HASTY.back_off
    get(server.serve("/b", answer(status="429 Slow", Retry_After="1"), answer("fine")))
    assert server.times["/b"][1] - server.times["/b"][0] >= 1


def test_a_wait_that_is_too_long_is_left_to_another_night(server: Server, get: Get) -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    with pytest.raises(FetchFailed, match="left alone") as caught:
        get(server.serve("/a", answer(status="503 Service Unavailable", Retry_After=later)))
    assert caught.value.is_retryable
    assert len(server.requests["/a"]) == 1


@pytest.mark.parametrize("speak", [drip, drip_body], ids=["head", "body"])
def test_a_server_that_drips_is_cut_off(server: Server, speak: Callable[[StreamRequestHandler], None]) -> None:
    policy = FetchPolicy(total_seconds=0.4, tries=1, pause=0)
    started = time.monotonic()
    with Client(policy) as client, pytest.raises(FetchFailed, match=r"0\.4 seconds"):
        client.get(server.serve("/a", speak), allow_private=True)
    assert time.monotonic() - started < 1.5


def test_a_drip_is_cut_off_outside_the_main_thread_too(server: Server) -> None:
    url, caught = server.serve("/a", drip_body), []

    def fetch() -> None:
        with Client(FetchPolicy(total_seconds=0.4, tries=1, pause=0)) as client:
            try:
                client.get(url, allow_private=True)
            except FetchFailed as failure:
                caught.append(failure)

    thread = threading.Thread(target=fetch)
    thread.start()
    thread.join(3)
    assert len(caught) == 1


ZEROS = gzip.compress(b"0" * 20_000_000)


@pytest.mark.parametrize(
    "step",
    [
        pour,
        answer(b"x" * 50_001),
        answer("x", Content_Length="99999999999999999999"),
        answer(ZEROS, Content_Encoding="gzip"),
    ],
    ids=["no length", "too long", "said to be long", "bomb"],
)
def test_nobody_gets_more_than_the_limit_into_memory(server: Server, get: Get, step: bytes) -> None:
    with pytest.raises(FetchFailed, match="limit"):
        get(server.serve("/a", step))
    assert len(server.requests["/a"]) == 1


def test_less_than_was_promised_is_no_page(server: Server, get: Get) -> None:
    with pytest.raises(FetchFailed, match="connection"):
        get(server.serve("/a", answer("half a", Content_Length="1000")))
    with pytest.raises(FetchFailed, match="connection"):
        get(server.serve("/b", answer("not gzip", Content_Encoding="gzip")))


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1:1/", "http://localhost:1/", "http://[::1]:1/", "http://[::ffff:127.0.0.1]:1/", "http://0/"],
)
def test_private_addresses_are_refused(client: Client, url: str) -> None:
    with pytest.raises(FetchFailed, match="private"):
        client.get(url)


@pytest.mark.parametrize(
    "address", ["10.0.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "fe80::1%eth0"]
)
@pytest.mark.parametrize("form", ["{}", "::ffff:{}", "64:ff9b::{}"])
def test_no_form_of_a_private_address_is_public(address: str, form: str) -> None:
    if "." in address or form == "{}":
        assert not addresses.is_public(form.format(address))


def test_public_addresses_are_public() -> None:
    assert all(map(addresses.is_public, ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::93.184.216.34"]))


def test_a_redirection_into_the_private_network_is_refused(
    server: Server, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server stands in for a public one; what it leads to is as private as it looks."""
    monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1")
    url = server.serve("/a", answer(status="302 Found", Location="http://127.0.0.2:80/secret"))
    with pytest.raises(FetchFailed, match=r"127\.0\.0\.2"):
        client.get(url)


def test_a_name_is_asked_at_the_address_that_was_checked(
    server: Server, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that means a public machine when it is checked and a private one a moment later gets nowhere."""
    port = server.address.rpartition(":")[2]
    named = f"http://rebinding.example:{port}/a"
    server.serve("/a", answer("ours"))
    turns = iter(["127.0.0.1"] * 2)

    def getaddrinfo(host: str, *_: object, **__: object) -> list[object]:
        address = next(turns) if host == "rebinding.example" else host
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, int(port)))]

    monkeypatch.setattr("dealwire.documents.fetching.addresses.socket.getaddrinfo", getaddrinfo)
    assert client.get(named, allow_private=True).body == b"ours"
    assert server.requests["/a"][0]["host"] == f"rebinding.example:{port}"


def test_a_host_gets_a_pause_between_requests(server: Server) -> None:
    with Client(FetchPolicy(pause=0.2)) as client:
        for path in ("/a", "/b"):
            client.get(server.serve(path, answer("x")), allow_private=True)
    [robots], [first], [second] = (server.times[path] for path in ("/robots.txt", "/a", "/b"))
    assert min(first - robots, second - first) >= 0.2


def test_robots_are_asked_once_and_obeyed_also_after_a_redirection(server: Server, get: Get) -> None:
    server.serve("/robots.txt", answer("User-agent: dealwire\nDisallow: /private\nUser-agent: *\nDisallow: /\n"))
    get(server.serve("/a", answer("x")))
    server.serve("/private/b", answer("y"))
    for url in (f"{server.address}/private/b", server.serve("/c", answer(status="301 Moved", Location="/private/b"))):
        with pytest.raises(FetchFailed, match="robots"):
            get(url)
    assert (len(server.requests["/robots.txt"]), server.requests["/private/b"]) == (1, [])


def test_a_site_whose_robots_fail_is_left_alone(server: Server, get: Get) -> None:
    server.serve("/robots.txt", answer(status="500 Oh"))
    with pytest.raises(FetchFailed, match="robots"):
        get(server.serve("/a", answer("x")))
    assert server.requests["/a"] == []

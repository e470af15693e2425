"""A real web server on loopback whose answers a test writes down, byte for byte where it wants to."""

from __future__ import annotations

import socketserver
import ssl
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

Headers = dict[str, str]
Speak = Callable[[socketserver.StreamRequestHandler], None]


def answer(body: bytes | str = b"", status: str = "200 OK", **headers: str) -> bytes:
    """Return an answer as it goes over the wire; a header's underscores are hyphens."""
    content = body.encode() if isinstance(body, str) else body
    named = {"Content-Length": str(len(content))} | {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in named.items())
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + content


class Server:
    """Answers each path with its script, one step a request (the last one for ever); 404 for every other path."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.scripts: dict[str, list[bytes | Speak]] = {}
        self.requests: dict[str, list[Headers]] = defaultdict(list)
        self.times: dict[str, list[float]] = defaultdict(list)

    def serve(self, path: str, *steps: bytes | Speak) -> str:
        """Answer `path` with these steps and return its address."""
        self.scripts[path] = list(steps)
        return f"{self.address}{path}"

    def respond(self, handler: socketserver.StreamRequestHandler) -> None:
        request, *lines = _head(handler)
        path = request.split(" ")[1]
        self.times[path].append(time.monotonic())
        self.requests[path].append({line.partition(":")[0].lower(): line.partition(":")[2].strip() for line in lines})
        steps = self.scripts.get(path, [answer("nothing here", "404 Not Found")])
        step = steps.pop(0) if len(steps) > 1 else steps[0]
        if callable(step):
            step(handler)
        else:
            handler.wfile.write(step)


def _head(handler: socketserver.StreamRequestHandler) -> Sequence[str]:
    lines = []
    while line := handler.rfile.readline().strip():
        lines.append(line.decode("latin-1"))
    return lines or ["GET / HTTP/1.1"]


@contextmanager
def running(tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    """Run a server on a free port of the loopback address, over TLS if a context is given."""

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            # The client may have heard enough.
            with suppress(BrokenPipeError, ConnectionResetError):
                server.respond(self)

        def setup(self) -> None:
            if tls is not None:
                self.request.settimeout(2)
                self.request = tls.wrap_socket(self.request, server_side=True)
            super().setup()

    class Listener(socketserver.ThreadingTCPServer):
        daemon_threads = True
        block_on_close = False

        def handle_error(self, *_: object) -> None:
            """Keep quiet about clients that break off: some tests are about them."""

    with Listener(("127.0.0.1", 0), Handler) as listener:
        server = Server(f"http://127.0.0.1:{listener.server_address[1]}")
        threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield server
        listener.shutdown()

"""A small warehouse with a known past, and a real receiver of messages on loopback."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import duckdb
import pytest

from dealwire.annotation.version import extractor_version
from dealwire.settings import Settings, load_settings
from dealwire.warehouse.connection import open_warehouse

NOON = datetime(2024, 6, 13, 12)


@dataclass
class Receiver:
    """What came by HTTP, and the address to send it to."""

    address: str = ""
    messages: list[dict[str, str]] = field(default_factory=list)
    status: int = 200


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    received = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            received.messages.append(json.loads(body))
            self.send_response(received.status)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    received.address = f"json://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield received
    server.shutdown()
    server.server_close()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "raw").mkdir()
    return load_settings(raw=tmp_path / "raw", home=tmp_path / "home")


@contextmanager
def held_open(warehouse: Path) -> Iterator[int]:
    """Let another process have the warehouse open, and yield its id."""
    with open_warehouse(warehouse):
        pass
    script = f"import duckdb; held = duckdb.connect({str(warehouse)!r}); print('open', flush=True); input()"
    with subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        yield holder.pid
        holder.kill()


@dataclass
class Past:
    """Writes what earlier runs left in a warehouse."""

    warehouse: Path
    lexicons: Path

    def night(self, days_ago: int, documents: int, status: str = "completed") -> str:
        run_id = f"{NOON - timedelta(days=days_ago):%Y%m%dT%H%M%SZ}-00000000"
        started = NOON - timedelta(days=days_ago)
        with open_warehouse(self.warehouse) as connection:
            connection.execute(
                "insert into meta.runs (run_id, command, started_at, ended_at, status, message, dealwire_version)"
                " values ($1, 'nightly', $2, $2, $3, null, '1')",
                [run_id, started, status],
            )
            for step, seconds in (("ingest", 2.0), ("annotate", 4.0)):
                connection.execute(
                    "insert into meta.run_steps (run_id, step, started_at, seconds, rows_in, status)"
                    " values ($1, $2, $3, $4, $5, 'completed')",
                    [run_id, step, started, seconds, documents],
                )
        return run_id

    def article(self, name: str, run_id: str, source: str, published_on: date, version: str | None = "now") -> None:
        """Add an article; `version` is that of its annotations: `now` the present one, None if there are none."""
        with open_warehouse(self.warehouse) as connection:
            _document(connection, name, run_id, source, published_on)
            connection.execute("insert into raw.articles values ($1, $1, 'Un texte.', 'fr', $2)", [name, run_id])
            if version is not None:
                present = extractor_version(self.lexicons) if version == "now" else version
                connection.execute(
                    "insert into annotations.articles values ($1, $2, $3, 1, 0, $4)",
                    [name, published_on, present, run_id],
                )


def _document(connection: duckdb.DuckDBPyConnection, name: str, run_id: str, source: str, published_on: date) -> None:
    connection.execute(
        """
        insert into raw.documents by name
        select $1 as document_id, $1 || '.txt' as raw_path, $1 || '.txt' as file_path, 'h' as content_hash,
            1 as size_bytes, $4 as modified_at, 'text/plain' as media_type, 'article' as outcome, $1 as article_id,
            $2 as run_id, $4 as ingested_at, $3 as source, $5 as published_on
        """,
        [name, run_id, source, NOON, published_on],
    )


@pytest.fixture
def past(settings: Settings) -> Past:
    return Past(settings.warehouse, settings.lexicons)

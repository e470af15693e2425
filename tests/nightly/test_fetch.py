"""Sources over HTTP, from a real server on loopback to the warehouse and the release; and those that are down."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import httpx
import pytest
from prefect.settings import PREFECT_API_URL, temporary_settings
from typer.testing import CliRunner

from dealwire.cli import app
from dealwire.documents.source import EVERY_NIGHT
from dealwire.errors import DealwireError, SourceFailed
from dealwire.operations.fetched import FetchedSource
from dealwire.operations.status import status
from dealwire.settings import Settings, load_settings
from dealwire.warehouse.documents import load_extractions
from dealwire.warehouse.journal import now
from flows.ingest import ingest
from tests.documents.fetching.server import Server, answer, running
from tests.documents.fetching.test_client import drip
from tests.nightly.test_resume import PowerCut, cut_after
from tests.nights import Command, Home
from tests.operations.conftest import Receiver, receiver

__all__ = ["receiver"]  # a fixture

HASTE = {"pause": 0, "back_off": 0.05, "tries": 2, "connect_seconds": 2, "total_seconds": 2}


def page(buyer: str, target: str, millions: int) -> bytes:
    text = (
        f"Le groupe {buyer} a annoncé mardi le rachat de {target}, un fabricant de chaudières établi à Niort, pour"
        f" {millions} millions d'euros. L'opération a été bouclée lundi, a précisé sa directrice générale."
    )
    head = "<meta property='article:published_time' content='2024-05-14'>"
    html = f"<html lang=fr><head><title>{buyer} rachète {target}</title>{head}</head><body><article><p>{text}</p>"
    return answer(html, Content_Type="text/html; charset=utf-8", ETag=f'"{target}"')


def feed(*urls: str) -> bytes:
    items = "".join(f"<item><title>Rachat</title><link>{url}</link></item>" for url in urls)
    return answer(f"<rss><channel><title>Le Fil</title>{items}</channel></rss>", Content_Type="application/rss+xml")


@dataclass
class House:
    """A landing zone with a list of sources, and the home of its warehouse."""

    path: Path
    rows: list[dict[str, Any]] = field(default_factory=list)

    @property
    def raw(self) -> Path:
        return self.path / "raw"

    @property
    def home(self) -> Home:
        return Home(self.path / "home")

    def source(self, name: str, kind: str, where: str, **more: object) -> None:
        self.rows.append({"name": name, "kind": kind, "where": where, "private": True, **more})
        (self.raw / "sources.yaml").write_text(json.dumps({"sources": self.rows}), encoding="utf-8")

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        with duckdb.connect(self.home.path / "warehouse.duckdb", read_only=True) as warehouse:
            return warehouse.sql(sql).fetchall()

    def account(self) -> str:
        """The account of the last run."""
        return str(self.ask("select message from meta.run_steps where step = 'ingest' order by started_at")[-1][0])


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as server:
        yield server


@pytest.fixture
def house(prefect_server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    monkeypatch.setenv("DEALWIRE_FETCH", json.dumps(HASTE))
    monkeypatch.setenv("DEALWIRE_WORKERS", "1")
    (tmp_path / "raw").mkdir()
    with temporary_settings({PREFECT_API_URL: prefect_server}):
        yield House(tmp_path)


def nobody() -> str:
    """The address of a port of loopback where nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}/rss"


def test_a_feed_is_read_once_and_what_it_does_not_give_is_accounted_for(server: Server, house: House) -> None:
    good, disallowed = (
        server.serve("/a", page("Ardoval", "Belcombe", 12), answer(status="304 Not Modified")),
        "/private/b",
    )
    server.serve("/robots.txt", answer("User-agent: *\nDisallow: /private\n"))
    server.serve(disallowed, page("Cormenat", "Dauvray", 7))
    rss = server.serve("/rss", feed(good, f"{server.address}/gone", f"{server.address}{disallowed}"))
    house.source("Le Fil du soir", "feed", rss, follow=True)

    assert ingest(raw=house.raw, home=house.home.path).articles == 1
    assert house.account() == "3 documents = 1 articles + 0 versions + 0 duplicates + 2 rejections"
    assert house.ask("select source, url from raw.current_documents where outcome = 'article'") == [
        ("Le Fil du soir", good)
    ]
    rejections = "select stage, reason, message, is_retryable from raw.rejections order by reason"
    assert house.ask(rejections) == [
        ("fetch", "disallowed", f"{server.address}{disallowed}: robots.txt does not allow it", False),
        ("fetch", "http_status", f"{server.address}/gone: the server answered 404", False),
    ]
    assert server.requests[disallowed] == []

    assert ingest(raw=house.raw, home=house.home.path).articles == 0
    assert house.account() == "2 documents = 0 articles + 0 versions + 0 duplicates + 2 rejections"
    assert house.ask("select count(*) from raw.current_documents") == [(3,)]
    assert len(server.requests["/a"]) == 1

    server.serve("/gone", page("Estrelle", "Fontbrune", 9))
    assert ingest(raw=house.raw, home=house.home.path).articles == 1
    assert house.ask("select outcome, count(*) from raw.current_documents group by outcome order by outcome") == [
        ("article", 2),
        ("rejection", 1),
    ]


@pytest.mark.slow
def test_a_dead_source_is_a_late_clear_failure(
    server: Server, house: House, receiver: Receiver, dealwire: Command, prefect_server: str
) -> None:
    house.source("Mourante", "feed", nobody())
    house.source("Vivante", "page", server.serve("/a", page("Ardoval", "Belcombe", 12)))
    arguments = ("nightly", "--raw", house.raw, "--home", house.home.path)

    outcome = dealwire(*arguments, DEALWIRE_NOTIFY=receiver.address)
    assert outcome.exit_code == 6, outcome.output
    *_, last = outcome.output.strip().splitlines()
    assert last.startswith("dealwire: 1 of 2 sources failed: Mourante: the connection failed")
    assert house.home.query("select acquirer, target from marts.deals") == [("Ardoval", "Belcombe")]
    assert house.home.query("select stage, reason, is_retryable from meta.rejections") == [
        ("fetch", "unreachable", True)
    ]
    steps = "select status, rows_in, rows_out, rows_rejected, message from meta.run_steps where step = 'fetch'"
    [(state, *counts, message)] = house.home.query(steps)
    assert (state, counts, "Mourante" in str(message)) == ("failed", [2, 1, 1], True)
    assert [each["title"] for each in receiver.messages] == ["Dealwire nightly: sources failed"]
    assert "Mourante" in receiver.messages[0]["message"]

    [(run_id,)] = house.home.query("select run_id from meta.runs")
    assert "| Mourante | 0 | 0 | 1 |" in _page(prefect_server, str(run_id))

    told = dealwire("status", "--raw", house.raw, "--home", house.home.path)
    assert told.exit_code == 0, told.output
    assert "failed: 1 of 2 sources failed: Mourante" in told.output
    assert "fails since" in told.output
    # The same again is no reason for a new release, nor for another message.
    outcome = dealwire(*arguments, DEALWIRE_NOTIFY=receiver.address)
    assert (outcome.exit_code, "Nothing new" in outcome.output) == (6, True)
    assert len(receiver.messages) == 1


def _page(prefect_server: str, run_id: str) -> str:
    """The page that a run left in Prefect's UI."""
    found = httpx.post(f"{prefect_server}/artifacts/filter", json={"artifacts": {"key": {"any_": ["run-summary"]}}})
    return next(str(page["data"]) for page in found.json() if run_id in page["data"])


def test_a_source_that_answers_again_is_no_failure_any_more(server: Server, house: House) -> None:
    url = server.serve("/a", answer(status="503 Service Unavailable"))
    house.source("Intermittente", "page", url)
    house.source("Vivante", "page", server.serve("/b", page("Cormenat", "Dauvray", 7)))
    with pytest.raises(SourceFailed, match="1 of 2 sources failed: Intermittente: the server answered 503"):
        ingest(raw=house.raw, home=house.home.path)
    assert house.account() == "2 documents = 1 articles + 0 versions + 0 duplicates + 1 rejections"
    settings = load_settings(house.raw, house.home.path)
    failing, fine = _fetched(settings)
    assert (failing.source, failing.last_fetched_at, failing.last_new_at) == ("Intermittente", None, None)
    assert failing.failing_since is not None
    assert (fine.source, fine.failure) == ("Vivante", None)
    server.serve("/a", page("Ardoval", "Belcombe", 12))
    ingest(raw=house.raw, home=house.home.path)
    assert house.ask("select outcome from raw.current_documents") == [("article",)] * 2
    assert [source.failure for source in _fetched(settings)] == [None, None]


def _fetched(settings: Settings) -> list[FetchedSource]:
    holdings = status(settings, now()).holdings
    assert holdings is not None
    return holdings.fetched


def test_a_group_is_fetched_alone_and_a_night_takes_both(server: Server, house: House) -> None:
    for group in ("hourly", "nightly", "weekly"):
        house.source(
            group, "page", server.serve(f"/{group}", page(f"Ardoval {group.title()}", "Belcombe", 12)), schedule=group
        )
    for groups, asked in (((), [0, 0, 0]), (("hourly",), [1, 0, 0]), (EVERY_NIGHT, [2, 1, 0])):
        ingest(raw=house.raw, home=house.home.path, groups=groups)
        assert [len(server.requests[f"/{name}"]) for name in ("hourly", "nightly", "weekly")] == asked


def test_without_sources_over_http_nothing_is_fetched(house: House) -> None:
    ingest(raw=house.raw, home=house.home.path)
    assert house.ask("select step from meta.run_steps") == [("ingest",)]
    assert not (house.home.path / "fetch").exists()


def test_a_server_that_never_answers_costs_its_own_source_alone(server: Server, house: House) -> None:
    house.source("Muette", "page", server.serve("/a", drip))
    with running() as other:
        house.source("Vivante", "page", other.serve("/b", page("Cormenat", "Dauvray", 7)))
        with pytest.raises(SourceFailed, match="Muette: no whole answer within 2 seconds"):
            ingest(raw=house.raw, home=house.home.path)
    assert house.ask("select outcome, source from raw.current_documents order by all") == [
        ("article", "Vivante"),
        ("rejection", "Muette"),
    ]
    assert house.ask("select max(seconds) < 10 from meta.fetches") == [(True,)]


def test_a_killed_fetch_goes_on_where_it_was(server: Server, house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    urls = [server.serve(f"/{name}", page("Ardoval", f"Belcombe {name.title()}", 12)) for name in ("un", "deux")]
    house.source("Le Fil", "feed", server.serve("/rss", feed(*urls)), follow=True)
    with monkeypatch.context() as cut:
        cut.setattr("flows.ingest.load_extractions", cut_after(0, load_extractions))
        with pytest.raises(PowerCut):
            ingest(raw=house.raw, home=house.home.path)
    assert house.ask("select count(*) from raw.documents") == [(0,)]
    ingest(raw=house.raw, home=house.home.path)
    assert house.ask("select count(*) from raw.current_articles") == [(2,)]
    assert [len(server.requests[f"/{name}"]) for name in ("un", "deux")] == [1, 1]


def test_a_landing_zone_that_takes_nothing_is_one_line(server: Server, house: House) -> None:
    house.source("Le Fil", "page", server.serve("/a", page("Ardoval", "Belcombe", 12)))
    (house.raw / "fetched").write_text("no folder", encoding="utf-8")
    with pytest.raises(DealwireError, match="cannot be kept in the landing zone"):
        ingest(raw=house.raw, home=house.home.path)


def test_an_address_of_ones_own_is_read_alone(server: Server, house: House) -> None:
    (house.raw / "waiting.txt").write_text(
        "Un texte qui attend la nuit prochaine, et que personne n'a demandé.", encoding="utf-8"
    )
    url = server.serve("/a", page("Ardoval", "Belcombe", 12))
    total = ingest(raw=house.raw, home=house.home.path, only=[url], private=True)
    assert (total.documents, total.articles) == (1, 1)
    assert house.ask("select source, url from raw.documents") == [("127.0.0.1", url)]
    with pytest.raises(SourceFailed, match="private network"):
        ingest(raw=house.raw, home=house.home.path, only=[url])
    assert ingest(raw=house.raw, home=house.home.path, only=["waiting.txt"]).documents == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ftp://a.example/b"], "where must be an http or https address, not 'ftp://a.example/b'"),
        (["no-such-folder"], "no-such-folder: there is no such file or folder, and an address begins with https://"),
        (["/"], "/ is not in the landing zone"),
        (["--group", "hourli"], "--group hourli: no source is of this group; there are hourly, nightly"),
        (["--group", "hourly", "--no-fetch"], "give either --group or --no-fetch"),
        (["--group", "hourly", "https://a.example/"], "--group and --no-fetch are about sources.yaml"),
        (["--private"], "--follow and --private are about addresses"),
    ],
)
def test_what_makes_no_sense_is_one_line(tmp_path: Path, arguments: list[str], said: str) -> None:
    outcome = CliRunner().invoke(app, ["ingest", *arguments, "--raw", str(tmp_path), "--home", str(tmp_path / "home")])
    assert outcome.exit_code == 2
    assert said in outcome.stderr
    assert outcome.stderr.count("\n") == 1
    assert not (tmp_path / "home").exists()

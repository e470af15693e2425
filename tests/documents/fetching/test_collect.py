"""From a source to files of the landing zone, and from there to articles, without the network."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from socketserver import StreamRequestHandler

import pytest

from dealwire.documents.article import Extraction
from dealwire.documents.discover import discover
from dealwire.documents.extract import extract
from dealwire.documents.fetching.client import Client
from dealwire.documents.fetching.collect import Fetched, collect
from dealwire.documents.fetching.fetch import due, fetch, source_at
from dealwire.documents.fetching.policy import FetchPolicy
from dealwire.documents.fetching.state import FetchState
from dealwire.documents.rejections import DESCRIPTIONS
from dealwire.documents.source import Source
from dealwire.errors import ConfigurationError
from tests.documents.conftest import TODAY
from tests.documents.fetching.server import Server, answer

TEXT = "Le groupe Évrard cède ses entrepôts de Mâcon à la société Tilleul pour 21 millions d'euros, a-t-il déclaré."

Run = Callable[[Source], list[Fetched]]


def page(title: str) -> str:
    head = f"<title>{title}</title><meta property='article:published_time' content='2025-03-04T08:00:00Z'>"
    return f"<!doctype html><html lang=fr><head>{head}</head><body><article><p>{TEXT}</p></article></body></html>"


def feed(*entries: str) -> str:
    return f"<rss><channel><title>Le Fil</title>{''.join(entries)}</channel></rss>"


def entry(url: str, on: str = "", text: str = "") -> str:
    about = f"<link>{url}</link><pubDate>{on}</pubDate><description>{text}</description>"
    return f"<item><title>Une cession</title>{about}</item>"


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return tmp_path / "raw"


@pytest.fixture
def run(raw: Path, client: Client) -> Run:
    raw.mkdir()
    state = FetchState()
    return lambda source: list(collect(source, raw, state, client))


def read(raw: Path) -> list[Extraction]:
    return [found for file in discover(raw) for found in extract(file, TODAY)]


def outcomes(fetched: list[Fetched]) -> list[str]:
    return [one.outcome for one in fetched]


def test_a_page_is_a_file_with_its_address_and_charset(server: Server, run: Run, raw: Path) -> None:
    body = page("Cession").encode("latin-1")
    url = server.serve("/cession", answer(body, Content_Type="text/html; charset=iso-8859-1", Set_Cookie="secret=1"))
    [fetched] = run(Source("Le Fil", "page", url, private=True))
    [found] = read(raw)
    assert fetched.path is not None
    assert fetched.path.parent == raw / "fetched" / "le-fil"
    assert found.article is not None, found.rejection
    assert (found.article.body, found.url, found.published_on) == (TEXT, url, date(2025, 3, 4))
    assert b"secret" not in gzip.decompress(fetched.path.read_bytes())


@pytest.mark.parametrize("lie", ["text/html; charset=utf-8", "text/html; charset=no-such", "text/html; charset=ascii"])
def test_a_charset_that_is_a_lie_is_survived(server: Server, run: Run, raw: Path, lie: str) -> None:
    run(
        Source("Le Fil", "page", server.serve("/a", answer(page("A").encode("cp1252"), Content_Type=lie)), private=True)
    )
    [found] = read(raw)
    assert found.article is not None
    assert found.article.body == TEXT


def test_a_page_that_does_not_name_its_site_is_of_its_source(server: Server, run: Run, raw: Path) -> None:
    named = page("B").replace("</head>", "<meta property='og:site_name' content='La Vague'></head>")
    for path, html in (("/a", page("A")), ("/b", named.replace("21 millions", "22 millions"))):
        url = server.serve(path, answer(html, Content_Type="text/html"))
        run(Source("Le Fil", "page", url, private=True))
    row = f"{{name: Le Fil, kind: page, where: '{server.address}/a', private: true}}"
    (raw / "sources.yaml").write_text(f"sources: [{row}]", encoding="utf-8")
    assert [(found.source, found.url) for found in read(raw)] == [
        ("Le Fil", f"{server.address}/a"),
        ("La Vague", f"{server.address}/b"),
    ]


def test_an_unchanged_page_is_asked_for_with_a_condition_and_kept_once(server: Server, run: Run, raw: Path) -> None:
    known = {"ETag": '"v1"', "Last_Modified": "Tue, 04 Mar 2025 08:00:00 GMT", "Content_Type": "text/html"}
    url = server.serve(
        "/a", answer(page("A"), **known), answer(status="304 Not Modified"), answer(page("A")), answer(page("B"))
    )
    source = Source("Le Fil", "page", url, private=True)
    assert [outcomes(run(source)) for _ in range(4)] == [["new"], ["unchanged"], ["unchanged"], ["new"]]
    asked = server.requests["/a"][1]
    assert (asked["if-none-match"], asked["if-modified-since"]) == ('"v1"', known["Last_Modified"])
    assert len(list(discover(raw))) == 2


def test_the_entries_of_a_feed_are_documents(server: Server, run: Run, raw: Path) -> None:
    content = feed(entry("https://fil.example/1", text=TEXT), entry("/2", text=f"{TEXT} Bis."))
    run(
        Source(
            "Le Fil", "feed", server.serve("/rss", answer(content, Content_Type="application/rss+xml")), private=True
        )
    )
    found = read(raw)
    assert [extraction.url for extraction in found] == ["https://fil.example/1", f"{server.address}/2"]
    assert [extraction.raw_path.rpartition("#")[2] for extraction in found] == ["1", "2"]


def test_a_feed_that_became_a_page_is_a_failure(server: Server, run: Run, raw: Path) -> None:
    url = server.serve("/rss", answer(page("Connexion"), Content_Type="text/html"))
    [fetched] = run(Source("Le Fil", "feed", url, private=True))
    assert (fetched.outcome, fetched.message) == ("failed", "no feed and no sitemap: not XML")
    assert read(raw) == []


def test_a_feed_that_is_followed_gives_its_pages_newest_first(server: Server, run: Run, raw: Path) -> None:
    urls = [server.serve(f"/{day}", answer(page(f"Jour {day}"), Content_Type="text/html")) for day in (1, 2, 3)]
    entries = [entry(url, f"0{day} Mar 2025 08:00:00 GMT") for day, url in enumerate(urls, start=1)]
    source = Source("Le Fil", "feed", server.serve("/rss", answer(feed(*entries))), follow=True, newest=2, private=True)
    assert [(one.url, one.outcome) for one in run(source)][1:] == [(urls[2], "new"), (urls[1], "new")]
    assert outcomes(run(source)) == ["listed", "unchanged", "unchanged"]
    assert [len(server.requests[path]) for path in ("/1", "/2", "/3", "/rss")] == [0, 1, 1, 2]
    assert [extraction.rejection for extraction in read(raw)] == [None, None]


def test_a_sitemap_leads_to_its_pages_through_an_index(server: Server, run: Run) -> None:
    urls = [server.serve(f"/{n}", answer(page(f"Page {n}"), Content_Type="text/html")) for n in range(2)]
    pages = "".join(f"<url><loc>{url}</loc><lastmod>2025-03-0{n + 1}</lastmod></url>" for n, url in enumerate(urls))
    child = server.serve("/pages.xml.gz", answer(gzip.compress(f"<urlset>{pages}</urlset>".encode())))
    index = (
        f"<sitemapindex><sitemap><loc>{child}</loc></sitemap><sitemap><loc>{server.address}/gone.xml</loc></sitemap>"
    )
    source = Source("Le Fil", "sitemap", server.serve("/map.xml", answer(index)), private=True)
    assert [(one.url.removeprefix(server.address), one.outcome) for one in run(source)] == [
        ("/map.xml", "listed"),
        ("/pages.xml.gz", "listed"),
        ("/gone.xml", "failed"),
        ("/1", "new"),
        ("/0", "new"),
    ]


def test_a_page_whose_age_changed_in_the_list_is_asked_for_again(server: Server, run: Run) -> None:
    url = server.serve("/a", answer(page("A")), answer(page("A, corrected")))
    maps = [f"<urlset><url><loc>{url}</loc><lastmod>2025-03-0{day}</lastmod></url></urlset>" for day in (1, 1, 2)]
    source = Source("Le Fil", "sitemap", server.serve("/map.xml", *map(answer, maps)), private=True)
    assert [outcomes(run(source))[1:] for _ in maps] == [["new"], ["unchanged"], ["new"]]


@pytest.mark.parametrize("content", [b"", b"not xml", b"<html><p>Sorry", b"\x1f\x8bcut", b"\0\0\0\0"])
def test_a_list_that_is_none_is_a_failure_and_nothing_raises(server: Server, run: Run, content: bytes) -> None:
    fetched = run(Source("Le Fil", "feed", server.serve("/rss", answer(content)), follow=True, private=True))
    assert outcomes(fetched) == ["failed"]
    assert fetched[0].reason in DESCRIPTIONS


def test_a_page_that_fails_does_not_stop_the_others(server: Server, run: Run) -> None:
    urls = [f"{server.address}/gone", "http://[bad", "mailto:a@b.example", server.serve("/a", answer(page("A")))]
    source = Source("Le Fil", "feed", server.serve("/rss", answer(feed(*map(entry, urls)))), follow=True, private=True)
    assert outcomes(run(source)) == ["listed", "failed", "new"]


def test_a_page_that_was_not_modified_is_not_asked_for_again_for_the_same_date(server: Server, run: Run) -> None:
    known = {"ETag": '"v1"', "Content_Type": "text/html"}
    url = server.serve("/a", answer(page("A"), **known), answer(status="304 Not Modified"))
    feeds = [feed(entry(url, f"0{day} Mar 2025 08:00:00 GMT")) for day in (1, 2)]
    source = Source("Le Fil", "feed", server.serve("/rss", *map(answer, feeds)), follow=True, private=True)
    assert [outcomes(run(source))[1:] for _ in range(3)] == [["new"], ["unchanged"], ["unchanged"]]
    assert len(server.requests["/a"]) == 2


def test_a_server_that_fails_again_and_again_is_given_up(server: Server, run: Run) -> None:
    urls = [server.serve(f"/{n}", answer(status="503 Service Unavailable")) for n in range(5)]
    source = Source("Le Fil", "feed", server.serve("/rss", answer(feed(*map(entry, urls)))), follow=True, private=True)
    fetched = run(source)
    assert [one.url for one in fetched] == [source.where, *urls, source.where]
    assert outcomes(fetched) == ["listed"] + ["failed"] * 6
    assert all(one.is_retryable for one in fetched[1:])
    assert [len(server.requests[f"/{n}"]) for n in range(5)] == [3, 3, 3, 0, 0]
    assert fetched[-1].message == "given up after 3 failures in a row"


def test_a_source_that_takes_long_is_gone_on_with_by_the_next_run(server: Server, raw: Path) -> None:
    def dawdle(handler: StreamRequestHandler) -> None:
        time.sleep(0.4)
        handler.wfile.write(answer(page("Lente"), Content_Type="text/html"))

    urls = [server.serve(f"/{n}", dawdle) for n in range(4)]
    source = Source("Le Fil", "feed", server.serve("/rss", answer(feed(*map(entry, urls)))), follow=True, private=True)
    state, outcome = FetchState(), []
    for seconds in (0.6, 10):
        with Client(FetchPolicy(pause=0, source_seconds=seconds)) as client:
            outcome.append(outcomes(list(collect(source, raw, state, client))))
    assert outcome == [
        ["listed", "new", "new", "failed", "failed"],
        ["listed", "unchanged", "unchanged", "new", "new"],
    ]


def test_without_leave_a_private_server_is_not_asked(server: Server, run: Run) -> None:
    [fetched] = run(Source("Le Fil", "page", server.serve("/a", answer(page("A")))))
    assert (fetched.outcome, fetched.is_retryable) == ("failed", False)
    assert not server.requests


def test_what_is_known_survives_its_file_and_forgets_what_is_listed_no_longer(
    server: Server, raw: Path, client: Client, tmp_path: Path
) -> None:
    a, b = (server.serve(path, answer(page(path), Content_Type="text/html")) for path in ("/a", "/b"))
    source = Source("Le Fil", "feed", f"{server.address}/rss", follow=True, private=True)
    for entries, wanted in ((entry(a), [a]), (entry(a) + entry(b), [a, b]), (entry(b), [b])):
        server.serve("/rss", answer(feed(entries)))
        list(fetch([source], raw, tmp_path / "states", client))
        assert sorted(FetchState.load(tmp_path / "states" / "le-fil.json").known) == wanted
    assert [len(server.requests[path]) for path in ("/a", "/b")] == [1, 1]


def test_what_was_fetched_before_an_interruption_is_not_asked_for_again(
    server: Server, raw: Path, client: Client, tmp_path: Path
) -> None:
    urls = [server.serve(path, answer(page(path), Content_Type="text/html")) for path in ("/a", "/b")]
    server.serve("/rss", answer(feed(*map(entry, urls))))
    source = Source("Le Fil", "feed", f"{server.address}/rss", follow=True, private=True)
    interrupted = fetch([source], raw, tmp_path / "states", client)
    assert [next(interrupted).outcome for _ in range(2)] == ["listed", "new"]
    # As if killed here: what is known is on disk before anything else happens.
    again = fetch([source], raw, tmp_path / "states", client)
    assert outcomes(list(again)) == ["listed", "unchanged", "new"]
    assert [len(server.requests[path]) for path in ("/a", "/b")] == [1, 1]


def test_sources_of_a_group_are_due_and_those_on_one_site_together() -> None:
    wire, page_, other = (
        Source("Wire", "feed", "https://wire.example/rss"),
        Source("Wire page", "page", "https://www.wire.example/a"),
        Source("Other", "page", "https://other.example/", schedule="hourly"),
    )
    sources = [wire, Source("Files", "folder", "files"), other, page_]
    assert due(sources, ["hourly", "nightly"]) == [[other], [wire, page_]]
    assert due(sources, ["hourly"]) == [[other]]


def test_an_address_on_its_own_is_a_page_or_a_feed(server: Server, raw: Path, run: Run) -> None:
    feed_url = server.serve("/rss", answer(feed(entry("/1", text=TEXT)), Content_Type="text/xml"))
    run(source_at(feed_url, private=True))
    assert [extraction.url for extraction in read(raw)] == [f"{server.address}/1"]
    server.serve("/1", answer(page("Une"), Content_Type="text/html"))
    assert outcomes(run(source_at(feed_url, follow=True, private=True))) == ["listed", "new"]
    with pytest.raises(ConfigurationError, match="http or https"):
        source_at("ftp://a.example/b")


def test_a_state_that_cannot_be_read_is_a_failure_of_its_source(raw: Path, client: Client, tmp_path: Path) -> None:
    (tmp_path / "le-fil.json").write_text("[", encoding="utf-8")
    [fetched] = fetch([Source("Le Fil", "page", "https://fil.example/")], raw, tmp_path, client)
    assert (fetched.outcome, fetched.is_retryable) == ("failed", False)
    assert "remove it" in str(fetched.message)


def test_a_state_that_cannot_be_read_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "state.json").write_text('{"https://a.example/": []}')
    with pytest.raises(ConfigurationError, match="remove it"):
        FetchState.load(tmp_path / "state.json")

"""robots.txt, by the examples of RFC 9309 and the ways in which sites write it."""

from __future__ import annotations

import time

import pytest

from dealwire.documents.fetching.robots import read_robots

RULES = """\ufeff# comment
User-Agent: other
Disallow: /

user-agent : *
Disallow: /example/page/
Allow: /example/page/fine
Disallow: /*.gif$
Disallow: /search?*q=
Disallow: /caf%C3%A9
Crawl-delay: 2.5
Disallow:
"""


@pytest.mark.parametrize(
    ("path", "is_allowed"),
    [
        ("", True),
        ("/example/page/", False),
        ("/example/page/fine.html", True),
        ("/a/b.gif", False),
        ("/a/b.gif?c", True),
        ("/search?lang=fr&q=x", False),
        ("/search", True),
        ("/café/menu", False),
        ("/caf%c3%a9", False),
    ],
)
def test_the_longest_rule_that_matches_decides(path: str, is_allowed: bool) -> None:
    assert read_robots(RULES, "dealwire").allows(path) is is_allowed


def test_a_group_of_our_own_counts_alone() -> None:
    ours = "User-agent: bot\nUser-agent: Dealwire\nDisallow: /x\n\nUser-agent: dealwire\nDisallow: /y"
    robots = read_robots(f"User-agent: *\nDisallow: /\n\n{ours}", "dealwire")
    assert [robots.allows(path) for path in ("/", "/x", "/y")] == [True, False, False]


def test_the_pause_that_a_site_asks_for_is_known() -> None:
    assert read_robots(RULES, "dealwire").delay == 2.5
    assert read_robots("User-agent: *\nCrawl-delay: soon\nCrawl-delay: -1\nCrawl-delay: inf", "dealwire").delay is None


def test_no_pattern_takes_long() -> None:
    started = time.monotonic()
    assert read_robots(f"User-agent: *\nDisallow: /{'*a' * 2000}$", "dealwire").allows("/" + "a" * 1999 + "b")
    assert time.monotonic() - started < 0.5


@pytest.mark.parametrize("text", ["", "<html>not found</html>", "Disallow: /", "\0\xff: /", "User-agent: *"])
def test_what_names_no_rule_for_us_allows_everything(text: str) -> None:
    assert read_robots(text, "dealwire").allows("/a")

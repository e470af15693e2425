"""Bad input costs itself alone: a row in the rejections, and the run goes on."""

from __future__ import annotations

from tests.nights import GOOD, Command, Eve

PAGE_WITHOUT_ARTICLE = """<!doctype html><html><head><title>Plan du site</title></head>
<body><nav><a href="/">Accueil</a></nav></body></html>"""


def test_every_document_is_accounted_for(dealwire: Command, eve: Eve) -> None:
    raw, home = eve.raw, eve.home
    (raw / "good.txt").write_text(GOOD, encoding="utf-8")
    (raw / "copy.txt").write_text(GOOD, encoding="utf-8")
    (raw / "empty.txt").write_bytes(b"")
    (raw / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (raw / "broken.html").write_bytes(b"<html><body><div><p>\xff\xfe<<<" + b"<div>" * 5000)
    (raw / "menu.html").write_text(PAGE_WITHOUT_ARTICLE, encoding="utf-8")
    outcome = dealwire("nightly", "--raw", raw, "--home", home.path)
    assert outcome.exit_code == 0, outcome.output
    assert "6 documents = 1 articles + 0 versions + 1 duplicates + 4 rejections" in outcome.output
    rejections = home.query("select raw_path, stage, reason from meta.rejections order by raw_path")
    assert [row[0] for row in rejections] == ["binary.txt", "broken.html", "empty.txt", "menu.html"]
    assert all(stage and reason for _, stage, reason in rejections)
    assert home.query("select acquirer, target, amount, currency from marts.deals where target = 'Bellisol'") == [
        ("Ternova", "Bellisol", 12_000_000, "EUR")
    ]

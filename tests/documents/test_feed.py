"""RSS and Atom feeds, and sitemaps."""

from __future__ import annotations

from datetime import date

from tests.documents.conftest import ReadAll, ReadOne

TEXT = "Harborne Robotics has bought the sensor maker Quillon for 40 million dollars, both companies said on Monday."
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>The Example Wire</title><link>https://wire.example/</link><language>en-gb</language>
<item><title>Harborne buys Quillon</title><link>https://wire.example/1</link><dc:creator>Ida Moss</dc:creator>
  <pubDate>Mon, 03 Feb 2025 08:00:00 GMT</pubDate><media:title>A photo</media:title>
  <description>In short.</description>
  <content:encoded><![CDATA[<p>{TEXT}</p><p>Quillon&#39;s 80 staff stay.</p>]]></content:encoded></item>
<item><title>Second</title><guid>https://wire.example/2</guid>
  <description>&lt;b&gt;{TEXT}&lt;/b&gt; R&amp;amp;D goes on.</description></item>
<item><title>No text at all</title><link>https://wire.example/3</link></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Example Wire</title>
<entry><title type="html">Harborne &amp;amp; Quillon</title><link rel="self" href="https://wire.example/self"/>
<link href="https://wire.example/1"/><author><name>Ida Moss</name></author><published>2025-02-03T08:00:00Z</published>
<updated>2025-02-05T08:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{TEXT}</p>
<p>More follows.</p></div></content></entry></feed>"""


def test_an_entry_is_an_article_with_what_the_feed_says_of_it(read_all: ReadAll) -> None:
    first, second, third = read_all(RSS, "wire.xml")
    assert first.article is not None, first.rejection
    assert (first.raw_path, first.article.title) == ("wire.xml#1", "Harborne buys Quillon")
    assert first.article.body == f"{TEXT}\n\nQuillon's 80 staff stay."
    assert (first.source, first.url, first.author) == ("The Example Wire", "https://wire.example/1", "Ida Moss")
    assert first.published_on == date(2025, 2, 3)
    assert second.article is not None, second.rejection
    assert (second.url, second.article.body) == ("https://wire.example/2", f"{TEXT} R&D goes on.")
    assert third.rejection is not None
    assert third.rejection.reason == "no_text_field"


def test_atom_is_a_feed_too(read_one: ReadOne) -> None:
    found = read_one(ATOM, "wire.atom")
    assert found.article is not None, found.rejection
    assert (found.article.title, found.article.body) == ("Harborne & Quillon", f"{TEXT}\n\nMore follows.")
    assert (found.url, found.author, found.published_on) == ("https://wire.example/1", "Ida Moss", date(2025, 2, 3))


def test_the_encoding_may_be_declared_wrongly_and_the_feed_broken(read_all: ReadAll) -> None:
    lying = RSS.replace("UTF-8", "ISO-8859-1").replace("Ida Moss", "Zoé Çelik").replace("</rss>", "")
    assert read_all(lying, "wire.xml")[0].author == "Zoé Çelik"


def test_entities_are_not_expanded_and_nothing_outside_is_read(read_all: ReadAll) -> None:
    bomb = (
        '<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "'
        + "&a;" * 1000
        + '"><!ENTITY file SYSTEM "file:///etc/hostname">]>'
    )
    found = read_all(RSS.replace("?>\n", f"?>\n{bomb}", 1).replace("In short.", "&b;&file;"), "wire.xml")
    bodies = [extraction.article.body for extraction in found if extraction.article]
    assert len(bodies) == 2
    assert all("lol" not in body for body in bodies)


def test_a_sitemap_is_one_rejection_since_its_pages_are_the_documents(read_one: ReadOne) -> None:
    locations = "".join(f"<url><loc>https://wire.example/{n}</loc></url>" for n in range(3))
    found = read_one(
        f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{locations}</urlset>',
        "s.xml",
    )
    assert found.rejection is not None
    assert found.rejection.reason == "only_addresses"
    assert "sources.yaml" in found.rejection.message

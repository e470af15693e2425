"""HTML pages, whole and broken."""

from __future__ import annotations

from datetime import date

from tests.documents.conftest import TODAY, ReadOne

PARAGRAPHS = (
    "La coopérative laitière du Haut-Vercors a signé vendredi un accord de distribution avec l'enseigne Marcellin,"
    " qui proposera ses fromages dans quatre cents magasins.",
    "Le contrat court sur cinq ans et porte sur douze millions d'euros de ventes par an, ont précisé les deux"
    " partenaires dans un communiqué commun diffusé à Grenoble.",
    "Les éleveurs en attendent un prix du lait supérieur de six centimes à celui que paient les industriels de la"
    " région, et une visibilité qu'ils n'avaient plus depuis trois ans.",
)
PAGE = """<!doctype html><html lang="fr"><head><meta charset="{charset}">
<title>Les fromages du Vercors chez Marcellin | Le Courrier des Alpes</title>
<meta property="og:site_name" content="Le Courrier des Alpes">
<meta property="article:published_time" content="{published}">
<link rel="canonical" href="https://www.courrier-des-alpes.example/eco/fromages">
</head><body><nav><a href="/">Accueil</a><a href="/eco">Économie</a></nav>
<article><h1>Les fromages du Vercors chez Marcellin</h1><p>{0}</p><p>{1}</p><p>{2}</p></article>
<aside>Nous utilisons des cookies</aside><footer>Mentions légales</footer></body></html>"""


def page(published: str = "2025-04-11T09:30:00+02:00", charset: str = "utf-8") -> str:
    return PAGE.format(*PARAGRAPHS, published=published, charset=charset)


def test_a_page_gives_its_article_and_what_it_says_about_itself(read_one: ReadOne) -> None:
    found = read_one(page(), "page.html")
    assert found.article is not None
    assert found.article.title == "Les fromages du Vercors chez Marcellin"
    assert found.article.body == "\n\n".join(PARAGRAPHS)
    assert found.article.language == "fr"
    assert found.media_type == "text/html"
    assert found.source == "Le Courrier des Alpes"
    assert found.url == "https://www.courrier-des-alpes.example/eco/fromages"
    assert (found.published_on, found.published_on_precision) == (date(2025, 4, 11), "day")
    assert found.published_on_origin == "metadata"


def test_a_page_is_known_by_its_content_not_its_name(read_one: ReadOne) -> None:
    found = read_one(page(), "page.txt")
    assert found.media_type == "text/html"
    assert found.article is not None


def test_a_page_in_an_older_encoding_keeps_its_accents(read_one: ReadOne) -> None:
    found = read_one(page(charset="iso-8859-15").encode("iso-8859-15"), "page.html")
    assert found.article is not None
    assert found.article.body == "\n\n".join(PARAGRAPHS)


def test_a_page_of_today_has_its_date(read_one: ReadOne) -> None:
    assert read_one(page(f"{TODAY}T21:45:00+02:00"), "page.html").published_on == TODAY


def test_a_page_without_metadata_has_the_date_that_it_shows(read_one: ReadOne) -> None:
    shown = page("").replace("<article>", "<article><p>Publié le 11 avril 2025</p>")
    found = read_one(shown.replace("Mentions légales", "© 2019 - 2024"), "page.html")
    assert found.published_on == date(2025, 4, 11)


def test_the_year_of_a_copyright_is_no_date(read_one: ReadOne) -> None:
    assert read_one(page("").replace("Mentions légales", "© 2019 - 2024"), "page.html").published_on is None


def test_a_page_dated_tomorrow_has_no_date(read_one: ReadOne) -> None:
    assert read_one(page("2025-07-01T08:00:00Z"), "page.html").published_on is None


def test_a_page_cut_off_in_the_middle_still_gives_what_is_there(read_one: ReadOne) -> None:
    whole = page()
    found = read_one(whole[: whole.index("<p>Les éleveurs")], "page.html")
    assert found.article is not None
    assert found.article.body == "\n\n".join(PARAGRAPHS[:2])


def test_a_page_of_tags_within_tags_does_no_harm(read_one: ReadOne) -> None:
    found = read_one("<!doctype html><html><body>" + "<div>" * 50_000 + "Hello", "page.html")
    assert found.rejection is not None

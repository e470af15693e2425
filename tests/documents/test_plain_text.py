"""Newsroom exports and copies out of PDFs become paragraphs."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent

import pytest

from dealwire.documents.article import Article
from tests.documents.conftest import ReadAll

ReadArticle = Callable[..., Article]

COLUMN = """
    La verrerie Clairambault change
    de mains après un siècle dans la
    famille du fondateur
    Le groupe lyonnais Ossature rachète la verrerie pour 42 millions d'euros,
    sous réserve du feu vert des salariés et de l'Autorité de la concurrence.
    Fondée en 1921, la verrerie emploie 310 personnes à Givors, où elle fabrique
    des flacons pour les parfumeurs. Elle a réalisé l'an dernier un chiffre
    d'affaires de 58,4 millions d'euros.

    Un marché qui se resserre
    Les prix du gaz ont doublé en deux ans, et trois concurrents ont fermé leurs
    fours. « Nous avions besoin d'un partenaire solide », explique sa fonda-
    trice, qui reste à la tête de l'entreprise. La fondatrice signera en mai.
    À lire aussi
    Ossature emprunte 90 millions d'euros pour ses futures
    acquisitions
"""


def test_a_wrapped_column_becomes_title_and_paragraphs(article: ReadArticle) -> None:
    found = article(dedent(COLUMN))
    assert found.title == ("La verrerie Clairambault change de mains après un siècle dans la famille du fondateur")
    assert found.body.split("\n\n") == [
        "Le groupe lyonnais Ossature rachète la verrerie pour 42 millions d'euros, sous réserve du feu vert des"
        " salariés et de l'Autorité de la concurrence. Fondée en 1921, la verrerie emploie 310 personnes à Givors,"
        " où elle fabrique des flacons pour les parfumeurs. Elle a réalisé l'an dernier un chiffre d'affaires de"
        " 58,4 millions d'euros.",
        "Un marché qui se resserre",
        "Les prix du gaz ont doublé en deux ans, et trois concurrents ont fermé leurs fours. « Nous avions besoin"
        " d'un partenaire solide », explique sa fondatrice, qui reste à la tête de l'entreprise. La fondatrice"
        " signera en mai.",
        "À lire aussi",
        "Ossature emprunte 90 millions d'euros pour ses futures acquisitions",
    ]


def test_a_line_that_ends_well_short_of_the_width_ends_its_paragraph(article: ReadArticle) -> None:
    found = article(
        "Two brewers merge\n\n"
        "Hopfield and Maltby said on Tuesday that they would combine their\n"
        "breweries in a deal that makes the sixth largest group of the north.\n"
        "Neither side named a price.\n"
        "Shareholders of both companies will vote in the autumn, according to\n"
        "the statement, and each will hold half of the new group.\n"
    )
    assert [paragraph.split()[0] for paragraph in found.body.split("\n\n")] == ["Hopfield", "Shareholders"]


def test_lines_that_are_paragraphs_stay_apart(article: ReadArticle) -> None:
    lines = [
        "Solvène ouvre son capital",
        "Le fonds Aubrac Invest prend 12 % du fabricant de batteries pour 30 millions d'euros.",
        "- La production doit doubler d'ici à 2027.",
        "- Le siège reste à Limoges, où travaillent deux cents personnes.",
        "Une nouvelle usine",
        "Elle doit sortir de terre près de Guéret, sur une ancienne friche de dix hectares.",
    ]
    assert article("\n".join(lines)).body.split("\n\n") == lines[1:]


def test_a_date_that_ends_a_wrapped_paragraph_stays_in_it(article: ReadArticle) -> None:
    found = article(
        "Deux mutuelles se rapprochent\n\n"
        "Les deux mutuelles ont annoncé leur rapprochement, que leurs assemblées\n"
        "générales devront approuver en juin pour une entrée en vigueur prévue le\n"
        "1er janvier 2026.\n\n"
        "Aucune agence ne fermera, promettent-elles dans un texte commun."
    )
    assert "entrée en vigueur prévue le 1er janvier 2026.\n\nAucune" in found.body


def test_a_page_break_does_not_cut_a_sentence(article: ReadArticle) -> None:
    found = article(
        "The regulator opened a file on the merger of the two harbour firms and\n"
        "asked both for their contracts with the ferry lines of the region and\n"
        "\n"
        "the prices that they charge since the strike of the previous winter.\n"
        "It expects to decide before the summer."
    )
    assert "the region and the prices" in found.body


@pytest.mark.parametrize(
    ("elsewhere", "joined"),
    [
        ("La souveraineté compte.", "la souveraineté de la région"),
        ("Le sous-traitant et la souve-raineté.", "la souve-raineté de la région"),
    ],
)
def test_a_hyphen_at_a_line_end_follows_the_rest_of_the_text(article: ReadArticle, elsewhere: str, joined: str) -> None:
    text = (
        "Le conseil a longuement débattu de ce que veut dire pour lui la souve-\n"
        "raineté de la région en matière de transport et de logement collectif,\n"
        "sans parvenir à un accord avant la fin de la séance de vendredi soir."
    )
    assert joined in article(f"{text}\n\n{elsewhere}").body


NOISY_EXPORT = """
a crane above a dock

Crédits image : Jeanne Vasseur / Quaiphoto

Transports
3

Le port de Saint-Aubrun cède ses remorqueurs

Le port de Saint-Aubrun cède ses remorqueurs Quaiphoto

Publié le 12/03/2025 à 8h30 par Lise Morvan

Temps de lecture : 3 min

Partager sur Facebook

L'armateur Corvenne reprend la flotte pour 18,5 millions d'euros, a indiqué le port mercredi.

Nous utilisons des cookies pour améliorer votre expérience.

Lire aussi« Les remorqueurs restent français » (Paul Attal, ministre de la Mer)

L'armateur Corvenne reprend la flotte pour 18,5 millions d'euros, a indiqué le port mercredi.

Le syndicat majoritaire demande des garanties sur les cent vingt emplois, et une clause de retour.

Lire la suite

Source : Agence du littoral

Laisser un commentaire

Votre adresse de messagerie ne sera pas publiée. Les champs obligatoires sont marqués *

Le conseil régional achète trois ferries.
"""


def test_an_export_is_freed_of_what_stands_around_the_article(article: ReadArticle) -> None:
    found = article(NOISY_EXPORT)
    assert found.title == "Le port de Saint-Aubrun cède ses remorqueurs"
    assert found.body.split("\n\n") == [
        "L'armateur Corvenne reprend la flotte pour 18,5 millions d'euros, a indiqué le port mercredi.",
        "Lire aussi « Les remorqueurs restent français » (Paul Attal, ministre de la Mer)",
        "Le syndicat majoritaire demande des garanties sur les cent vingt emplois, et une clause de retour.",
    ]


def test_navigation_at_the_top_does_not_end_the_article(article: ReadArticle) -> None:
    found = article(
        "Les dernières actualités\n\nMorvel rachète Teyssan\n\n"
        "Le transporteur Morvel rachète son voisin Teyssan, ont annoncé lundi les deux entreprises.\n\n"
        "Le nouvel ensemble comptera deux mille camions et neuf dépôts entre la Loire et les Pyrénées, sous la"
        " marque du premier, qui promet de garder tous les emplois pendant trois ans.\n\n"
        "Les dernières actualités\n\nMétéo : retour du soleil"
    )
    assert found.title == "Morvel rachète Teyssan"
    assert found.body.startswith("Le transporteur")
    assert found.body.endswith("trois ans.")


def test_a_box_in_the_middle_does_not_end_the_article(article: ReadArticle) -> None:
    lead = "Le transporteur Morvel rachète son voisin Teyssan, ont annoncé lundi les deux entreprises à Clermont. " * 3
    rest = "Le nouvel ensemble comptera deux mille camions et neuf dépôts entre la Loire et les Pyrénées, dit-il. " * 4
    found = article(f"Morvel rachète Teyssan\n\n{lead}\n\nÀ ne pas manquer\n\n{rest}")
    assert found.body.split("\n\n") == [lead.strip(), rest.strip()]


def test_the_dates_of_a_chronology_stay(article: ReadArticle) -> None:
    prose = "Les deux groupes publient un communiqué commun sur leurs discussions, sans donner de montant."
    steps = [step for day in range(1, 21) for step in (f"{day} mars 2025", f"{prose[:-1]} le {day}.")]
    found = article("\n\n".join(["Chronologie d'une fusion", prose, *steps]))
    assert "20 mars 2025" in found.body.split("\n\n")


def test_a_teaser_that_breaks_off_gives_way_to_the_full_text(article: ReadArticle) -> None:
    lead = "The watchmaker Tellier has sold its movements workshop in the Jura to two of its former engineers"
    found = article(f"Tellier sells workshop\n\n{lead[:70]}...\n\n{lead}, it said on Friday.")
    assert found.body == f"{lead}, it said on Friday."


def test_a_text_of_one_paragraph_has_no_title(article: ReadArticle) -> None:
    text = "Brière Énergie a levé 7 millions d'euros auprès de deux fonds régionaux, a-t-elle annoncé jeudi."
    found = article(text)
    assert (found.title, found.body) == ("", text)


HOSTILE_TITLES = [
    "Robert'); drop table articles; -- lève 3 millions",
    "<script>alert('deal')</script> rachète <b>Gras</b>",
    "{{ ref('stg_articles') }} et ${HOME} fusionnent",
    "=cmd|' /C calc'!A0 prend 20 % de Tabula",
    "../../etc/passwd entre au capital de Racine",
]


@pytest.mark.parametrize("title", HOSTILE_TITLES)
def test_a_hostile_title_is_a_title(article: ReadArticle, title: str) -> None:
    found = article(f"{title}\n\nLe montant de l'opération n'a pas été rendu public par les deux parties, jeudi.")
    assert found.title == title


def test_words_digits_and_quotes_are_left_as_they_are(article: ReadArticle) -> None:
    found = article(
        "L’Œuvre d’Hélène\n\n"
        "« Nous\u00a0visons 1\u202f250,5\u00a0M€ », dit-elle ; “rien n'est signé” — ni à\tParis, ni ailleurs\u200b, "
        "d'après le Cafe\u0301 du Commerce."
    )
    assert found.title == "L’Œuvre d’Hélène"
    assert found.body == (
        "« Nous visons 1 250,5 M€ », dit-elle ; “rien n'est signé” — ni à Paris, ni ailleurs,"
        " d'après le Café du Commerce."
    )


def test_copies_share_the_id_of_the_article_but_not_of_the_document(read_all: ReadAll) -> None:
    text = "Two firms share\n\nThe two firms have agreed to share a warehouse near the ring road, they said on Monday."
    read_all(text, "a.txt")
    first, second = read_all(text.replace("\n", "\r\n"), "b.txt")
    assert first.article == second.article
    assert first.document_id != second.document_id


def test_another_word_makes_another_article(article: ReadArticle) -> None:
    text = "{} firms share\n\nThe firms have agreed to share a warehouse near the ring road, they said on Monday."
    assert article(text.format("Two")).article_id != article(text.format("Ten")).article_id

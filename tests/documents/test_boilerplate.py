"""The boilerplate rows: each is well formed, and none takes a sentence of an article."""

from __future__ import annotations

from pathlib import Path

import pytest

from dealwire.documents.boilerplate import load
from dealwire.errors import ConfigurationError

KEPT = [
    "Les dernières actualités du groupe ont pesé sur le titre, qui perd 4 % à la clôture de la Bourse de Paris.",
    "Partager le marché à deux serait illégal, prévient l'Autorité de la concurrence.",
    "Par ailleurs, le groupe ferme deux sites.",
    "Sources proches du dossier à l'appui, le quotidien annonce une fusion des deux banques régionales.",
    "Search engine Quarle buys a rival for $30 million.",
    "Share prices of both companies fell on the news.",
    "Home Depot buys a supplier.",
    "Subscribe revenue rose as the merger closed.",
    "Photo editor Lumen raises $5 million from two funds.",
    "Contact tracing start-up sold to a Dutch rival.",
    "Advertising group Orbis buys a rival for 12 million euros.",
    "Retour gagnant pour le fonds, qui revend sa part au double de son prix.",
    "Commentaires acerbes après le rachat.",
    "By Monday the deal had closed.",
    "Tags: the start-up that sells them has raised $2 million.",
    "Publicité : le groupe Orbis rachète une agence à Lille.",
]


@pytest.mark.parametrize("line", KEPT)
def test_no_row_takes_a_sentence_of_an_article(line: str) -> None:
    assert load().action(line) is None


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("Lire la suite…", "drop_line"),
        ("» Partager cet article", "drop_line"),
        ("Crédit photo : Jeanne Vasseur", "drop_line"),
        ("Accept all cookies", "drop_line"),
        ("Laisser un commentaire", "drop_rest"),
        ("Leave a reply", "drop_rest"),
        ("À LIRE AUSSI : Orbis rachète une agence", "related"),
        ("Read more", "related"),
        ("Read moreover as a sign of the times", None),
    ],
)
def test_a_row_takes_its_phrase(line: str, action: str | None) -> None:
    assert load().action(line) == action


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("fr,lire,drop", "action must be"),
        ("de,lesen,drop_line", "language must be"),
        ("fr,(lire,drop_line", "not a regular expression"),
        ("fr,.*,drop_line", "matches an empty line"),
    ],
)
def test_a_bad_row_is_refused_with_its_line(tmp_path: Path, row: str, problem: str) -> None:
    path = tmp_path / "rows.csv"
    path.write_text(f"language,pattern,action\nfr,lire la suite,drop_line\n{row}\n", encoding="utf-8")
    with pytest.raises(ConfigurationError, match=f"rows.csv line 3: .*{problem}"):
        load(path)


def test_missing_rows_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="restore it"):
        load(tmp_path / "none.csv")

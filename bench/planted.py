"""Near-copies planted among real articles: rewritten in part, and in the chrome of another site."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

REPLACED = 0.12
MIN_SENTENCES = 9
CHROME = (
    "Accueil Politique Économie Société Monde Culture Sports Abonnez-vous pour lire tous nos articles sans publicité.",
    "Recevez chaque matin notre lettre d'information et suivez-nous sur les réseaux. Se connecter. Mon compte.",
    "Lire plus tard. Partager sur les réseaux. Réagir. Temps de lecture : trois minutes. Écouter l'article.",
    "Tous droits de reproduction réservés. Mentions légales, gestion des cookies, archives, nous contacter, emploi.",
    "Les plus lus de la semaine. Notre sélection de la rédaction. La météo du jour, les programmes, les jeux.",
)
_BETWEEN = re.compile(r"(?<=[.!?»\"])\s*(?=[A-ZÉÀ«\"])")

Record = dict[str, Any]


def plant(records: Sequence[Record], folder: Path, seed: int) -> int:
    """Write a copy of each record of at least MIN_SENTENCES sentences to `folder`; return how many.

    Each is dated a day after its original, named after its place among the records, and has REPLACED of its sentences
    exchanged for sentences of other articles.
    """
    draw, n_copies = random.Random(seed), 0
    apart = [sentences(record["text"]) for record in records]
    strangers = [one for text in apart for one in text if 60 < len(one) < 250]
    folder.mkdir()
    for place, (record, text) in enumerate(zip(records, apart, strict=True)):
        if len(text) < MIN_SENTENCES:
            continue
        copy = {**record, "url": f"https://copies.example/{place}", "source": "copies.example", "date": "2021-01-02"}
        copy["text"] = _rewritten(text, strangers, draw)
        (folder / f"{place}.json").write_text(json.dumps(copy), encoding="utf-8")
        n_copies += 1
    return n_copies


def sentences(text: str) -> list[str]:
    return [one for one in _BETWEEN.split(text) if one.strip()]


def _rewritten(text: Sequence[str], strangers: Sequence[str], draw: random.Random) -> str:
    replaced = set(draw.sample(range(len(text)), round(REPLACED * len(text))))
    body = " ".join(draw.choice(strangers) if place in replaced else one for place, one in enumerate(text))
    return "\n\n".join((draw.choice(CHROME), draw.choice(CHROME), body, draw.choice(CHROME)))

"""A miniature release, and labels that agree with it here and there."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb

from tests.releases.miniature import build_candidate


def build_release(file: Path) -> None:
    """Write a release whose evidence is that of `tests.releases.miniature`."""
    build_candidate(file)
    with duckdb.connect(file) as connection:
        connection.execute("alter table marts.parties add column name_as_written varchar")
        connection.execute("update marts.parties set name_as_written = 'Bellefont' where company_id = 'bellefont'")


def write(folder: Path, rows: Sequence[object]) -> Path:
    """Write a file of labels."""
    file = folder / "gold.jsonl"
    file.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    return file


def label(table: str, kind: str, **said: Any) -> dict[str, Any]:
    return {"table": table, "type": kind, **said}


# Articles a1 to a3 are those of the miniature release; a4 is in no release.
LABELS = [
    {
        "id": "a1",
        "lang": "fr",
        "facts": [
            label(
                "deals",
                "acquisition|stake",
                roles={"acquirer": ["Nordlys Marine SA"], "target": ["Voiles Bellefont|Bellefont"]},
                amount=16_000_000,
                currency="EUR",
                status="announced|rumoured",
            )
        ],
    },
    # Another kind of deal between the same two: found, but not exact.
    {
        "id": "a2.txt",
        "lang": "en",
        "facts": [label("deals", "joint_venture", roles={"partner": ["Cafe Orlane", "Tidewell"]})],
    },
    {
        "id": "a3",
        "lang": "en",
        "facts": [
            label("investments", "funding_round", roles={"investee": ["Tidewell"]}, amount=31e6, currency="USD"),
            label("valuations", "current", roles={"company": ["Tidewell"]}, doubt=True),
            label("regulatory_reactions", "review", roles={"authority": ["Harbor Authority"]}, stance="critical"),
        ],
    },
    {"id": "a4", "lang": "en", "facts": []},
]

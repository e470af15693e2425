"""The version of the annotator: a hash of its source and of the lexicon. A change of either re-annotates."""

from __future__ import annotations

import hashlib
from pathlib import Path

from dealwire.annotation.words.rows import SCHEMAS


def extractor_version(seeds_dir: Path) -> str:
    """Twelve hex digits over this package's Python files and the lexicon's CSV files in `seeds_dir`."""
    digest = hashlib.sha256()
    sources = sorted(Path(__file__).parent.rglob("*.py"))
    for path in [*sources, *(seeds_dir / f"{name}.csv" for name in sorted(SCHEMAS))]:
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
